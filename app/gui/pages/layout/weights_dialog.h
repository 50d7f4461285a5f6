#pragma once

#include "app/gui/models/run_row.h"
#include "app/gui/pages/layout/launch_layout.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace reblock {

/// Start from a run's weights: which run, and how each stored block of the open layout starts, as the mean
/// of the trained blocks that it replaces or as a chosen one of them.
class WeightsDialog : public QDialog {
    Q_OBJECT
public:
    /// runs   those with a checkpoint; `chosen` is shown first, 0: the newest
    WeightsDialog(const std::vector<RunRow>& runs, const LayoutDocument& document, qint64 chosen,
                  QWidget* parent = nullptr);

    qint64 run() const;
    /// Of that run.
    const Layout& trained() const { return trained_; }
    /// As the Fork sheet takes it: "mean block=A:3".
    QString init() const;
    QString problemText() const;
    /// What the layout takes over of the run's shape; empty: nothing.
    QString shapeText() const;

    QComboBox& runBox() const { return *runs_; }
    const std::vector<QComboBox*>& blockBoxes() const { return boxes_; }
    QPushButton& goButton() const { return *go_; }

private:
    void refresh();
    void readStarts(const RunRow& row);
    void addBlock(const BlockStart& start);
    QString positionWords(Stack stack, int position) const;

    std::vector<RunRow> rows_;
    LayoutDocument document_;
    Layout trained_;
    std::vector<BlockStart> starts_;
    std::vector<QComboBox*> boxes_;
    QComboBox* runs_;
    QLabel *shape_, *problem_;
    QWidget* blocks_;
    QFormLayout* form_;
    QPushButton* go_;
};

} // namespace reblock
