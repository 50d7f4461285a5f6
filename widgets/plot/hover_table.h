#pragma once

#include "widgets/plot/plot_types.h"

#include <QWidget>

namespace reblock {

/// The floating table of all values at the cursor. Painted by hand, since it changes with every
/// mouse move; lets the mouse through. Shows as many rows as fit and says how many it left out.
class HoverTable : public QWidget {
    Q_OBJECT
public:
    struct Content {
        QString head; ///< "step 41,200"
        std::vector<HoverRow> rows;
        CurveId current = 0; ///< its row is bold
    };

    explicit HoverTable(QWidget* canvas);

    /// plot    the plot's rectangle in the canvas
    /// cursorX the cursor's pixel: the table goes to the side with more room
    void show(Content content, const QRectF& plot, double cursorX);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Widths {
        int name = 0;
        int raw = 0;
        int smooth = 0;
        int note = 0;
    };
    void liftEqualNotes();
    Widths widths() const;
    void paintRow(QPainter& painter, const HoverRow& row, int top) const;
    QString footer() const;

    Content content_;
    std::size_t shownRows_ = 0;
    Widths widths_;
};

} // namespace reblock
