#include "app/gui/pages/layout/compare_marks.h"

#include "app/gui/pages/layout/picture_texts.h"
#include "core/layout/canonical.h"
#include "widgets/forms/texts.h"
#include "widgets/layout_canvas/block_colors.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace reblock {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentComparison)
};

QString correctorsText(const Position& position)
{
    QStringList marks;
    for (const Corrector& corrector : position.correctors)
        marks.append(correctorName(corrector));
    return marks.isEmpty() ? Words::tr("none") : joinedList(marks);
}

/// As chips say it: "+r8", "−ad", "ad → r8".
QString chipsChange(const Position& before, const Position& after)
{
    const auto chips = [](const Position& position) {
        QStringList marks;
        for (const Corrector& corrector : position.correctors)
            marks.append(correctorMark(corrector));
        return marks.join(QLatin1Char(' '));
    };
    const QString from = chips(before);
    const QString to = chips(after);
    if (from.isEmpty() || to.isEmpty())
        return (from.isEmpty() ? QStringLiteral("+") : QStringLiteral("−")) + from + to;
    return QStringLiteral("%1 → %2").arg(from, to);
}

QString normsText(const Position& position)
{
    if (!position.norms)
        return Words::tr("with their sub-layers");
    return position.norms->own ? Words::tr("own") : QString::fromStdString(position.norms->name);
}

CanvasMark markOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return CanvasMark::Added;
    case DifferenceKind::Moved:
        return CanvasMark::Moved;
    case DifferenceKind::Retied:
        return CanvasMark::Retied;
    case DifferenceKind::Correctors:
    case DifferenceKind::Norms:
        return CanvasMark::Corrected;
    default:
        return CanvasMark::None;
    }
}

/// The first mark of a position stays, texts follow each other.
void addMark(LayoutMarks& marks, const PositionId& position, const LayoutMarks::Mark& mark)
{
    const auto [found, isNew] = marks.marks.try_emplace(position, mark);
    if (isNew)
        return;
    found->second.text = joinedClauses({found->second.text, mark.text});
    found->second.detail = joinedClauses({found->second.detail, mark.detail});
}

} // namespace

DocumentComparison::DocumentComparison(const LayoutDocument& open, const Layout& other)
    : open_(canonicalLayout(open.layout)), other_(canonicalLayout(other)),
      comparison_(compareLayouts(other_, open_))
{
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        const auto& canonical = open_.stack(which).blocks;
        const auto& named = open.layout.stack(which).blocks;
        for (std::size_t i = 0; i < canonical.size(); ++i)
            openNames_[{which, canonical[i].name}] =
                QString::fromStdString(i < named.size() ? named[i].name : canonical[i].name);
        for (const Block& block : other_.stack(which).blocks)
            otherNames_[{which, block.name}] = QString::fromStdString(block.name) + QStringLiteral("′");
        for (const BlockPair& pair : comparison_.blocks(which))
            otherNames_[{which, pair.a}] = openNames_[{which, pair.b}];
    }
}

QString DocumentComparison::blockName(const BlockRef& block, Stack stack, bool inOpen) const
{
    const auto& names = inOpen ? openNames_ : otherNames_;
    const auto found = names.find({block.inEncoder ? Stack::Encoder : stack, block.name});
    BlockRef named = block;
    if (found != names.end())
        named.name = found->second.toStdString();
    return blockLabel(named);
}

const Position& DocumentComparison::position(const LayoutDifference& difference, bool inOpen) const
{
    const StackLayout& stack = (inOpen ? open_ : other_).stack(difference.stack.value_or(Stack::Encoder));
    const int at = (inOpen ? difference.positionB : difference.positionA).value_or(0);
    return stack.positions.at(static_cast<std::size_t>(at));
}

QString DocumentComparison::blocksText(const LayoutDifference& difference, bool inOpen) const
{
    const Position& shown = position(difference, inOpen);
    const Stack stack = difference.stack.value_or(Stack::Encoder);
    QStringList names{blockName(shown.attention, stack, inOpen)};
    if (shown.cross && *shown.cross != shown.attention)
        names.append(blockName(*shown.cross, stack, inOpen));
    if (shown.ffn != shown.attention)
        names.append(blockName(shown.ffn, stack, inOpen));
    return names.join(QLatin1Char('|'));
}

