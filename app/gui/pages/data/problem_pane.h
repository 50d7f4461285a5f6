#pragma once

#include "app/gui/models/finding_row.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace reblock {

class DataTable;
class FindingModel;
class StateStack;

/// What is known about the corpus whose problems are shown.
struct ProblemState {
    bool checked = false;  ///< every file was read, not only the index
    bool outdated = false; ///< the corpus was added again since then
    QString checkOff;      ///< why it cannot be checked now; empty: it can
    bool operator==(const ProblemState&) const = default;
};

/// Everything a check found, by kind; each leads to its utterance.
class ProblemPane : public QWidget {
    Q_OBJECT
public:
    explicit ProblemPane(QWidget* parent = nullptr);

    void setFindings(const std::vector<CorpusFinding>& findings, const ProblemState& state);
    void setState(const ProblemState& state);
    void setExcluded(const QSet<QString>& ids);

    /// Goes to the next finding that has an utterance which is not excluded, after the current one and
    /// around; false where there is none.
    bool goToNext();
    int total() const;

    DataTable& table() const { return *table_; }
    QPushButton& excludeButton() const { return *exclude_; }

Q_SIGNALS:
    void utteranceWanted(const QString& id);
    void checkWanted();
    void excludeWanted(const QStringList& ids);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillKinds();
    void refresh();
    void retranslate();

    ProblemState now_;
    FindingModel* model_;
    QComboBox* kind_;
    QLabel* summary_;
    QPushButton* exclude_;
    DataTable* table_;
    StateStack* stack_;
    QSet<QString> excluded_;
    bool quiet_ = false; ///< rows change without a user
};

} // namespace reblock
