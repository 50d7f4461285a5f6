#pragma once

#include "app/gui/models/corpus_row.h"
#include "app/gui/models/run_row.h"

#include <QList>
#include <QObject>
#include <QThread>

namespace reblock {

class LayoutStore;
class StoreWorker;

/// The window's only way to the store. A thread with its own connection ingests the journals of all
/// run folders as they grow, and answers by signals with plain rows; the GUI thread never waits.
class StoreFeed : public QObject {
    Q_OBJECT
public:
    explicit StoreFeed(QObject* parent = nullptr);
    ~StoreFeed() override;

    /// Opens a store (made where it is missing, with runs/ beside it) and follows it from now on.
    void open(const QString& storeFile);
    /// The file in use; empty until open().
    const QString& file() const { return file_; }
    /// Where its runs are, "…/runs".
    QString runsFolder() const;

    /// Saved layouts and drafts.
    LayoutStore& layouts() const { return *layouts_; }

    /// From now on curves and flags of these runs are sent: all points at first (restart set), then
    /// what is new after every ingest. Runs left out are forgotten; what still comes of them is dropped.
    void watchCurves(const QList<qint64>& runs);

    /// Moves a run's folder to runs/.trash and back. Refusals come by `failed`.
    void moveToTrash(qint64 run);
    void restore(qint64 run);

    /// Counts the tokens a model of that corpus would have; answered by vocabularyCounted.
    void countVocabulary(const CorpusRow& corpus, const QString& unit);

Q_SIGNALS:
    void opened(const QString& storeFile);
    void runsChanged(const std::vector<reblock::RunRow>& rows); ///< all runs, oldest first
    void corporaChanged(const std::vector<reblock::CorpusRow>& corpora);
    void curvesChanged(const std::vector<reblock::CurveUpdate>& updates);
    void flagsChanged(const std::vector<reblock::RunFlags>& flags);
    void problemsChanged(const QStringList& problems); ///< journals that cannot be read; empty: all well
    void vocabularyCounted(const QString& corpus, const QString& unit, int size);
    void failed(const QString& text); ///< what, where, what to do

private:
    void takeCurves(std::vector<CurveUpdate> updates);
    void takeFlags(std::vector<RunFlags> flags);

    QString file_;
    QList<qint64> watched_;
    QThread thread_;
    StoreWorker* worker_;
    LayoutStore* layouts_;
};

} // namespace reblock
