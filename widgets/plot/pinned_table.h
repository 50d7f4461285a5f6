#pragma once

#include "widgets/plot/plot_types.h"

#include <QFrame>

class QLabel;
class QTableWidget;
class QToolButton;

namespace reblock {

/// The table of one place, kept on the plot until it is closed: sortable, copied by Ctrl+C.
class PinnedTable : public QFrame {
    Q_OBJECT
public:
    explicit PinnedTable(QWidget* canvas);

    /// xText    "41,200", for the head line
    /// plot     the plot's rectangle in the canvas; the table stays within it
    /// cursorX  the cursor's pixel, which the table leaves free
    void pin(const QString& xName, const QString& xText, std::vector<HoverRow> rows, const QRectF& plot,
             double cursorX);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void copy() const;
    void retranslate();

    QLabel* head_;
    QToolButton* close_;
    QTableWidget* table_;
    QString xName_;
    std::vector<HoverRow> rows_;
};

} // namespace reblock
