#pragma once

#include <QToolBar>

class QActionGroup;

namespace reblock {

/// The bar on the left that switches pages: icon, word, and a mark on the page in front. One tab
/// stop; Up and Down move, Enter switches.
class ActivityRail : public QToolBar {
    Q_OBJECT
public:
    explicit ActivityRail(QWidget* parent = nullptr);

    /// Adds a checkable page action below the others.
    void addPage(QAction* action);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QWidget*> buttons() const;

    QActionGroup* group_;
};

} // namespace reblock
