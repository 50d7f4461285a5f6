#include "widgets/layout_canvas/palette.h"

#include "widgets/layout_canvas/canvas_mime.h"
#include "widgets/layout_canvas/palette_delegate.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>
#include <array>

namespace reblock {
namespace {

using Kind = PaletteDelegate::Kind;

QListWidgetItem* addRow(QListWidget* list, Kind kind, const QString& text, const QString& detail)
{
    auto* item = new QListWidgetItem(text, list);
    item->setData(PaletteDelegate::KindRole, static_cast<int>(kind));
    item->setData(Qt::AccessibleTextRole, detail);
    item->setToolTip(detail);
    item->setFlags(kind == Kind::Heading ? Qt::NoItemFlags
                                         : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    return item;
}

struct CorrectorWords {
    QString name;
    QString detail;
};

/// In the order of CanvasChip::kind.
std::array<CorrectorWords, 5> correctorWords()
{
    return {
        {{LayoutPalette::tr("adaptor"), LayoutPalette::tr("Adaptor: a full matrix after the block.")},
         {LayoutPalette::tr("bottleneck"),
          LayoutPalette::tr("Bottleneck: two narrow matrices after a sub-layer, before its residual sum.")},
         {LayoutPalette::tr("LoRA"), LayoutPalette::tr("LoRA: low-rank additions to the block's weights.")},
         {LayoutPalette::tr("step"), LayoutPalette::tr("Step: a learned vector added to the block's input.")},
         {LayoutPalette::tr("own norms"),
          LayoutPalette::tr("Own norms: this position's own normalisations.")}}};
}

} // namespace

LayoutPalette::LayoutPalette(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("layoutPalette"));
    setItemDelegate(new PaletteDelegate(this));
    setDragDropMode(DragOnly);
    setMouseTracking(true); // hovered items are outlined
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    fill();
}

void LayoutPalette::setBlocks(const std::vector<PaletteBlock>& blocks)
{
    if (blocks == blocks_)
        return;
    blocks_ = blocks;
    fill();
}

void LayoutPalette::fill()
{
    const int row = currentRow();
    clear();
    setAccessibleName(tr("Palette"));
    setAccessibleDescription(tr("Drag onto the canvas, or press Enter to put it at the focused position."));
    addRow(this, Kind::Heading, tr("Blocks"), {});
    addRow(this, Kind::NewBlock, tr("+ new"), tr("A new block with weights of its own."));
    addRow(this, Kind::Heading, tr("Correctors"), {});
    int kind = 0;
    for (const CorrectorWords& words : correctorWords())
        addRow(this, Kind::Corrector, words.name, words.detail)
            ->setData(PaletteDelegate::CorrectorRole, kind++);
    addBlocks(0, tr("Encoder"));
    addBlocks(1, tr("Decoder"));
    setCurrentRow(std::clamp(row, 1, count() - 1));
}

void LayoutPalette::addBlocks(int stack, const QString& heading)
{
    if (std::ranges::find(blocks_, stack, &PaletteBlock::stack) == blocks_.end())
        return;
    addRow(this, Kind::Heading, heading, {});
    for (const PaletteBlock& block : blocks_) {
        if (block.stack != stack)
            continue;
        const QString detail = block.detail.isEmpty() ? tr("Block %1.").arg(block.name)
                                                      : tr("Block %1: %2").arg(block.name, block.detail);
        auto* item = addRow(this, Kind::Block, block.name, detail);
        item->setData(PaletteDelegate::NameRole, block.name);
        item->setData(PaletteDelegate::ColorRole, block.color);
        item->setData(PaletteDelegate::StackRole, block.stack);
    }
}

std::optional<CanvasDrop> LayoutPalette::dropOf(const QListWidgetItem& item)
{
    const auto kind = static_cast<Kind>(item.data(PaletteDelegate::KindRole).toInt());
    if (kind == Kind::Heading)
        return {};
    CanvasDrop drop;
    drop.what = kind == Kind::Corrector ? CanvasDrop::What::PaletteCorrector : CanvasDrop::What::PaletteBlock;
    drop.block = item.data(PaletteDelegate::NameRole).toString();
    drop.blockStack = kind == Kind::Block ? item.data(PaletteDelegate::StackRole).toInt() : -1;
    drop.corrector = item.data(PaletteDelegate::CorrectorRole).toInt();
    return drop;
}

QSize LayoutPalette::sizeHint() const
{
    return {sizeHintForColumn(0) + 2 * frameWidth(), QListWidget::sizeHint().height()};
}

QStringList LayoutPalette::mimeTypes() const
{
    return {QLatin1String(kLayoutMime)};
}

QMimeData* LayoutPalette::mimeData(const QList<QListWidgetItem*>& items) const
{
    const auto drop = items.isEmpty() ? std::nullopt : dropOf(*items.front());
    return drop ? layoutMimeData(*drop) : nullptr;
}

/// Without a picture of its own: the canvas draws the ghost.
void LayoutPalette::startDrag(Qt::DropActions)
{
    QMimeData* dragged = mimeData(selectedItems());
    if (dragged == nullptr)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->exec(Qt::CopyAction);
}

void LayoutPalette::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentItem(), event->modifiers());
    else
        QListWidget::keyPressEvent(event);
}

void LayoutPalette::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(itemAt(event->position().toPoint()), event->modifiers());
}

void LayoutPalette::choose(const QListWidgetItem* item, Qt::KeyboardModifiers modifiers)
{
    std::optional<CanvasDrop> drop = item == nullptr ? std::nullopt : dropOf(*item);
    if (!drop)
        return;
    drop->allUses = drop->what == CanvasDrop::What::PaletteCorrector && modifiers.testFlag(Qt::ShiftModifier);
    Q_EMIT chosen(*drop);
}

void LayoutPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QListWidget::changeEvent(event);
}

} // namespace reblock
