#include "app/gui/pages/layout/inspector_position.h"

#include "app/gui/pages/layout/inspector_block.h"
#include "app/gui/pages/layout/inspector_correctors.h"
#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/inspector_form.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_words.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

constexpr Part kParts[] = {Part::Attention, Part::Cross, Part::Ffn, Part::Norms};
const QString kBlock = QStringLiteral("block:");
const QString kEncoderBlock = QStringLiteral("encoder:");
const QString kOwn = QStringLiteral("own");
const QString kWithBlock = QStringLiteral("with");
const QString kNew = QStringLiteral("new");

QString valueOf(const BlockRef& ref)
{
    return (ref.inEncoder ? kEncoderBlock : kBlock) + QString::fromStdString(ref.name);
}

/// Where a part of a position comes from, as the fields' values say it.
QString valueOf(const Position& position, Part part)
{
    switch (part) {
    case Part::Attention:
        return valueOf(position.attention);
    case Part::Cross:
        return position.cross ? valueOf(*position.cross) : QString();
    case Part::Ffn:
        return valueOf(position.ffn);
    case Part::Norms:
        break;
    }
    if (!position.norms)
        return kWithBlock;
    return position.norms->own ? kOwn : kBlock + QString::fromStdString(position.norms->name);
}

/// The block of all parts but the norms; nothing where they are several.
std::optional<QString> wholeBlock(const Position& position)
{
    const bool one =
        position.attention == position.ffn && (!position.cross || *position.cross == position.ffn);
    return one ? std::optional(valueOf(position.ffn)) : std::nullopt;
}

PartSource sourceOf(const QString& value)
{
    PartSource source;
    source.own = value == kOwn;
    source.withBlock = value == kWithBlock;
    source.block.inEncoder = value.startsWith(kEncoderBlock);
    if (source.block.inEncoder || value.startsWith(kBlock))
        source.block.name = value.mid(value.indexOf(QLatin1Char(':')) + 1).toStdString();
    return source;
}

const Position& positionAt(const LayoutDocument& document, const PositionId& id)
{
    return document.layout.stack(id.stack).positions[static_cast<std::size_t>(id.index)];
}

} // namespace

