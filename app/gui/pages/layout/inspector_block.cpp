#include "app/gui/pages/layout/inspector_block.h"

#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/inspector_form.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace reblock {
namespace {

constexpr int kFfnStep = 64;

const BlockShape& shapeOf(const LayoutDocument& document, const StoredBlock& block)
{
    return document.layout.stack(block.stack).block(block.name).shape;
}

} // namespace

std::set<StoredBlock> blocksOf(const LayoutDocument& document, const PositionSet& positions)
{
    std::set<StoredBlock> blocks;
    for (const PositionId& id : positions) {
        const Position& position =
            document.layout.stack(id.stack).positions[static_cast<std::size_t>(id.index)];
        const auto add = [&](const BlockRef& ref) {
            blocks.insert({ref.inEncoder ? Stack::Encoder : id.stack, ref.name});
        };
        add(position.attention);
        if (position.cross)
            add(*position.cross);
        add(position.ffn);
        if (position.norms && !position.norms->own)
            add({position.norms->name, false});
    }
    return blocks;
}

InspectorBlock::InspectorBlock(LayoutEditor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), title_(new QLabel), form_(new InspectorForm), heads_(new NumberField),
      ffn_(new NumberField), kind_(new ChoiceField), frozen_(new QCheckBox)
{
    title_->setWordWrap(true);
    ffn_->setSingleStep(kFfnStep);
    for (QWidget* field : {static_cast<QWidget*>(heads_), static_cast<QWidget*>(ffn_),
                           static_cast<QWidget*>(kind_), static_cast<QWidget*>(frozen_)})
        form_->addField(field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(title_);
    column->addWidget(form_);
    connect(heads_, &NumberField::changed, this, [this](int heads) {
        change([heads](BlockShape& shape) { shape.heads = heads; }, QStringLiteral("block.heads"));
    });
    connect(ffn_, &NumberField::changed, this, [this](int ffn) {
        change([ffn](BlockShape& shape) { shape.ffn = ffn; }, QStringLiteral("block.ffn"));
    });
    for (const NumberField* field : {heads_, ffn_})
        connect(field, &NumberField::sweepEnded, this, [this] { editor_.endSweep(); });
    connect(kind_, &ChoiceField::chosen, this, [this](const QVariant& kind) {
        change([kind](BlockShape& shape) { shape.kind = static_cast<BlockKind>(kind.toInt()); });
    });
    connect(frozen_, &QCheckBox::clicked, this, [this] {
        frozen_->setTristate(false);
        const bool frozen = frozen_->checkState() != Qt::Unchecked;
        Edit edit = setFrozen(editor_.document(), editor_.selection(), frozen);
        edit.selected = editor_.selection();
        editor_.apply(edit);
        refresh();
    });
    retranslate();
}

void InspectorBlock::change(const std::function<void(BlockShape&)>& change, const QString& sweep)
{
    Edit all;
    all.after = editor_.document();
    for (const StoredBlock& block : blocksOf(editor_.document(), editor_.selection())) {
        BlockShape shape = shapeOf(all.after, block);
        change(shape);
        all = setBlockShape(all.after, block.stack, block.name, shape);
        if (all.refused())
            break;
    }
    all.selected = editor_.selection();
    editor_.apply(all, sweep);
    refresh();
}

void InspectorBlock::refresh()
{
    const LayoutDocument& document = editor_.document();
    const std::set<StoredBlock> blocks = blocksOf(document, editor_.selection());
    if (blocks.empty())
        return;
    const auto common = [&](auto member) {
        return commonOf(blocks, [&](const StoredBlock& block) { return shapeOf(document, block).*member; });
    };
    title_->setText(blocks.size() == 1 ? tr("Block %1").arg(QString::fromStdString(blocks.begin()->name))
                                       : tr("%Ln block(s)", nullptr, static_cast<int>(blocks.size())));
    heads_->setStops(divisorsOf(document.layout.model.dim));
    heads_->show(common(&BlockShape::heads));
    ffn_->show(common(&BlockShape::ffn));
    const auto kind = common(&BlockShape::kind);
    kind_->show(kind ? QVariant(static_cast<int>(*kind)) : QVariant());
    const auto frozen = common(&BlockShape::frozen);
    frozen_->setTristate(!frozen);
    frozen_->setCheckState(!frozen ? Qt::PartiallyChecked : *frozen ? Qt::Checked : Qt::Unchecked);
    frozen_->setText(frozen ? tr("weights stay fixed") : tr("mixed"));
}

void InspectorBlock::retranslate()
{
    form_->setLabel(heads_, tr("Heads"));
    form_->setLabel(ffn_, tr("Feed-forward"));
    form_->setLabel(kind_, tr("Kind"));
    form_->setLabel(frozen_, tr("Frozen"));
    QList<ChoiceField::Choice> kinds;
    for (const BlockKind kind : {BlockKind::Transformer, BlockKind::Sanm})
        kinds.append({blockKindWord(kind), static_cast<int>(kind)});
    kind_->setChoices(kinds);
    refresh();
}

} // namespace reblock
