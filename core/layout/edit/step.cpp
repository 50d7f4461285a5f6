#include "core/layout/edit/step.h"

#include "core/base/error.h"
#include "core/layout/edit/editing.h"

#include <algorithm>

namespace reblock {

namespace {

template <typename Item>
using Splices = std::vector<Splice<Item>>;

template <typename Item>
std::vector<Item> part(const std::vector<Item>& list, std::size_t first, std::size_t end)
{
    return {list.begin() + static_cast<std::ptrdiff_t>(first),
            list.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// The part in which two lists differ: all before `first` and after the ends is equal.
struct Middle {
    std::size_t first = 0;
    std::size_t endBefore = 0;
    std::size_t endAfter = 0;
};

template <typename Item>
Middle middleOf(const std::vector<Item>& before, const std::vector<Item>& after)
{
    Middle m{0, before.size(), after.size()};
    while (m.first < m.endBefore && m.first < m.endAfter && before[m.first] == after[m.first])
        ++m.first;
    while (m.endBefore > m.first && m.endAfter > m.first &&
           before[m.endBefore - 1] == after[m.endAfter - 1]) {
        --m.endBefore;
        --m.endAfter;
    }
    return m;
}

/// How many items from the middle's beginning moved to its end; 0: it is no such move.
template <typename Item>
std::size_t movedToEnd(const std::vector<Item>& before, const std::vector<Item>& after, const Middle& m)
{
    const std::size_t size = m.endBefore - m.first;
    const auto at = [&m](const std::vector<Item>& list, std::size_t i) {
        return list.begin() + static_cast<std::ptrdiff_t>(m.first + i);
    };
    for (std::size_t moved = 1; moved < size; ++moved)
        if (std::equal(at(before, moved), at(before, size), at(after, 0)) &&
            std::equal(at(before, 0), at(before, moved), at(after, size - moved)))
            return moved;
    return 0;
}

/// One splice for each run of items that differ in lists that are equally long.
template <typename Item>
Splices<Item> replacedRuns(const std::vector<Item>& before, const std::vector<Item>& after, const Middle& m)
{
    Splices<Item> out;
    for (std::size_t i = m.first; i < m.endBefore;) {
        std::size_t end = i;
        while (end < m.endBefore && !(before[end] == after[end]))
            ++end;
        if (end > i)
            out.push_back({static_cast<int>(i), part(before, i, end), part(after, i, end)});
        i = end + 1;
    }
    return out;
}

template <typename Item>
Splices<Item> splicesOf(const std::vector<Item>& before, const std::vector<Item>& after)
{
    const Middle m = middleOf(before, after);
    if (m.first == m.endBefore && m.first == m.endAfter)
        return {};
    const int first = static_cast<int>(m.first);
    if (before.size() != after.size())
        return {{.at = first,
                 .removed = part(before, m.first, m.endBefore),
                 .added = part(after, m.first, m.endAfter)}};
    const std::size_t moved = movedToEnd(before, after, m);
    const std::size_t size = m.endBefore - m.first;
    if (moved == 0)
        return replacedRuns(before, after, m);
    const bool forward = moved <= size - moved;
    const std::vector<Item> items =
        forward ? part(before, m.first, m.first + moved) : part(before, m.first + moved, m.endBefore);
    const int from = forward ? first : first + static_cast<int>(moved);
    const int to = forward ? first + static_cast<int>(size - moved) : first;
    return {{from, items, {}}, {to, {}, items}};
}

/// The layout without its stacks.
Layout frameOf(const Layout& layout)
{
    Layout frame;
    frame.name = layout.name;
    frame.model = layout.model;
    frame.front = layout.front;
    frame.embedding = layout.embedding;
    return frame;
}

DocumentDelta deltaOf(const LayoutDocument& before, const LayoutDocument& after)
{
    const auto stack = [&](Stack which) {
        const StackLayout& a = before.layout.stack(which);
        const StackLayout& b = after.layout.stack(which);
        return StackDelta{splicesOf(a.positions, b.positions), splicesOf(a.blocks, b.blocks),
                          splicesOf(before.groups(which), after.groups(which))};
    };
    DocumentDelta delta{std::nullopt, stack(Stack::Encoder), stack(Stack::Decoder)};
    const FrameChange frame{frameOf(before.layout), frameOf(after.layout)};
    if (frame.before != frame.after)
        delta.frame = frame;
    return delta;
}

template <typename Item>
Splices<Item> reversed(const Splices<Item>& splices)
{
    Splices<Item> out;
    for (auto one = splices.rbegin(); one != splices.rend(); ++one)
        out.push_back({one->at, one->added, one->removed});
    return out;
}

DocumentDelta reversed(const DocumentDelta& delta)
{
    const auto stack = [](const StackDelta& one) {
        return StackDelta{reversed(one.positions), reversed(one.blocks), reversed(one.groups)};
    };
    DocumentDelta out{std::nullopt, stack(delta.encoder), stack(delta.decoder)};
    if (delta.frame)
        out.frame = FrameChange{delta.frame->after, delta.frame->before};
    return out;
}

[[noreturn]] void failToApply()
{
    throw UserError("A kept editing step does not fit the layout as it is.",
                    "Go on from the layout as it is; the steps before it cannot be undone.");
}

template <typename Item>
void apply(std::vector<Item>& list, const Splice<Item>& splice)
{
    const auto size = static_cast<std::ptrdiff_t>(list.size());
    const auto removed = static_cast<std::ptrdiff_t>(splice.removed.size());
    const bool inside = splice.at >= 0 && splice.at <= size && removed <= size - splice.at;
    if (!inside || !std::equal(splice.removed.begin(), splice.removed.end(), list.begin() + splice.at))
        failToApply();
    const auto place = list.erase(list.begin() + splice.at, list.begin() + splice.at + removed);
    list.insert(place, splice.added.begin(), splice.added.end());
}

template <typename Item>
void apply(std::vector<Item>& list, const Splices<Item>& splices)
{
    for (const Splice<Item>& splice : splices)
        apply(list, splice);
}

void applyFrame(Layout& layout, const FrameChange& change)
{
    if (frameOf(layout) != change.before)
        failToApply();
    layout.name = change.after.name;
    layout.model = change.after.model;
    layout.front = change.after.front;
    layout.embedding = change.after.embedding;
}

LayoutDocument applied(LayoutDocument document, const DocumentDelta& delta)
{
    if (delta.frame)
        applyFrame(document.layout, *delta.frame);
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        const StackDelta& stack = delta.stack(which);
        apply(document.layout.stack(which).positions, stack.positions);
        apply(document.layout.stack(which).blocks, stack.blocks);
        apply(document.groups(which), stack.groups);
    }
    return document;
}

LayoutDocument checked(LayoutDocument document, bool needed)
{
    if (needed && !isTidy(document))
        failToApply();
    return document;
}

} // namespace

DocumentStep::DocumentStep(const LayoutDocument& before, const Edit& edit, PositionSet selectedBefore)
    : label_(edit.label), selectedBefore_(std::move(selectedBefore)),
      selectedAfter_(edit.keepsSelection ? selectedBefore_ : edit.selected),
      delta_(deltaOf(before, edit.after))
{
}

LayoutDocument DocumentStep::redo(const LayoutDocument& before) const
{
    return checked(applied(before, delta_), isRead_);
}

LayoutDocument DocumentStep::undo(const LayoutDocument& after) const
{
    return checked(applied(after, reversed(delta_)), isRead_);
}

bool DocumentStep::changesNothing() const
{
    return delta_ == DocumentDelta{};
}

DocumentStep DocumentStep::joined(const DocumentStep& next, const LayoutDocument& before) const
{
    DocumentStep both = next;
    both.selectedBefore_ = selectedBefore_;
    both.delta_ = deltaOf(before, next.redo(redo(before)));
    return both;
}

} // namespace reblock
