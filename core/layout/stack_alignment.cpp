#include "core/layout/stack_alignment.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace reblock {

namespace {

using Coded = std::vector<CodedPosition>;
using Rows = std::vector<int>;

/// The length of an edit script; the lower digits tell scripts of one length apart.
using Cost = std::int64_t;
constexpr Cost kOne = 1 << 20;

/// What an edit script prefers.
struct Style {
    int changeCost = 1;     ///< of one change of a pair, where a removed or added position costs 1
    bool gapsFirst = false; ///< where as short: removed and added rather than changed

    Cost gap() const { return kOne + (gapsFirst ? 0 : kMostUnlike); }
    Cost change(const CodedPosition& a, const CodedPosition& b) const
    {
        const int count = changeOf(a, b).count();
        return count == 0 ? 0 : kOne * changeCost * count + std::min(unlikeness(a, b), kMostUnlike);
    }

private:
    static constexpr int kMostUnlike = 8;
};

/// A shortest edit script between some rows of A and of B.
class EditScript {
public:
    EditScript(const Coded& a, const Coded& b, const Rows& rowsA, const Rows& rowsB, const Style& style)
        : a_(a), b_(b), rowsA_(rowsA), rowsB_(rowsB), style_(style)
    {
        while (front_ < least() && change(front_, front_) == 0)
            ++front_;
        while (back_ < least() - front_ && change(endA() - 1, endB() - 1) == 0)
            ++back_;
        columns_ = endB() - front_ + 1;
        cost_.resize((endA() - front_ + 1) * columns_);
        for (std::size_t i = endA() + 1; i-- > front_;)
            for (std::size_t j = endB() + 1; j-- > front_;)
                at(i, j) = fewest(i, j);
    }

    std::vector<IndexPair> pairs() const
    {
        std::vector<IndexPair> out;
        for (std::size_t i = 0; i < front_; ++i)
            out.push_back({rowsA_[i], rowsB_[i]});
        std::size_t i = front_;
        std::size_t j = front_;
        while (i < endA() && j < endB()) {
            const bool paired = at(i, j) == at(i + 1, j + 1) + change(i, j);
            const bool removed = !paired && at(i, j) == at(i + 1, j) + style_.gap();
            if (paired)
                out.push_back({rowsA_[i], rowsB_[j]});
            i += paired || removed ? 1 : 0;
            j += paired || !removed ? 1 : 0;
        }
        for (std::size_t k = 0; k < back_; ++k)
            out.push_back({rowsA_[endA() + k], rowsB_[endB() + k]});
        return out;
    }

    long work() const { return static_cast<long>(cost_.size() + front_ + back_); }

private:
    std::size_t least() const { return std::min(rowsA_.size(), rowsB_.size()); }
    std::size_t endA() const { return rowsA_.size() - back_; }
    std::size_t endB() const { return rowsB_.size() - back_; }
    Cost& at(std::size_t i, std::size_t j) { return cost_[(i - front_) * columns_ + j - front_]; }
    Cost at(std::size_t i, std::size_t j) const { return cost_[(i - front_) * columns_ + j - front_]; }

    Cost change(std::size_t i, std::size_t j) const
    {
        return style_.change(a_[static_cast<std::size_t>(rowsA_[i])],
                             b_[static_cast<std::size_t>(rowsB_[j])]);
    }

    Cost fewest(std::size_t i, std::size_t j) const
    {
        if (i == endA() || j == endB())
            return static_cast<Cost>(endA() - i + endB() - j) * style_.gap();
        return std::min(
            {at(i + 1, j + 1) + change(i, j), at(i + 1, j) + style_.gap(), at(i, j + 1) + style_.gap()});
    }

    const Coded& a_;
    const Coded& b_;
    const Rows& rowsA_;
    const Rows& rowsB_;
    Style style_;
    std::size_t front_ = 0; ///< equal positions before …
    std::size_t back_ = 0;  ///< … and behind what the table holds
    std::size_t columns_ = 0;
    std::vector<Cost> cost_;
};

class Aligner {
public:
    Aligner(const Coded& a, const Coded& b, long& work) : a_(a), b_(b), work_(work) {}

    StackAlignment best()
    {
        StackAlignment best = withMoves(script(allOf(a_), allOf(b_), {}));
        for (const Style& style : {Style{1, true}, Style{2, true}}) {
            if (best.differences <= 1)
                return best;
            const StackAlignment other = withMoves(script(allOf(a_), allOf(b_), style));
            if (other.differences < best.differences)
                best = other;
            if (other.moved.empty())
                continue;
            StackAlignment rest = aroundMoves(other.moved);
            if (rest.differences < best.differences)
                best = std::move(rest);
        }
        return best;
    }

private:
    static Rows allOf(const Coded& positions)
    {
        Rows rows(positions.size());
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }

    std::vector<IndexPair> script(const Rows& rowsA, const Rows& rowsB, const Style& style)
    {
        const EditScript script(a_, b_, rowsA, rowsB, style);
        work_ += script.work();
        return script.pairs();
    }

    const CodedPosition& positionA(int i) const { return a_[static_cast<std::size_t>(i)]; }
    const CodedPosition& positionB(int j) const { return b_[static_cast<std::size_t>(j)]; }

    /// The rows that no pair holds.
    static Rows without(Rows rows, const std::vector<IndexPair>& pairs, int IndexPair::*side)
    {
        for (const IndexPair& pair : pairs)
            rows[static_cast<std::size_t>(pair.*side)] = -1;
        std::erase(rows, -1);
        return rows;
    }

    /// Pairs what was removed here and added there.
    StackAlignment withMoves(std::vector<IndexPair> paired)
    {
        StackAlignment out{.paired = std::move(paired), .moved = {}, .differences = 0};
        const Rows removed = without(allOf(a_), out.paired, &IndexPair::a);
        Rows added = without(allOf(b_), out.paired, &IndexPair::b);
        work_ += static_cast<long>(removed.size() * added.size());
        for (const int i : removed) {
            const auto same = std::ranges::find_if(
                added, [&](int j) { return changeOf(positionA(i), positionB(j)).count() == 0; });
            if (same == added.end())
                continue;
            out.moved.push_back({i, *same});
            added.erase(same);
        }
        out.differences = static_cast<int>(removed.size() + added.size());
        for (const IndexPair& pair : out.paired)
            out.differences += changeOf(positionA(pair.a), positionB(pair.b)).count();
        return out;
    }

    /// The alignment of all the other positions, these moves given.
    StackAlignment aroundMoves(const std::vector<IndexPair>& moved)
    {
        const Rows rowsA = without(allOf(a_), moved, &IndexPair::a);
        const Rows rowsB = without(allOf(b_), moved, &IndexPair::b);
        return withMoves(script(rowsA, rowsB, {}));
    }

    const Coded& a_;
    const Coded& b_;
    long& work_;
};

} // namespace

StackAlignment alignStacks(const Coded& a, const Coded& b, long& work)
{
    return Aligner(a, b, work).best();
}

} // namespace reblock
