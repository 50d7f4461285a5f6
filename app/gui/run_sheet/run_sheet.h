#pragma once

#include "app/gui/run_sheet/launch_sheet.h"

#include <QHash>

namespace reblock {

class ForecastPanel;

/// The sheet behind F5: name, layout, corpus, recipe, every option; time and memory are forecast on demand.
class RunSheet : public LaunchSheet {
    Q_OBJECT
public:
    RunSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent = nullptr);

    void setCorpora(const std::vector<CorpusRow>& corpora);
    /// Chooses a corpus by its name; an unknown one changes nothing.
    void setCorpus(const QString& name);

    RunDraft draft() const;
    ForecastPanel& forecast() const { return *forecast_; }
    QString corpusSummaryText() const;
    QComboBox& corpusBox() const { return *corpus_; }

protected:
    void changeEvent(QEvent* event) override;
    QStringList createCommand(const QString& folder) const override;
    QString draftOffReason() const override;
    void refresh() override;
    void retranslate() override;

private:
    QWidget* makeLeft();
    void connectControls();
    void fillRecipes();
    void changeCorpus();
    void changeRecipe();
    void refreshName();
    static QString corpusSummary(const CorpusRow& corpus);
    void showLayoutState();
    void askForVocabulary();

    std::vector<CorpusRow> corpora_;
    QHash<QString, int> vocabularies_; ///< by corpus and unit; 0: being counted

    QLabel *corpusLabel_, *recipeLabel_;
    ForecastPanel* forecast_;
    QComboBox* corpus_;
    QLabel* corpusSummary_;
    QComboBox* recipe_;
    QLabel* recipeSummary_;
};

} // namespace reblock
