#include "core/layout/fold.h"

#include <algorithm>
#include <map>
#include <tuple>

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

class Folder {
public:
    explicit Folder(std::vector<Item> items) : items_(std::move(items)) {}

    std::vector<Item> result()
    {
        for (Repeat best = bestRepeat(); best.saving > 0; best = bestRepeat())
            apply(best);
        return std::move(items_);
    }

private:
    Repeat bestRepeat()
    {
        number();
        Repeat best;
        constexpr std::size_t kLongestPeriod = 64;
        for (std::size_t period = 1; period <= std::min(kLongestPeriod, items_.size() / 2); ++period)
            scan(period, best);
        return best;
    }

    /// Equal items get equal numbers; lengths are summed up.
    void number()
    {
        std::map<std::pair<std::string_view, bool>, int> known;
        ids_.clear();
        lengths_.assign(1, 0);
        for (const Item& item : items_) {
            ids_.push_back(known.emplace(std::pair(std::string_view(item.text), item.folded), known.size())
                               .first->second);
            lengths_.push_back(lengths_.back() + static_cast<long>(item.text.size()));
        }
    }

    void scan(std::size_t period, Repeat& best) const
    {
        std::size_t run = 0; // how far the items from `start` equal those one period later
        for (std::size_t start = items_.size() - period; start-- > 0;) {
            run = ids_[start] == ids_[start + period] ? run + 1 : 0;
            const std::size_t count = run / period + 1;
            if (count < 2)
                continue;
            const Repeat here{saving(start, period, count), start, period, count};
            if (here.saving > 0 && here.betterThan(best))
                best = here;
        }
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
        *first = std::move(folded);
        items_.erase(first + 1, last);
    }

    std::vector<Item> items_;
    std::vector<int> ids_;
    std::vector<long> lengths_; ///< of the items before
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
