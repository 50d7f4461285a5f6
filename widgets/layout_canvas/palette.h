#pragma once

#include "widgets/layout_canvas/canvas_gesture.h"

#include <QListWidget>

#include <optional>
#include <vector>

namespace reblock {

/// A stored block as the palette offers it.
struct PaletteBlock {
    int stack = 0; ///< 0 encoder, 1 decoder
    QString name;
    int color = 0;  ///< index of blockColor()
    QString detail; ///< tooltip, accessible text: "used at 0, 3, 6"
    bool operator==(const PaletteBlock&) const = default;
};

/// The list left of the canvas: the document's blocks by stack, "+ new", the five kinds of correctors. Each
/// is dragged onto the canvas (kLayoutMime) or, by key, chosen: then its owner puts it at the focus.
class LayoutPalette : public QListWidget {
    Q_OBJECT
public:
    explicit LayoutPalette(QWidget* parent = nullptr);

    void setBlocks(const std::vector<PaletteBlock>& blocks);

    /// What the item stands for; absent: a heading.
    static std::optional<CanvasDrop> dropOf(const QListWidgetItem& item);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Enter or double-click: to be put at the focus. `allUses` with Shift.
    void chosen(const reblock::CanvasDrop& drop);

protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addBlocks(int stack, const QString& heading);
    void choose(const QListWidgetItem* item, Qt::KeyboardModifiers modifiers);

    std::vector<PaletteBlock> blocks_;
};

} // namespace reblock
