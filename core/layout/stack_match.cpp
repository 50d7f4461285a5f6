#include "core/layout/stack_match.h"

#include <algorithm>
#include <tuple>

namespace reblock {

namespace {

constexpr int kNowhere = CodedPosition::kNowhere;
constexpr long kBudget = 4'000'000; ///< comparisons of positions: some 20 ms
constexpr std::size_t kMostSplits = 64;
constexpr int kMostMoved = 24; ///< positions of a stack whose moves are all tried

using Counterparts = std::vector<int>;

/// A way to see the blocks, and what comes of it.
struct Trial {
    Counterparts counterparts;
    StackAlignment alignment;
    int differences = 0; ///< of positions and of blocks' options
};

class Matcher {
public:
    explicit Matcher(const CodedStacks& stacks) : stacks_(stacks) {}

    StackMatch result()
    {
        Trial best = followed(equalLetters());
        for (const auto start : {&Matcher::bestSplit, &Matcher::byRest, &Matcher::bestMove}) {
            if (isEnough(best))
                break;
            better(best, followed((this->*start)()));
        }
        while (!isEnough(best) && improve(best))
            ;
        return matchOf(std::move(best));
    }

private:
    std::size_t blocksA() const { return stacks_.optionsA.size(); }
    std::size_t blocksB() const { return stacks_.optionsB.size(); }

    /// Nothing can be shorter, or the time is up.
    bool isEnough(const Trial& trial) const
    {
        const auto longer = static_cast<int>(std::max(stacks_.a.size(), stacks_.b.size()));
        const auto shorter = static_cast<int>(std::min(stacks_.a.size(), stacks_.b.size()));
        return trial.differences <= std::max(1, longer - shorter) || work_ > kBudget;
    }

    static bool better(Trial& best, Trial other)
    {
        if (other.differences >= best.differences)
            return false;
        best = std::move(other);
        return true;
    }

    Trial tried(Counterparts counterparts)
    {
        Trial trial;
        trial.alignment = alignStacks(renumbered(stacks_.a, counterparts), stacks_.b, work_);
        trial.differences = trial.alignment.differences + blockDifferences(counterparts);
        trial.counterparts = std::move(counterparts);
        return trial;
    }

    int blockDifferences(const Counterparts& counterparts) const
    {
        int count = static_cast<int>(
            std::ranges::count_if(stacks_.optionsB, [](const std::string& text) { return !text.empty(); }));
        for (std::size_t i = 0; i < counterparts.size(); ++i) {
            const std::string& a = stacks_.optionsA[i];
            if (counterparts[i] == kNowhere) {
                count += a.empty() ? 0 : 1;
                continue;
            }
            const std::string& b = stacks_.optionsB[static_cast<std::size_t>(counterparts[i])];
            count += (a == b ? 0 : 1) - (b.empty() ? 0 : 1);
        }
        return count;
    }

    /// From a start on: what aligned positions use decides anew, as long as it helps.
    Trial followed(const Counterparts& start)
    {
        Trial best = tried(start);
        while (!isEnough(best) && better(best, tried(usedTogether(all(best.alignment)))))
            ;
        return best;
    }

    static std::vector<IndexPair> all(const StackAlignment& alignment)
    {
        std::vector<IndexPair> pairs = alignment.paired;
        pairs.insert(pairs.end(), alignment.moved.begin(), alignment.moved.end());
        return pairs;
    }

    Counterparts equalLetters() const
    {
        Counterparts out(blocksA(), kNowhere);
        for (std::size_t i = 0; i < std::min(blocksA(), blocksB()); ++i)
            out[i] = static_cast<int>(i);
        return out;
    }

    /// Blocks that aligned positions use for the same part most often are taken for each other.
    Counterparts usedTogether(const std::vector<IndexPair>& pairs) const
    {
        std::map<std::pair<int, int>, int> uses;
        for (const IndexPair& pair : pairs) {
            const CodedPosition& a = stacks_.a[static_cast<std::size_t>(pair.a)];
            const CodedPosition& b = stacks_.b[static_cast<std::size_t>(pair.b)];
            for (std::size_t part = 0; part < a.parts.size(); ++part) {
                if (a.parts[part] >= 0 && b.parts[part] >= 0)
                    ++uses[{a.parts[part], b.parts[part]}];
                if (a.norms[part] >= 0 && b.norms[part] >= 0)
                    ++uses[{a.norms[part], b.norms[part]}];
            }
        }
        std::vector<std::tuple<int, int, int>> sorted;
        for (const auto& [blocks, count] : uses)
            sorted.emplace_back(-count, blocks.first, blocks.second);
        std::ranges::sort(sorted);
        Counterparts out(blocksA(), kNowhere);
        for (const auto& [count, a, b] : sorted)
            if (out[static_cast<std::size_t>(a)] == kNowhere && std::ranges::find(out, b) == out.end())
                out[static_cast<std::size_t>(a)] = b;
        return out;
    }

    /// One stretch inserted or removed: the first `at` positions stand for each other and so do the last.
    std::vector<IndexPair> split(std::size_t at) const
    {
        const std::size_t shorter = std::min(stacks_.a.size(), stacks_.b.size());
        std::vector<IndexPair> pairs;
        for (std::size_t i = 0; i < shorter; ++i) {
            const bool front = i < at;
            const std::size_t a = front ? i : i + stacks_.a.size() - shorter;
            const std::size_t b = front ? i : i + stacks_.b.size() - shorter;
            pairs.push_back({static_cast<int>(a), static_cast<int>(b)});
        }
        return pairs;
    }

