#pragma once

#include "app/gui/models/run_draft.h"

#include <QFrame>

class QLabel;

namespace reblock {

/// The exact cost of the layout that is typed, one figure beside the other.
class CostPanel : public QFrame {
    Q_OBJECT
public:
    explicit CostPanel(QWidget* parent = nullptr);

    /// Figures, or dashes where there is no cost.
    void show(const RunDraftReading& reading);
    QString parametersText() const;
    QString changeText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Figure {
        QLabel* name;
        QLabel* value;
    };

    Figure addFigure(int row, int column);
    void retranslate();

    RunDraftReading reading_;
    Figure parameters_, change_, blocks_, bytes_, work_, correctors_;
    QLabel* basis_;
};

} // namespace reblock
