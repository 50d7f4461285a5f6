#include "app/gui/pages/layout/key_edits.h"

#include "app/gui/pages/layout/drop_edit.h"
#include "app/gui/pages/layout/key_prompt.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace reblock {
namespace {

constexpr char kClipMime[] = "application/x-reblock-layout-clip";
const QString kNew = QStringLiteral(".");

/// The letters of correctors and parts, in the order of CanvasChip::kind and of Part.
const QStringList kCorrectorKeys{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("r"),
                                 QStringLiteral("s"), QStringLiteral("n")};
const QStringList kPartKeys{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("f"),
                            QStringLiteral("n")};

} // namespace

KeyEdits::KeyEdits(const Parts& parts, QObject* parent) : QObject(parent), parts_(parts) {}

PositionSet KeyEdits::targets() const
{
    const PositionSet& selected = parts_.editor.selection();
    if (!selected.empty())
        return selected;
    const PositionId focused = positionOf(parts_.canvas.focused());
    const auto& positions = parts_.editor.document().layout.stack(focused.stack).positions;
    if (focused.index < 0 || focused.index >= static_cast<int>(positions.size()))
        return {};
    return parts_.fold.shownWith(focused);
}

InsertPoint KeyEdits::insertPoint() const
{
    const PositionSet& selected = parts_.editor.selection();
    if (!selected.empty())
        return {selected.back().stack, selected.back().index + 1};
    const Stack stack = positionOf(parts_.canvas.focused()).stack;
    return {stack, static_cast<int>(parts_.editor.document().layout.stack(stack).positions.size())};
}

CanvasPlace KeyEdits::focus() const
{
    const PositionSet at = targets();
    return at.empty() ? parts_.canvas.focused() : placeOf(at.front());
}

void KeyEdits::apply(const Edit& edit)
{
    parts_.host.take(edit, focus());
}

QStringList KeyEdits::blockChoices(Stack stack) const
{
    QStringList choices;
    for (const Block& block : parts_.editor.document().layout.stack(stack).blocks)
        choices.append(QString::fromStdString(block.name));
    choices.append(kNew);
    return choices;
}

void KeyEdits::insertBlock()
{
    const InsertPoint at = insertPoint();
    parts_.prompt.ask({.text = tr("Insert block (letter, or . for new):"),
                       .choices = blockChoices(at.stack),
                       .answered = [this, at](const QString& answer) {
                           const BlockChoice block{.name =
                                                       answer == kNew ? std::string() : answer.toStdString()};
                           apply(reblock::insertBlock(parts_.editor.document(), at, block));
                       }});
}

void KeyEdits::useAgain()
{
    const PositionSet positions = targets();
    parts_.prompt.ask({.text = tr("Use the same weights before position:"),
                       .number = true,
                       .answered = [this, positions](const QString& answer) {
                           const InsertPoint to{positions.front().stack, answer.toInt()};
                           apply(insertSameWeights(parts_.editor.document(), positions, to));
                       }});
}

void KeyEdits::repeat()
{
    const PositionSet positions = targets();
    parts_.prompt.ask({.text = tr("How many times in all:"),
                       .number = true,
                       .answered = [this, positions](const QString& answer) {
                           apply(
                               repeatEdit(parts_.editor.document(), parts_.fold, positions, answer.toInt()));
                       }});
}

void KeyEdits::askCorrector(bool allUses)
{
    const PositionSet positions = allUses ? withAllUses(parts_.editor.document(), targets()) : targets();
    parts_.prompt.ask({.text = tr("Add (a adaptor, b bottleneck, r LoRA, s step, n own norms):"),
                       .choices = kCorrectorKeys,
                       .answered = [this, positions](const QString& answer) {
                           const auto kind = static_cast<int>(kCorrectorKeys.indexOf(answer.toLower()));
                           if (kind >= 0)
                               apply(addCorrectorOfKind(parts_.editor.document(), positions, kind));
                       }});
}

void KeyEdits::addCorrector()
{
    askCorrector(false);
}

void KeyEdits::addCorrectorToAllUses()
{
    askCorrector(true);
}

void KeyEdits::sharePart()
{
    const bool decoder = targets().front().stack == Stack::Decoder;
    parts_.prompt.ask({.text = decoder ? tr("Part (a attention, c cross-attention, f ffn, n norms):")
                                       : tr("Part (a attention, f ffn, n norms):"),
                       .choices = kPartKeys,
                       .answered = [this](const QString& answer) {
                           if (const auto part = kPartKeys.indexOf(answer.toLower()); part >= 0)
                               askPartBlock(static_cast<Part>(part));
                       }});
}

void KeyEdits::askPartBlock(Part part)
{
    const PositionSet positions = targets();
    parts_.prompt.ask({.text = tr("From block (letter, or . for its own):"),
                       .choices = blockChoices(positions.front().stack),
                       .answered = [this, positions, part](const QString& answer) {
                           setPartOf(positions, part, answer == kNew ? QString() : answer);
                       }});
}

void KeyEdits::setPartOf(const PositionSet& positions, Part part, const QString& block)
{
    const PartSource source{.own = block.isEmpty(), .block = {block.toStdString(), false}};
    apply(setPart(parts_.editor.document(), positions, part, source));
}

QString KeyEdits::blockOf(const PositionId& position) const
{
    const auto& positions = parts_.editor.document().layout.stack(position.stack).positions;
    return QString::fromStdString(positions.at(static_cast<std::size_t>(position.index)).attention.name);
}

