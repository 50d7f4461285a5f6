#include "core/layout/fold.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace reblock {

namespace {

struct Item {
    std::string text;
    bool folded = false;
    FoldNode node;
};

/// A repeat that could be folded.
struct Repeat {
    long saving = 0;
    std::size_t start = 0;
    std::size_t period = 0;
    std::size_t count = 0;

    bool betterThan(const Repeat& other) const
    {
        if (saving != other.saving)
            return saving > other.saving;
        return std::tie(start, period) < std::tie(other.start, other.period);
    }
};

constexpr std::size_t kLongestPeriod = 64;

/// Folds the best repeat until none is left. The best one of each period is kept, and after a fold only
/// the neighbourhood is searched again.
class Folder {
public:
    explicit Folder(std::vector<Item> items) : items_(std::move(items)), best_(kLongestPeriod + 1)
    {
        for (const Item& item : items_)
            ids_.push_back(idOf(item));
        sumLengths(0);
        for (std::size_t period = 1; period <= kLongestPeriod; ++period)
            best_[period] = bestOf(period, 0, starts(period));
    }

    std::vector<Item> result()
    {
        for (Repeat best = bestRepeat(); best.saving > 0; best = bestRepeat()) {
            apply(best);
            for (std::size_t period = 1; period <= kLongestPeriod; ++period)
                update(period, best.start, best.period * best.count - 1);
        }
        return std::move(items_);
    }

private:
    Repeat bestRepeat() const
    {
        Repeat best;
        for (const Repeat& one : best_)
            if (one.saving > 0 && one.betterThan(best))
                best = one;
        return best;
    }

    /// Equal items get equal numbers.
    int idOf(const Item& item)
    {
        return numbers_.emplace((item.folded ? "*" : " ") + item.text, numbers_.size()).first->second;
    }

    /// Lengths are summed up from there.
    void sumLengths(std::size_t first)
    {
        lengths_.resize(items_.size() + 1, 0);
        for (std::size_t i = first; i < items_.size(); ++i)
            lengths_[i + 1] = lengths_[i] + static_cast<long>(items_[i].text.size());
    }

    /// How many items have another one period later.
    std::size_t starts(std::size_t period) const
    {
        return items_.size() > period ? items_.size() - period : 0;
    }

    bool recurs(std::size_t i, std::size_t period) const { return ids_[i] == ids_[i + period]; }

    /// The best repeat of a period that starts in [first, end).
    Repeat bestOf(std::size_t period, std::size_t first, std::size_t end) const
    {
        std::size_t run = 0; // how far the items from `start` equal those one period later
        for (std::size_t i = end; i < starts(period) && recurs(i, period); ++i)
            ++run;
        Repeat best;
        for (std::size_t start = end; start-- > first;) {
            run = recurs(start, period) ? run + 1 : 0;
            const std::size_t count = run / period + 1;
            if (count < 2)
                continue;
            const Repeat here{saving(start, period, count), start, period, count};
            if (here.saving > 0 && here.betterThan(best))
                best = here;
        }
        return best;
    }

    /// Brings the best repeat of a period up to date after a fold at `place` took away `gone` items: it
    /// changes what starts there and what runs into it from the left.
    void update(std::size_t period, std::size_t place, std::size_t gone)
    {
        Repeat& best = best_[period];
        const std::size_t end = std::min(place + 1, starts(period));
        std::size_t first = std::min(place > period ? place - period : 0, end);
        while (first > 0 && recurs(first - 1, period))
            --first;
        if (best.saving > 0 && best.start >= first && best.start <= place + gone) {
            best = bestOf(period, 0, starts(period));
            return;
        }
        if (best.start > place + gone)
            best.start -= gone;
        const Repeat near = bestOf(period, first, end);
        if (near.saving > 0 && near.betterThan(best))
            best = near;
    }

    long saving(std::size_t start, std::size_t period, std::size_t count) const
    {
        const long length = lengths_[start + period] - lengths_[start];
        const long brackets = isBare(start, period) ? 0 : 2;
        const long factor = 1 + static_cast<long>(std::to_string(count).size());
        return length * static_cast<long>(count) - (length + brackets + factor);
    }

    bool isBare(std::size_t start, std::size_t period) const { return period == 1 && !items_[start].folded; }

    void apply(const Repeat& repeat)
    {
        const auto first = items_.begin() + static_cast<std::ptrdiff_t>(repeat.start);
        const auto last = first + static_cast<std::ptrdiff_t>(repeat.period * repeat.count);
        const int times = static_cast<int>(repeat.count);
        Item folded{first->text, true, first->node};
        if (isBare(repeat.start, repeat.period)) {
            folded.node.times = times;
        } else {
            folded.node = {0, {}, times};
            folded.text.clear();
            for (Item& item : Folder({first, first + static_cast<std::ptrdiff_t>(repeat.period)}).result()) {
                folded.text += item.text;
                folded.node.group.push_back(std::move(item.node));
            }
            folded.text = "(" + folded.text + ")";
        }
        folded.text += "*" + std::to_string(times);
        const auto firstId = ids_.begin() + (first - items_.begin());
        *firstId = idOf(folded);
        ids_.erase(firstId + 1, firstId + (last - first));
        *first = std::move(folded);
        items_.erase(first + 1, last);
        sumLengths(repeat.start);
    }

    std::vector<Item> items_;
    std::unordered_map<std::string, int> numbers_;
    std::vector<int> ids_;
    std::vector<long> lengths_; ///< of the items before
    std::vector<Repeat> best_;  ///< of each period
};

} // namespace

std::vector<FoldNode> foldRepeats(const std::vector<std::string>& texts)
{
    std::vector<Item> items;
    for (std::size_t i = 0; i < texts.size(); ++i)
        items.push_back({texts[i], false, {i, {}, 1}});
    std::vector<FoldNode> nodes;
    for (Item& item : Folder(std::move(items)).result())
        nodes.push_back(std::move(item.node));
    return nodes;
}

std::string foldedText(const std::vector<FoldNode>& nodes, const std::vector<std::string>& texts)
{
    std::string out;
    for (const FoldNode& node : nodes) {
        out += node.group.empty() ? texts[node.atom] : "(" + foldedText(node.group, texts) + ")";
        if (node.times > 1)
            out += "*" + std::to_string(node.times);
    }
    return out;
}

} // namespace reblock
