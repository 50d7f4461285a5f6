#pragma once

#include "app/gui/page.h"
#include "widgets/painting/waveform.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTextBrowser;

namespace reblock {

class StateStack;
class Transcriber;
class TranscriptModel;
class WaveformView;
struct AudioPeaks;
struct TranscriptRow;

/// Audio files in, text with times out, by any run that has a checkpoint.
class TranscribePage : public Page {
    Q_OBJECT
public:
    explicit TranscribePage(const PageContext& context, QWidget* parent = nullptr);
    ~TranscribePage() override;

    QString id() const override { return QStringLiteral("transcribe"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("transcribe"); }
    QList<QAction*> pageActions() const override { return {open_, copy_, export_, cancel_}; }
    QString help() const override;
    bool takeFiles(const QStringList& files) override;

    TranscriptModel& files() const { return *files_; }
    StateStack& state() const { return *state_; }
    QComboBox& runBox() const { return *run_; }
    QAction& openAction() const { return *open_; }
    QAction& copyAction() const { return *copy_; }
    QString shownText() const;

    /// Asks for files, then transcribes them.
    void chooseFiles();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeContent();
    QWidget* makeDetail();
    void makeActions();
    void connectParts();
    QStringList runTexts() const; ///< runs with a checkpoint, newest first
    void fillRuns();
    void addFiles(const QStringList& files);
    void takeResult(const TranscriptRow& row);
    void readPeaks(const QString& file);
    void showPeaks(const QString& file, const AudioPeaks& peaks);
    void showFile();
    const TranscriptRow* shownRow() const;
    void refresh();
    QString runReason() const;
    void copyText();
    void exportText();
    void retranslate();

    PageContext context_;
    Transcriber* transcriber_;
    TranscriptModel* files_;
    QAction *open_, *copy_, *export_, *cancel_;
    QLabel* runLabel_;
    QComboBox* run_;
    QStringList runTexts_; ///< what the box holds
    QPushButton* openButton_;
    QTableView* table_;
    WaveformView* wave_;
    QTextBrowser* text_;
    StateStack* state_;
    QHash<QString, std::vector<Peak>> peaks_; ///< by file
};

} // namespace reblock