void KeyEdits::renameBlock()
{
    const PositionId first = targets().front();
    const QString name = blockOf(first);
    const auto& position =
        parts_.editor.document().layout.stack(first.stack).positions[static_cast<std::size_t>(first.index)];
    const Stack home = position.attention.inEncoder ? Stack::Encoder : first.stack;
    parts_.prompt.ask({.text = tr("New name of block %1:").arg(name),
                       .start = name,
                       .answered = [this, home, name](const QString& answer) {
                           apply(reblock::renameBlock(parts_.editor.document(), home, name.toStdString(),
                                                      answer.toStdString()));
                       }});
}

void KeyEdits::askWidth(const QString& firstDigit)
{
    const CanvasPlace brick = parts_.canvas.focused();
    const int chip = parts_.canvas.focusedChip();
    parts_.prompt.ask({.text = tr("Width or rank:"),
                       .number = true,
                       .start = firstDigit,
                       .answered = [this, brick, chip](const QString& answer) {
                           apply(
                               widthEdit(parts_.editor.document(), parts_.fold, brick, chip, answer.toInt()));
                       }});
}

void KeyEdits::moveBy(int step)
{
    const PositionSet positions = targets();
    const PositionId edge = step < 0 ? positions.front() : positions.back();
    apply(movePositions(parts_.editor.document(), positions,
                        {edge.stack, std::max(0, edge.index + (step < 0 ? -1 : 2))}));
}

void KeyEdits::makeOwnCopy()
{
    apply(unlinkPositions(parts_.editor.document(), targets()));
}

bool KeyEdits::allFrozen() const
{
    const LayoutDocument& document = parts_.editor.document();
    return std::ranges::all_of(targets(), [&](const PositionId& id) {
        const Position& position =
            document.layout.stack(id.stack).positions[static_cast<std::size_t>(id.index)];
        const Stack home = position.attention.inEncoder ? Stack::Encoder : id.stack;
        const auto& blocks = document.layout.stack(home).blocks;
        const auto found = std::ranges::find(blocks, position.attention.name, &Block::name);
        return found != blocks.end() && found->shape.frozen;
    });
}

void KeyEdits::toggleFrozen()
{
    apply(setFrozen(parts_.editor.document(), targets(), !allFrozen()));
}

void KeyEdits::group()
{
    apply(groupPositions(parts_.editor.document(), targets()));
}

void KeyEdits::ungroup()
{
    apply(ungroupPositions(parts_.editor.document(), targets()));
}

bool KeyEdits::hasChip() const
{
    const PositionId brick = positionOf(parts_.canvas.focused());
    const ChipTarget chip =
        chipTarget(parts_.editor.document(), parts_.fold, brick, parts_.canvas.focusedChip());
    return !chip.positions.empty();
}

bool KeyEdits::chipHasWidth() const
{
    return widthOfChip(parts_.editor.document(), parts_.fold, parts_.canvas.focused(),
                       parts_.canvas.focusedChip())
        .has_value();
}

void KeyEdits::remove()
{
    CanvasDrop drop;
    drop.off = true;
    drop.positions = {parts_.canvas.focused()};
    drop.what = CanvasDrop::What::Chip;
    drop.chip = parts_.canvas.focusedChip();
    if (hasChip())
        apply(dropEdit(parts_.editor.document(), parts_.fold, drop));
    else
        apply(removePositions(parts_.editor.document(), targets()));
}

void KeyEdits::duplicate()
{
    const PositionSet positions = targets();
    apply(insertNewWeights(parts_.editor.document(), clipOf(parts_.editor.document(), positions),
                           {positions.back().stack, positions.back().index + 1}));
}

void KeyEdits::copy()
{
    const std::string text = clipText(clipOf(parts_.editor.document(), targets()));
    auto* data = new QMimeData;
    data->setData(QLatin1String(kClipMime), QByteArray::fromStdString(text));
    data->setText(QString::fromStdString(text));
    QGuiApplication::clipboard()->setMimeData(data);
}

void KeyEdits::cut()
{
    copy();
    apply(removePositions(parts_.editor.document(), targets()));
}

bool KeyEdits::canPaste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    return data != nullptr && (data->hasFormat(QLatin1String(kClipMime)) ||
                               clipFromText(data->text().toStdString()).has_value());
}

void KeyEdits::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const std::string text = data->hasFormat(QLatin1String(kClipMime))
                                 ? data->data(QLatin1String(kClipMime)).toStdString()
                                 : data->text().toStdString();
    if (const std::optional<Clip> clip = clipFromText(text))
        apply(insertNewWeights(parts_.editor.document(), *clip, insertPoint()));
}

void KeyEdits::changeWidth(int steps)
{
    parts_.host.changeWidth(parts_.canvas.focused(), parts_.canvas.focusedChip(), steps);
}

void KeyEdits::selectUses()
{
    parts_.editor.setSelection(withAllUses(parts_.editor.document(), targets()));
}

void KeyEdits::selectAll()
{
    const Layout& layout = parts_.editor.document().layout;
    const Stack stack = positionOf(parts_.canvas.focused()).stack;
    PositionSet all;
    for (int i = 0; i < static_cast<int>(layout.stack(stack).positions.size()); ++i)
        all.push_back({stack, i});
    parts_.editor.setSelection(all);
}

void KeyEdits::put(const CanvasDrop& drop)
{
    const LayoutDocument& document = parts_.editor.document();
    const PositionSet positions = targets();
    if (drop.what == CanvasDrop::What::PaletteBlock)
        return apply(reblock::insertBlock(document, insertPoint(), chosenBlock(drop)));
    if (drop.what == CanvasDrop::What::PaletteCorrector)
        apply(addCorrectorOfKind(document, drop.allUses ? withAllUses(document, positions) : positions,
                                 drop.corrector));
}

} // namespace reblock
