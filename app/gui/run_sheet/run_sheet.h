#pragma once

#include "app/gui/models/run_draft.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace reblock {

class CostPanel;
class ForecastPanel;
class JobLauncher;
class OptionForm;
class StoreFeed;

/// The sheet behind F5: name, layout with its exact cost at once, corpus, recipe, every option; then
/// Launch, or copy the command that would do the same.
class RunSheet : public QDialog {
    Q_OBJECT
public:
    RunSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent = nullptr);

    void setCorpora(const std::vector<CorpusRow>& corpora);
    void setTakenNames(const QStringList& names);
    void setLayoutText(const QString& layout);
    /// Chooses a corpus by its name; an unknown one changes nothing.
    void setCorpus(const QString& name);

    RunDraft draft() const;
    const RunDraftReading& reading() const { return reading_; }
    CostPanel& cost() const { return *cost_; }
    ForecastPanel& forecast() const { return *forecast_; }
    OptionForm& options() const { return *form_; }
    QPushButton& launchButton() const { return *launch_; }
    QLineEdit& nameEdit() const { return *name_; }
    QComboBox& layoutEdit() const { return *layout_; }
    QString layoutProblemText() const;
    QString corpusSummaryText() const;
    QComboBox& corpusBox() const { return *corpus_; }
    /// "reblock … new … && reblock … train …".
    QString commandLine() const;

    void launch();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFoot();
    void fillLayouts();
    void fillRecipes();
    void connectControls();
    void changeCorpus();
    void changeRecipe();
    void refresh();
    void refreshName();
    static QString corpusSummary(const CorpusRow& corpus);
    void showLayoutState();
    QString draftOffReason() const;
    QString launchOffReason() const;
    QString folder() const;
    void askForVocabulary();
    void retranslate();

    StoreFeed& feed_;
    JobLauncher& jobs_;
    std::vector<CorpusRow> corpora_;
    QStringList taken_;
    QHash<QString, int> vocabularies_; ///< by corpus and unit; 0: being counted
    RunDraftReading reading_;
    bool nameTyped_ = false;
    bool filling_ = false;

    QLabel *nameLabel_, *layoutLabel_, *corpusLabel_, *recipeLabel_, *optionsTitle_;
    QLineEdit* name_;
    QLabel* nameProblem_;
    QComboBox* layout_;
    QLabel* layoutSummary_;
    QLabel* layoutProblem_;
    CostPanel* cost_;
    ForecastPanel* forecast_;
    QComboBox* corpus_;
    QLabel* corpusSummary_;
    QComboBox* recipe_;
    QLabel* recipeSummary_;
    OptionForm* form_;
    QPushButton* reset_;
    QPlainTextEdit* command_;
    QPushButton *copy_, *cancel_, *launch_;
};

} // namespace reblock
