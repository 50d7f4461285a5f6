#pragma once

#include <QTableView>

namespace reblock {

/// The table of runs: eye and colour in front of the name, state as a coloured word, a thin line of
/// progress. Input methods are off, so that single letters are keys.
class RunsView : public QTableView {
    Q_OBJECT
public:
    explicit RunsView(QWidget* parent = nullptr);

    /// The run of the focused row, 0: none.
    qint64 currentRun() const;
    void setCurrentRun(qint64 run);

Q_SIGNALS:
    void currentRunChanged(qint64 run);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace reblock
