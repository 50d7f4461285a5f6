#pragma once

#include <QStyledItemDelegate>

namespace reblock {

/// Paints the palette's items: headings, blocks as bricks in their colour, correctors as chips.
class PaletteDelegate : public QStyledItemDelegate {
public:
    enum class Kind { Heading, Block, NewBlock, Corrector };
    enum Role {
        KindRole = Qt::UserRole, ///< int of Kind
        NameRole,                ///< of a block
        ColorRole,               ///< index of blockColor()
        StackRole,               ///< of a block: 0 encoder, 1 decoder
        CorrectorRole,           ///< as CanvasChip::kind
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace reblock
