#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace reblock {

/// What stands on the canvas while no layout is open: how to get one. Drops go through it to the canvas.
class EmptyCard : public QFrame {
    Q_OBJECT
public:
    explicit EmptyCard(QWidget* parent);

    void setPresetMenu(QMenu* menu);
    void setOpenAction(QAction* action);
    QToolButton& presetButton() const { return *presets_; }
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel *title_, *ways_;
    QToolButton *presets_, *open_;
};

} // namespace reblock