QString DocumentComparison::changeText(const LayoutDifference& difference) const
{
    const auto from = [this, &difference](bool inOpen) -> const Position& {
        return position(difference, inOpen);
    };
    switch (difference.kind) {
    case DifferenceKind::Added:
        return Words::tr("added: %1").arg(blocksText(difference, true));
    case DifferenceKind::Removed:
        return Words::tr("removed: %1").arg(blocksText(difference, false));
    case DifferenceKind::Moved:
        return Words::tr("was at %1").arg(difference.positionA.value_or(0));
    case DifferenceKind::Retied:
        return QStringLiteral("%1 → %2").arg(blocksText(difference, false), blocksText(difference, true));
    case DifferenceKind::Correctors:
        return QStringLiteral("%1 → %2").arg(correctorsText(from(false)), correctorsText(from(true)));
    case DifferenceKind::Norms:
        return Words::tr("norms: %1 → %2").arg(normsText(from(false)), normsText(from(true)));
    case DifferenceKind::Model:
    case DifferenceKind::Block:
        break;
    }
    const auto side = [](const std::string& text) {
        return text.empty() ? Words::tr("as the model") : QString::fromStdString(text);
    };
    return QStringLiteral("%1 → %2").arg(side(difference.a), side(difference.b));
}

QString DocumentComparison::shortText(const LayoutDifference& difference) const
{
    if (difference.kind == DifferenceKind::Correctors)
        return chipsChange(position(difference, false), position(difference, true));
    return changeText(difference);
}

QString DocumentComparison::placeText(const LayoutDifference& difference) const
{
    if (!difference.positionA && !difference.positionB)
        return QString::fromStdString(difference.where);
    const QString stack = stackName(difference.stack.value_or(Stack::Encoder));
    if (!difference.positionB)
        return Words::tr("%1 position %2 of the other").arg(stack).arg(*difference.positionA);
    return Words::tr("%1 position %2").arg(stack).arg(*difference.positionB);
}

QStringList DocumentComparison::sentences() const
{
    QStringList out;
    for (const LayoutDifference& one : comparison_.differences)
        out.append(Words::tr("%1: %2").arg(placeText(one), changeText(one)));
    return out;
}

void DocumentComparison::addRemoved(LayoutMarks& marks, Stack stack) const
{
    std::set<int> gone; // of the other: removed or moved away
    std::set<int> come; // of the open one: added or moved here
    std::vector<const LayoutDifference*> removed;
    for (const LayoutDifference& one : comparison_.differences) {
        const bool moved = one.kind == DifferenceKind::Moved;
        if (one.stack != stack || one.kind == DifferenceKind::Block)
            continue;
        if (moved || one.kind == DifferenceKind::Removed)
            gone.insert(*one.positionA);
        if (moved || one.kind == DifferenceKind::Added)
            come.insert(*one.positionB);
        if (one.kind == DifferenceKind::Removed)
            removed.push_back(&one);
    }
    int open = 0;
    int other = 0;
    const auto skipNew = [&] {
        while (come.contains(open))
            ++open;
    };
    for (const LayoutDifference* one : removed) {
        for (; other < *one->positionA; ++other)
            if (!gone.contains(other)) {
                skipNew();
                ++open;
            }
        const BlockRef& block = position(*one, false).attention;
        const QString name = blocksText(*one, false);
        const bool decoder = stack == Stack::Decoder && !block.inEncoder;
        const auto names = otherNames_.find({block.inEncoder ? Stack::Encoder : stack, block.name});
        QString plain = names == otherNames_.end() ? name : names->second;
        plain.remove(QStringLiteral("′"));
        marks.removed.push_back({.stack = stack,
                                 .before = open,
                                 .position = *one->positionA,
                                 .label = name,
                                 .color = blockColorIndex(plain, decoder),
                                 .text = Words::tr("removed, was at %1").arg(*one->positionA)});
    }
}

LayoutMarks DocumentComparison::otherMarks() const
{
    LayoutMarks out;
    for (const LayoutDifference& one : comparison_.differences) {
        if (!one.positionA)
            continue;
        const bool removed = one.kind == DifferenceKind::Removed;
        QString text = removed ? Words::tr("removed") : shortText(one);
        if (one.kind == DifferenceKind::Moved)
            text = Words::tr("now at %1").arg(one.positionB.value_or(0));
        addMark(out, {*one.stack, *one.positionA},
                {removed ? CanvasMark::Removed : markOf(one.kind), text, changeText(one)});
    }
    return out;
}

LayoutMarks DocumentComparison::marks() const
{
    LayoutMarks out;
    for (const LayoutDifference& one : comparison_.differences) {
        const CanvasMark mark = markOf(one.kind);
        if (mark == CanvasMark::None)
            continue;
        const QString text = one.kind == DifferenceKind::Added ? Words::tr("added") : shortText(one);
        addMark(out, {*one.stack, *one.positionB}, {mark, text, changeText(one)});
    }
    addRemoved(out, Stack::Encoder);
    addRemoved(out, Stack::Decoder);
    return out;
}

} // namespace reblock