InspectorPosition::InspectorPosition(LayoutEditor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), form_(new InspectorForm), block_(new ChoiceField), parts_{},
      correctors_(new InspectorCorrectors(editor)), shape_(new InspectorBlock(editor)),
      unlink_(new QPushButton), rename_(new QPushButton)
{
    form_->addField(block_);
    usedAt_ = form_->addText();
    shapes_ = form_->addText();
    stored_ = form_->addText();
    cost_ = form_->addText();
    for (const Part part : kParts) {
        ChoiceField*& field = parts_[static_cast<std::size_t>(part)];
        field = new ChoiceField;
        form_->addField(field);
        connect(field, &ChoiceField::chosen, this, [this, part](const QVariant& value) {
            apply(setPart(editor_.document(), editor_.selection(), part, sourceOf(value.toString())));
        });
    }
    connect(block_, &ChoiceField::chosen, this, [this](const QVariant& value) {
        apply(useBlock(editor_.document(), editor_.selection(), {sourceOf(value.toString()).block.name}));
    });
    connect(unlink_, &QPushButton::clicked, this,
            [this] { apply(unlinkPositions(editor_.document(), editor_.selection())); });
    connect(rename_, &QPushButton::clicked, this, &InspectorPosition::renameWanted);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {unlink_, rename_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(form_);
    column->addLayout(buttons);
    column->addWidget(correctors_);
    column->addWidget(shape_);
    retranslate();
}

void InspectorPosition::apply(const Edit& edit)
{
    editor_.apply(edit);
    refresh();
}

void InspectorPosition::refresh()
{
    if (editor_.selection().empty())
        return;
    fillChoices();
    showValues();
    showFacts();
    showButtons();
    correctors_->refresh();
    shape_->refresh();
}

void InspectorPosition::fillChoices()
{
    const Layout& layout = editor_.document().layout;
    const Stack stack = editor_.selection().front().stack;
    QList<ChoiceField::Choice> own;
    for (const Block& block : layout.stack(stack).blocks)
        own.append({QString::fromStdString(block.name), valueOf(BlockRef{block.name, false})});
    QList<ChoiceField::Choice> withEncoder = own;
    if (stack == Stack::Decoder)
        for (const Block& block : layout.encoder.blocks)
            withEncoder.append({blockLabel({block.name, true}), valueOf(BlockRef{block.name, true})});
    const ChoiceField::Choice ownPart{tr("own"), kOwn};
    block_->setChoices(own + QList<ChoiceField::Choice>{{tr("new block"), kNew}});
    for (const Part part : kParts) {
        const bool borrows = part == Part::Attention || part == Part::Ffn;
        QList<ChoiceField::Choice> choices = borrows ? withEncoder : own;
        if (part == Part::Norms)
            choices.prepend({tr("with each part"), kWithBlock});
        parts_[static_cast<std::size_t>(part)]->setChoices(choices + QList{ownPart});
    }
}

void InspectorPosition::showValues()
{
    const PositionSet& selection = editor_.selection();
    const auto common = [&](auto value) {
        return commonOf(selection,
                        [&](const PositionId& id) { return value(positionAt(editor_.document(), id)); });
    };
    const auto shown = [](const std::optional<QString>& value) {
        return value ? QVariant(*value) : QVariant();
    };
    block_->show(shown(common(wholeBlock).value_or(std::nullopt)));
    for (const Part part : kParts)
        parts_[static_cast<std::size_t>(part)]->show(
            shown(common([part](const Position& position) { return valueOf(position, part); })));
    const bool bothStacks = selection.front().stack != selection.back().stack;
    form_->setShown(parts_[static_cast<std::size_t>(Part::Cross)],
                    selection.back().stack == Stack::Decoder && !bothStacks);
    const QString off = bothStacks ? tr("positions of both stacks are selected") : QString();
    setOffReason(block_, off);
    for (ChoiceField* field : parts_)
        setOffReason(field, off);
}

void InspectorPosition::showFacts()
{
    const LayoutDocument& document = editor_.document();
    const PositionId id = editor_.selection().front();
    const int dim = document.layout.model.dim;
    shapes_->setText(id.stack == Stack::Encoder ? tr("T′ × %1 → T′ × %1").arg(dim)
                                                : tr("L × %1 → L × %1").arg(dim));
    const Position& position = positionAt(document, id);
    const Stack owner = position.attention.inEncoder ? Stack::Encoder : id.stack;
    std::vector<int> uses;
    for (const PositionId& use : usesOf(document, owner, position.attention.name))
        if (use.stack == id.stack)
            uses.push_back(use.index);
    const bool single = editor_.selection().size() == 1;
    form_->setShown(usedAt_, single);
    usedAt_->setText(rangesText(uses));
    const PositionCost sum = costOfSelection();
    stored_->setText(tr("%1 parameters").arg(wholeText(static_cast<double>(sum.blocks))));
    cost_->setText(
        tr("%1 parameters of its own, %2 multiply-adds per second of audio")
            .arg(wholeText(static_cast<double>(sum.own)), shortText(sum.multiplyAddsPerAudioSecond)));
}

PositionCost InspectorPosition::costOfSelection() const
{
    PositionCost sum;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        std::vector<int> indexes;
        for (const PositionId& id : editor_.selection())
            if (id.stack == stack)
                indexes.push_back(id.index);
        const PositionCost cost =
            positionCost(editor_.document().layout, stack, indexes, editor_.costOptions());
        sum.own += cost.own;
        sum.blocks += cost.blocks;
        sum.multiplyAddsPerAudioSecond += cost.multiplyAddsPerAudioSecond;
    }
    return sum;
}

void InspectorPosition::showButtons()
{
    const LayoutDocument& document = editor_.document();
    const std::set<StoredBlock> blocks = blocksOf(document, editor_.selection());
    const bool shared = std::ranges::any_of(blocks, [&](const StoredBlock& block) {
        return !std::ranges::includes(editor_.selection(), usesOf(document, block.stack, block.name));
    });
    setOffReason(unlink_, shared ? QString() : tr("no other position uses these blocks"));
    setOffReason(rename_, blocks.size() == 1 ? QString() : tr("several blocks are used here"));
}

QString InspectorPosition::usedAtText() const
{
    return usedAt_->text();
}

QString InspectorPosition::costText() const
{
    return cost_->text();
}

void InspectorPosition::retranslate()
{
    form_->setLabel(block_, tr("Block"));
    form_->setLabel(usedAt_, tr("Used at"));
    form_->setLabel(shapes_, tr("Input → output"));
    form_->setLabel(stored_, tr("Stored once"));
    form_->setLabel(cost_, tr("This use"));
    form_->setLabel(parts_[0], tr("Attention from"));
    form_->setLabel(parts_[1], tr("Cross-attention from"));
    form_->setLabel(parts_[2], tr("Feed-forward from"));
    form_->setLabel(parts_[3], tr("Norms from"));
    unlink_->setText(tr("Make own copy"));
    setOwnToolTip(unlink_, tr("New blocks with the same weights for the selected positions alone"));
    rename_->setText(tr("Rename block…"));
    correctors_->retranslate();
    shape_->retranslate();
    refresh();
}

} // namespace reblock
