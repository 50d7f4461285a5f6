#include "app/gui/pages/layout/drop_edit.h"

#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "app/gui/pages/layout/picture_texts.h"

#include <algorithm>

namespace reblock {
namespace {

constexpr int kOwnNorms = 4;

Edit refusal(const LayoutDocument& document, const char* form)
{
    return {document, {}, {form, {}}, {}};
}

InsertPoint pointOf(const CanvasPlace& place)
{
    return {positionOf(place).stack, place.index};
}

Edit normsBack(const LayoutDocument& document, const PositionSet& positions)
{
    return setPart(document, positions, Part::Norms, {.own = false, .block = {}, .withBlock = true});
}

Edit dropPositions(const LayoutDocument& document, const LayoutFold& fold, const CanvasDrop& drop)
{
    const PositionSet positions = positionsShown(fold, drop.positions);
    if (drop.off)
        return removePositions(document, positions);
    switch (drop.how) {
    case CanvasDrop::How::SameWeights:
        return insertSameWeights(document, positions, pointOf(drop.to));
    case CanvasDrop::How::NewWeights:
        return insertNewWeights(document, clipOf(document, positions), pointOf(drop.to));
    default:
        return movePositions(document, positions, pointOf(drop.to));
    }
}

PositionSet targets(const LayoutDocument& document, const LayoutFold& fold, const CanvasDrop& drop)
{
    const PositionSet shown = positionsShown(fold, {drop.to});
    return drop.allUses ? withAllUses(document, shown) : shown;
}

Edit dropBlock(const LayoutDocument& document, const LayoutFold& fold, const CanvasDrop& drop)
{
    const BlockChoice block = chosenBlock(drop);
    return drop.onBrick ? useBlock(document, targets(document, fold, drop), block)
                        : insertBlock(document, pointOf(drop.to), block);
}

bool isOwnNorms(const LayoutDocument& document, const ChipTarget& chip)
{
    const PositionId& first = chip.positions.front();
    const auto& correctors =
        document.layout.stack(first.stack).positions[static_cast<std::size_t>(first.index)].correctors;
    return chip.corrector >= static_cast<int>(correctors.size());
}

Edit removeChip(const LayoutDocument& document, const ChipTarget& chip)
{
    if (isOwnNorms(document, chip))
        return normsBack(document, chip.positions);
    return removeCorrectors(document, chip.positions, chip.corrector);
}

Edit dropChip(const LayoutDocument& document, const LayoutFold& fold, const CanvasDrop& drop)
{
    if (drop.positions.empty())
        return refusal(document, "Drop it on a position");
    const ChipTarget chip = chipTarget(document, fold, positionOf(drop.positions.front()), drop.chip);
    if (chip.positions.empty())
        return refusal(document, "Drop it on a position");
    if (drop.off)
        return removeChip(document, chip);
    if (!drop.onBrick)
        return refusal(document, "Drop it on a position");
    const PositionSet to = targets(document, fold, drop);
    const bool one = chip.positions.size() == 1 && to.size() == 1;
    if (isOwnNorms(document, chip))
        return addCorrectorOfKind(document, to, kOwnNorms);
    const PositionId& from = chip.positions.front();
    if (one && drop.how == CanvasDrop::How::Move)
        return moveCorrector(document, from, chip.corrector, to.front());
    const Position& source =
        document.layout.stack(from.stack).positions[static_cast<std::size_t>(from.index)];
    return addCorrector(document, to, source.correctors[static_cast<std::size_t>(chip.corrector)]);
}

} // namespace

BlockChoice chosenBlock(const CanvasDrop& drop)
{
    BlockChoice block{.name = drop.block.toStdString()};
    if (drop.blockStack >= 0)
        block.stack = positionOf({drop.blockStack, 0}).stack;
    return block;
}

PositionSet positionsShown(const LayoutFold& fold, const std::vector<CanvasPlace>& places)
{
    PositionSet all;
    for (const CanvasPlace& place : places) {
        const PositionSet shown = fold.shownWith(positionOf(place));
        all.insert(all.end(), shown.begin(), shown.end());
    }
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
    return all;
}

PositionSet withAllUses(const LayoutDocument& document, const PositionSet& positions)
{
    PositionSet all = positions;
    for (const PositionId& id : positions) {
        const Position& position =
            document.layout.stack(id.stack).positions.at(static_cast<std::size_t>(id.index));
        const Stack home = position.attention.inEncoder ? Stack::Encoder : id.stack;
        for (const PositionId& use : usesOf(document, home, position.attention.name))
            if (use.stack == id.stack)
                all.push_back(use);
    }
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
    return all;
}

Edit addCorrectorOfKind(const LayoutDocument& document, const PositionSet& positions, int kind)
{
    return kind == kOwnNorms ? setPart(document, positions, Part::Norms, {.own = true, .block = {}})
                             : addCorrector(document, positions, defaultCorrector(kind));
}

Edit dropEdit(const LayoutDocument& document, const LayoutFold& fold, const CanvasDrop& drop)
{
    switch (drop.what) {
    case CanvasDrop::What::Positions:
        return dropPositions(document, fold, drop);
    case CanvasDrop::What::PaletteBlock:
        return dropBlock(document, fold, drop);
    case CanvasDrop::What::Chip:
        return dropChip(document, fold, drop);
    case CanvasDrop::What::PaletteCorrector:
        if (!drop.onBrick)
            return refusal(document, "Drop it on a position");
        return addCorrectorOfKind(document, targets(document, fold, drop), drop.corrector);
    default:
        return {document, {}, {}, {}};
    }
}

namespace {

/// The range shown there whose repetitions have blocks of their own, as those of ".*12".
std::optional<FoldedRange> ownEachTime(const LayoutDocument& document, const LayoutFold& fold,
                                       const InsertPoint& first, int period)
{
    for (const LayoutFold::Range& shown : fold.ranges(first.stack)) {
        const FoldedRange& range = shown.range;
        if (range.first == first.index && range.period == period && range.times > 1 &&
            repeatPositions(document, first, period, range.times).after != document)
            return range;
    }
    return std::nullopt;
}

PositionSet positionsOf(Stack stack, int first, int count)
{
    PositionSet positions;
    for (int i = 0; i < count; ++i)
        positions.push_back({stack, first + i});
    return positions;
}

/// More repetitions get new blocks of their own; fewer take the last ones away.
Edit repeatOwn(const LayoutDocument& document, Stack stack, const FoldedRange& range, int times)
{
    const int there = range.period * range.times;
    const int wanted = range.period * std::max(1, times);
    Edit edit = {document, {}, {}, {}};
    if (wanted < there)
        edit = removePositions(document, positionsOf(stack, range.first + wanted, there - wanted));
    for (int now = there; now < wanted && !edit.refused();) {
        const int more = std::min(wanted - now, now);
        const Clip clip = clipOf(edit.after, positionsOf(stack, range.first + now - more, more));
        edit = insertNewWeights(edit.after, clip, {stack, range.first + now});
        now += more;
    }
    if (edit.refused())
        return {document, {}, edit.refusal, {}};
    edit.selected = positionsOf(stack, range.first, range.period);
    return edit;
}

} // namespace

Edit repeatEdit(const LayoutDocument& document, const LayoutFold& fold, const CanvasPlace& first, int period,
                int times)
{
    const int count = period > 0 ? period : static_cast<int>(fold.shownWith(positionOf(first)).size());
    if (const auto own = ownEachTime(document, fold, pointOf(first), count))
        return repeatOwn(document, positionOf(first).stack, *own, times);
    return repeatPositions(document, pointOf(first), count, times);
}

Edit repeatEdit(const LayoutDocument& document, const LayoutFold& fold, const PositionSet& positions,
                int times)
{
    const InsertPoint first{positions.front().stack, positions.front().index};
    const auto count = static_cast<int>(positions.size());
    for (const auto& [range, folded] : fold.ranges(first.stack)) {
        if (!folded || range.first != first.index || range.period * range.times != count)
            continue;
        if (const auto own = ownEachTime(document, fold, first, range.period))
            return repeatOwn(document, first.stack, *own, times);
        return repeatPositions(document, first, range.period, times);
    }
    return repeatPositions(document, first, count, times);
}

std::optional<int> widthOfChip(const LayoutDocument& document, const LayoutFold& fold,
                               const CanvasPlace& brick, int chip)
{
    const ChipTarget target = chipTarget(document, fold, positionOf(brick), chip);
    if (target.positions.empty() || isOwnNorms(document, target))
        return std::nullopt;
    const PositionId& id = target.positions.front();
    const Position& position = document.layout.stack(id.stack).positions[static_cast<std::size_t>(id.index)];
    return widthOf(position.correctors[static_cast<std::size_t>(target.corrector)]);
}

Edit widthEdit(const LayoutDocument& document, const LayoutFold& fold, const CanvasPlace& brick, int chip,
               int width)
{
    if (!widthOfChip(document, fold, brick, chip))
        return refusal(document, "It has no width");
    const ChipTarget target = chipTarget(document, fold, positionOf(brick), chip);
    const PositionId& first = target.positions.front();
    const Position& position =
        document.layout.stack(first.stack).positions[static_cast<std::size_t>(first.index)];
    const Corrector& corrector = position.correctors[static_cast<std::size_t>(target.corrector)];
    return setCorrectors(document, target.positions, target.corrector, withWidth(corrector, width));
}

} // namespace reblock
