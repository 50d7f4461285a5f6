#pragma once

#include "app/gui/models/corpus_row.h"
#include "app/gui/page.h"
#include "app/gui/services/corpus_jobs.h"
#include "app/gui/services/corpus_reader.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace reblock {

class CorpusPanel;
class CoveragePane;
class DataTable;
class ImportBar;
class LengthPane;
class ProblemPane;
class SoundPlayer;
class StateStack;
class TaskStrip;
class UtteranceModel;
class UtterancePane;
struct ProblemState;

/// The corpora of the store: what is in them, what is wrong with them, how they sound. Importing,
/// checking and excluding are the commands a user would type.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(const PageContext& context, QWidget* parent = nullptr);
    ~DataPage() override;

    QString id() const override { return QStringLiteral("data"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("data"); }
    QList<QAction*> pageActions() const override;
    QString help() const override;
    bool isLoaded() const override;
    bool takeFiles(const QStringList& files) override;
    bool focusFilter() override;

    /// Shows another corpus of the store.
    void choose(const QString& corpus);
    /// Shows an utterance of the corpus, in spite of the filter.
    void goTo(const QString& utterance);
    /// Excludes utterances, or takes that back; one step of the window's undo.
    void exclude(const QStringList& ids, bool excluded);

    CorpusPanel& corpora() const { return *corpora_; }
    ImportBar& importBar() const { return *import_; }
    TaskStrip& strip() const { return *strip_; }
    StateStack& state() const { return *state_; }
    QLineEdit& filterEdit() const { return *filter_; }
    UtteranceModel& utterances() const { return *model_; }
    DataTable& table() const { return *table_; }
    UtterancePane& utterance() const { return *utterance_; }
    ProblemPane& problems() const { return *problems_; }
    CoveragePane& coverage() const { return *coverage_; }
    LengthPane& lengths() const { return *lengths_; }
    SoundPlayer& player() const { return *player_; }
    QPushButton& trainButton() const { return *train_; }
    QPushButton& checkButton() const { return *check_; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addAction(const char* icon, const QList<QKeySequence>& keys, void (DataPage::*slot)());
    void makeActions();
    void makeParts();
    QWidget* makeHead();
    QWidget* makeMain();
    QTabWidget* makeTabs();
    void connectParts();
    void connectJobs();

    void takeCorpora(const std::vector<CorpusRow>& corpora);
    const CorpusRow* current() const;
    QString reportFile(const QString& corpus) const;
    void readCurrent();
    void takeContents(const CorpusContents& contents);
    void takeReport(const CheckReport& report);
    void showFindings();
    void takeExcluded(const QString& corpus, const QStringList& ids, bool excluded);
    void applyExcluded();

    void chooseFolder();
    void propose(const QString& path);
    void proposeNext();
    void takeProposal(const CorpusImport& import, const QString& error);
    void startImport();
    void endImport();
    void checkCurrent();
    void showTask();
    void trainOnThis();

    void filterChanged();
    /// All utterances of a set (empty: of all) that match a query.
    void showAll(const QString& query, const QString& set);
    void showUtterance();
    void togglePlay();
    void toggleExcluded();
    void nextProblem();
    void showCharacter(const QString& set, const QString& character);

    QStringList selectedIds() const;
    ProblemState problemState() const;
    QString checkReason() const;
    QString trainReason() const;
    QString playReason() const;
    void refresh();
    void refreshState();
    void fitColumns();
    void retranslate();
    void retranslateActions();

    PageContext context_;
    CorpusJobs* jobs_;
    CorpusReader* reader_;
    SoundPlayer* player_;
    UtteranceModel* model_;
    std::vector<CorpusRow> rows_;
    bool read_ = false; ///< the store has answered once
    QString chosen_;
    QString wanted_;     ///< a corpus that was just added, to be shown when the store tells of it
    QString checkAfter_; ///< a corpus to check once it has been read
    CorpusContents contents_;
    bool filtering_ = false; ///< the filter's parts change together: one answer at the end
    QStringList waiting_;    ///< dropped paths that are not proposed yet
    bool proposing_ = false;

    QAction *open_, *checkAction_, *trainAction_, *play_, *exclude_, *next_;
    CorpusPanel* corpora_;
    ImportBar* import_;
    TaskStrip* strip_;
    QLabel* name_;
    QLabel* facts_;
    QString factsText_; ///< of facts_, without the path, which is cut to fit
    QPushButton *check_, *train_;
    QLineEdit* filter_;
    QComboBox* show_;
    QLabel* count_;
    DataTable* table_;
    UtterancePane* utterance_;
    ProblemPane* problems_;
    LengthPane* lengths_;
    CoveragePane* coverage_;
    QTabWidget* tabs_;
    StateStack* main_;      ///< what is right of the corpora
    StateStack* rowsState_; ///< the table alone
    StateStack* state_;     ///< all of the page
};

} // namespace reblock
