#include "core/layout/edit/editing.h"
#include "core/layout/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace reblock {

namespace {

/// Positions that read alike get equal texts, all equally long: what is saved by folding is then counted
/// in positions, whatever blocks are called.
class PositionMarks {
public:
    std::string of(const std::string& text)
    {
        const auto number = numbers_.emplace(text, numbers_.size()).first->second;
        return fmt::format("{:08}", number);
    }

private:
    std::unordered_map<std::string, std::size_t> numbers_;
};

/// A position, or a group of them.
struct Item {
    std::string mark;
    int first = 0;
    int count = 1;
    int group = 0;
};

class Ranges {
public:
    Ranges(std::vector<std::string> marks, const std::vector<int>& groups)
        : marks_(std::move(marks)), groups_(groups)
    {
    }

    std::vector<FoldedRange> all()
    {
        add(items(), 0);
        std::ranges::sort(out_, [](const FoldedRange& a, const FoldedRange& b) {
            return std::tie(a.depth, a.first) < std::tie(b.depth, b.first);
        });
        return std::move(out_);
    }

private:
    std::vector<Item> items() const
    {
        std::vector<Item> out;
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            const int group = i < groups_.size() ? groups_[i] : 0;
            const bool goesOn = group > 0 && !out.empty() && out.back().group == group;
            if (!goesOn) {
                out.push_back({(group > 0 ? "group" : "") + marks_[i], static_cast<int>(i), 1, group});
                continue;
            }
            out.back().mark += marks_[i];
            ++out.back().count;
        }
        return out;
    }

    std::vector<Item> inside(const Item& group) const
    {
        std::vector<Item> out;
        for (int i = group.first; i < group.first + group.count; ++i)
            out.push_back({marks_[static_cast<std::size_t>(i)], i, 1, 0});
        return out;
    }

    void add(const std::vector<Item>& items, int depth)
    {
        std::vector<std::string> texts;
        for (const Item& item : items)
            texts.push_back(item.mark);
        std::size_t next = 0;
        for (const FoldNode& node : foldRepeats(texts))
            add(node, items, next, depth);
    }

    /// next   the first item of the node; afterwards the one behind it
    void add(const FoldNode& node, const std::vector<Item>& items, std::size_t& next, int depth)
    {
        const Item& first = items[next];
        const std::size_t begin = next;
        const bool isRange = node.times > 1 || first.group > 0;
        for (int i = 0; i < node.times; ++i)
            addOnce(node, items, next, isRange ? depth + 1 : depth);
        if (node.times == 1)
            return;
        int positions = 0;
        for (std::size_t i = begin; i < next; ++i)
            positions += items[i].count;
        const bool ofGroups = node.group.empty() && first.group > 0;
        out_.push_back({first.first, positions / node.times, node.times, ofGroups ? first.group : 0, depth});
    }

    /// One repetition.
    void addOnce(const FoldNode& node, const std::vector<Item>& items, std::size_t& next, int depth)
    {
        if (!node.group.empty()) {
            for (const FoldNode& inner : node.group)
                add(inner, items, next, depth);
            return;
        }
        const Item& item = items[next++];
        if (item.group == 0)
            return;
        if (node.times == 1)
            out_.push_back({item.first, item.count, 1, item.group, depth - 1});
        add(inside(item), depth);
    }

    std::vector<std::string> marks_;
    const std::vector<int>& groups_;
    std::vector<FoldedRange> out_;
};

} // namespace

std::vector<FoldedRange> foldedRanges(const LayoutDocument& document, Stack stack)
{
    const auto uses = blockUses(document);
    PositionMarks marks;
    std::vector<std::string> texts;
    for (const Position& position : document.layout.stack(stack).positions)
        texts.push_back(marks.of(lookOf(stack, position, uses)));
    return Ranges(std::move(texts), document.groups(stack)).all();
}

} // namespace reblock