    /// One position moved: all others stand for each other in order.
    std::vector<IndexPair> move(int from, int to) const
    {
        const auto count = static_cast<int>(stacks_.a.size());
        std::vector<IndexPair> pairs{{from, to}};
        for (int i = 0; i + 1 < count; ++i)
            pairs.push_back({i < from ? i : i + 1, i < to ? i : i + 1});
        return pairs;
    }

    /// The way to pair positions that leaves the fewest changes, and what follows for the blocks.
    struct Guess {
        Counterparts counterparts;
        int changes = -1;
    };

    void guess(Guess& best, const std::vector<IndexPair>& pairs)
    {
        Counterparts counterparts = usedTogether(pairs);
        const auto a = renumbered(stacks_.a, counterparts);
        int changes = 0;
        for (const IndexPair& pair : pairs)
            changes +=
                changeOf(a[static_cast<std::size_t>(pair.a)], stacks_.b[static_cast<std::size_t>(pair.b)])
                    .count();
        work_ += static_cast<long>(pairs.size());
        if (best.changes < 0 || changes < best.changes)
            best = {std::move(counterparts), changes};
    }

    Counterparts bestSplit()
    {
        const std::size_t shorter = std::min(stacks_.a.size(), stacks_.b.size());
        const std::size_t stride = 1 + shorter / kMostSplits;
        Guess best{Counterparts(blocksA(), kNowhere)};
        for (std::size_t at = 0; at <= shorter; at += stride)
            guess(best, split(at));
        return best.counterparts;
    }

    Counterparts bestMove()
    {
        const auto count = static_cast<int>(stacks_.a.size());
        Guess best{Counterparts(blocksA(), kNowhere)};
        if (stacks_.a.size() != stacks_.b.size() || count > kMostMoved)
            return best.counterparts;
        for (int from = 0; from < count; ++from)
            for (int to = 0; to < count; ++to)
                guess(best, move(from, to));
        return best.counterparts;
    }

    /// Positions aligned by all but their blocks.
    Counterparts byRest()
    {
        const auto bare = [](std::vector<CodedPosition> positions) {
            for (CodedPosition& position : positions) {
                const bool split = position.parts[0] != position.parts[2];
                position.parts.fill(split ? 1 : 0);
                position.norms.fill(position.normsApart ? position.norms[0] : 0);
            }
            return positions;
        };
        return usedTogether(all(alignStacks(bare(stacks_.a), bare(stacks_.b), work_)));
    }

    /// Gives one block another partner, its old partner's old one in exchange.
    bool improve(Trial& best)
    {
        for (std::size_t a = 0; a < blocksA(); ++a)
            for (int b = kNowhere; b < static_cast<int>(blocksB()); ++b) {
                const int now = best.counterparts[a];
                if (b == now || b == CodedPosition::kNone)
                    continue;
                Counterparts other = best.counterparts;
                if (b != kNowhere)
                    std::ranges::replace(other, b, now);
                other[a] = b;
                if (better(best, tried(std::move(other))))
                    return true;
                if (work_ > kBudget)
                    return false;
            }
        return false;
    }

    /// Without counterparts that no position needs.
    StackMatch matchOf(Trial trial) const
    {
        StackMatch match{.blocks = {}, .alignment = std::move(trial.alignment)};
        for (std::size_t i = 0; i < trial.counterparts.size(); ++i) {
            const IndexPair pair{static_cast<int>(i), trial.counterparts[i]};
            if (pair.b != kNowhere && (haveOptions(pair) || areUsedTogether(pair, match.alignment)))
                match.blocks.push_back(pair);
        }
        return match;
    }

    bool haveOptions(const IndexPair& blocks) const
    {
        return !stacks_.optionsA[static_cast<std::size_t>(blocks.a)].empty() ||
               !stacks_.optionsB[static_cast<std::size_t>(blocks.b)].empty();
    }

    bool areUsedTogether(const IndexPair& blocks, const StackAlignment& alignment) const
    {
        const auto here = [&](const IndexPair& pair) {
            const CodedPosition& a = stacks_.a[static_cast<std::size_t>(pair.a)];
            const CodedPosition& b = stacks_.b[static_cast<std::size_t>(pair.b)];
            for (std::size_t part = 0; part < a.parts.size(); ++part)
                if ((a.parts[part] == blocks.a && b.parts[part] == blocks.b) ||
                    (a.norms[part] == blocks.a && b.norms[part] == blocks.b))
                    return true;
            return false;
        };
        return std::ranges::any_of(all(alignment), here);
    }

    const CodedStacks& stacks_;
    long work_ = 0;
};

std::vector<IndexPair> swappedPairs(std::vector<IndexPair> pairs)
{
    for (IndexPair& pair : pairs)
        std::swap(pair.a, pair.b);
    std::ranges::sort(pairs, {}, &IndexPair::a);
    return pairs;
}

} // namespace

StackMatch StackMatch::swapped() const
{
    return {.blocks = swappedPairs(blocks),
            .alignment = {.paired = swappedPairs(alignment.paired),
                          .moved = swappedPairs(alignment.moved),
                          .differences = alignment.differences}};
}

StackMatch matchStacks(const CodedStacks& stacks)
{
    return Matcher(stacks).result();
}

std::vector<int> counterpartsOf(const StackMatch& match, std::size_t blocksOfA)
{
    std::vector<int> out(blocksOfA, kNowhere);
    for (const IndexPair& pair : match.blocks)
        out[static_cast<std::size_t>(pair.a)] = pair.b;
    return out;
}

} // namespace reblock
