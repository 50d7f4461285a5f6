#pragma once

#include "app/gui/models/vocabulary_coverage.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace reblock {

class CoverageModel;
class DataTable;
class StateStack;

/// Characters of dev and test that no model trained on this corpus can write.
class CoveragePane : public QWidget {
    Q_OBJECT
public:
    explicit CoveragePane(QWidget* parent = nullptr);

    void show(const std::vector<SetCoverage>& coverage);
    QString text() const;

Q_SIGNALS:
    /// Show the utterances of that set with that character.
    void characterWanted(const QString& set, const QString& character);

protected:
    void changeEvent(QEvent* event) override;

private:
    const SetCoverage* shown() const;
    void fillSets();
    void refresh();
    void retranslate();

    std::vector<SetCoverage> coverage_;
    CoverageModel* model_;
    QComboBox* set_;
    QLabel* text_;
    DataTable* table_;
    StateStack* stack_;
};

} // namespace reblock
