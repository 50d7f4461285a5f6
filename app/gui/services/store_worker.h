#pragma once

#include "app/gui/models/corpus_row.h"
#include "app/gui/models/run_row.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <filesystem>
#include <map>
#include <memory>

class QTimer;

namespace reblock {

class Ingest;
class LayoutWorker;
class Store;

/// StoreFeed's half in the store's thread: owns the connection, ingests, reads rows. Every function
/// is called in that thread; nothing here is shared.
class StoreWorker : public QObject {
    Q_OBJECT
public:
    StoreWorker();
    ~StoreWorker() override;

    /// Layouts and drafts, through the same connection.
    LayoutWorker& layouts() { return *layouts_; }

    void open(const QString& storeFile);
    void watch(const QList<qint64>& runs);
    void moveToTrash(qint64 run);
    void restore(qint64 run);
    void countVocabulary(const CorpusRow& corpus, const QString& unit);

    /// One pass: ingest what is new, then send the rows that changed. Run by a timer.
    void pass();

Q_SIGNALS:
    void opened(const QString& storeFile);
    void runsRead(const std::vector<reblock::RunRow>& rows);
    void corporaRead(const std::vector<reblock::CorpusRow>& corpora);
    void curvesRead(const std::vector<reblock::CurveUpdate>& updates);
    void flagsRead(const std::vector<reblock::RunFlags>& flags);
    void problemsChanged(const QStringList& problems);
    void vocabularyCounted(const QString& corpus, const QString& unit, int size);
    void failed(const QString& text);

private:
    /// What has been sent of one watched run.
    struct Sent {
        std::map<std::string, double> lastStep; ///< by metric
        int resumed = -1;                       ///< how often it went back; -1: nothing sent yet
    };

    template <class Work>
    void guarded(Work work);
    void startFollowing();
    void ingest();
    void sendRuns();
    void sendCorpora();
    QString layoutName(const RunRow& row);
    void sendCurves(const QList<qint64>& runs);
    RunFlags flagsOf(qint64 run, int& resumed) const;
    void appendCurves(qint64 run, Sent& sent, bool restart, std::vector<CurveUpdate>& updates) const;
    void tellProblems(const QStringList& problems);

    LayoutWorker* layouts_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<Ingest> ingest_;
    std::filesystem::path runsFolder_;
    QTimer* timer_;
    int passes_ = 0;
    QHash<qint64, Sent> watched_;
    std::vector<RunRow> sentRuns_;
    QHash<qint64, QString> layoutNames_; ///< what each run's layout is called, read once
    std::vector<CorpusRow> sentCorpora_;
    QStringList sentProblems_;
};

} // namespace reblock
