#include "app/gui/services/store_worker.h"

#include "app/gui/services/error_text.h"
#include "app/gui/services/layout_worker.h"
#include "app/gui/services/store_rows.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/corpus/corpus.h"
#include "core/options/run_config.h"
#include "core/text/vocabulary.h"
#include "experiments_db/ingest.h"
#include "experiments_db/store.h"

#include <QTimer>

#include <algorithm>

namespace reblock {

constexpr int kPassMilliseconds = 200;
constexpr int kPassesBetweenStates = 5; ///< states also change without an event: a process dies

StoreWorker::StoreWorker() : layouts_(new LayoutWorker(this)), timer_(new QTimer(this))
{
    timer_->setInterval(kPassMilliseconds);
    connect(timer_, &QTimer::timeout, this, &StoreWorker::pass);
}

StoreWorker::~StoreWorker() = default;

template <class Work>
void StoreWorker::guarded(Work work)
{
    try {
        work();
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
    }
}

void StoreWorker::open(const QString& storeFile)
{
    guarded([&] {
        const std::filesystem::path file = storeFile.toStdString();
        runsFolder_ = file.parent_path() / "runs";
        makeFolders(runsFolder_);
        ingest_.reset();
        layouts_->setStore(nullptr);
        store_ = std::make_unique<Store>(file);
        ingest_ = std::make_unique<Ingest>(*store_);
        Q_EMIT opened(storeFile);
        layouts_->setStore(store_.get());
        startFollowing();
    });
}

void StoreWorker::startFollowing()
{
    passes_ = 0;
    pass();
    timer_->start();
}

void StoreWorker::pass()
{
    if (store_ == nullptr)
        return;
    try {
        ingest();
        ++passes_;
    } catch (const std::exception& error) {
        tellProblems({errorText(error)});
    }
}

void StoreWorker::ingest()
{
    const IngestResult result = ingest_->all(runsFolder_);
    QStringList problems;
    for (const std::string& problem : result.problems)
        problems.append(QString::fromStdString(problem));
    tellProblems(problems);
    const bool first = passes_ == 0;
    if (first || !result.changed.empty() || passes_ % kPassesBetweenStates == 0) {
        sendCorpora();
        sendRuns();
    }
    QList<qint64> grown;
    for (const RunId run : result.changed)
        if (watched_.contains(run.value()))
            grown.append(run.value());
    if (!grown.isEmpty())
        sendCurves(grown);
}

void StoreWorker::tellProblems(const QStringList& problems)
{
    if (problems == sentProblems_)
        return;
    sentProblems_ = problems;
    Q_EMIT problemsChanged(problems);
}

void StoreWorker::sendRuns()
{
    std::vector<RunRow> rows;
    for (const StoredRun& run : RunRepository(*store_).list()) {
        rows.push_back(rowFromStored(run));
        if (run.preset.empty() && !run.layoutHash.empty())
            rows.back().layout = layoutName(rows.back());
    }
    if (passes_ > 0 && sameRows(rows, sentRuns_))
        return;
    sentRuns_ = rows;
    Q_EMIT runsRead(rows);
}

QString StoreWorker::layoutName(const RunRow& row)
{
    const auto known = layoutNames_.constFind(row.id);
    if (known != layoutNames_.constEnd())
        return *known;
    QString name = row.layout;
    try {
        const std::string given = readRunConfig(row.folder.toStdString()).layout.name;
        if (!given.empty())
            name = QString::fromStdString(given);
    } catch (const std::exception&) {
        return name; // the folder is away for now: the store's own word stands in
    }
    layoutNames_.insert(row.id, name);
    return name;
}

void StoreWorker::sendCorpora()
{
    std::vector<CorpusRow> rows;
    const CorpusRepository corpora(*store_);
    for (const StoredCorpus& corpus : corpora.list()) {
        rows.push_back(rowFromStored(corpus));
        for (const StoredExclusion& each : corpora.excluded(corpus.id))
            rows.back().excluded.append(QString::fromStdString(each.utterance));
    }
    if (passes_ > 0 && rows == sentCorpora_)
        return;
    sentCorpora_ = rows;
    Q_EMIT corporaRead(rows);
}

void StoreWorker::watch(const QList<qint64>& runs)
{
    QHash<qint64, Sent> kept;
    QList<qint64> added;
    for (const qint64 run : runs) {
        if (!watched_.contains(run))
            added.append(run);
        kept.insert(run, watched_.value(run));
    }
    watched_ = kept;
    if (store_ != nullptr)
        guarded([&] { sendCurves(added); });
}

void StoreWorker::sendCurves(const QList<qint64>& runs)
{
    std::vector<CurveUpdate> updates;
    std::vector<RunFlags> flags;
    for (const qint64 run : runs) {
        Sent& sent = watched_[run];
        int resumed = 0;
        flags.push_back(flagsOf(run, resumed));
        const bool restart = resumed != sent.resumed;
        if (restart)
            sent = Sent{{}, resumed};
        appendCurves(run, sent, restart, updates);
    }
    Q_EMIT flagsRead(flags);
    Q_EMIT curvesRead(updates);
}

RunFlags StoreWorker::flagsOf(qint64 run, int& resumed) const
{
    RunFlags all{run, {}};
    for (const StoredFlag& flag : RunEventRepository(*store_).flags(RunId(run))) {
        if (flag.kind == "resumed")
            ++resumed;
        if (flag.kind != "started")
            all.flags.push_back(flagFromStored(run, flag));
    }
    return all;
}

void StoreWorker::appendCurves(qint64 run, Sent& sent, bool restart, std::vector<CurveUpdate>& updates) const
{
    const MetricRepository metrics(*store_);
    for (const std::string& name : metrics.names(RunId(run))) {
        const double after = sent.lastStep.contains(name) ? sent.lastStep[name] : 0;
        CurveUpdate update{run, QString::fromStdString(name), restart, {}};
        for (const StoredPoint& point :
             metrics.pointsAfter(RunId(run), name, static_cast<std::int64_t>(after)))
            update.points.push_back(pointFromStored(point));
        if (update.points.empty() && !restart)
            continue;
        if (!update.points.empty())
            sent.lastStep[name] = update.points.back().step;
        updates.push_back(std::move(update));
    }
}

void StoreWorker::moveToTrash(qint64 run)
{
    guarded([&] {
        RunRepository(*store_).moveToTrash(RunId(run));
        sendRuns();
    });
}

void StoreWorker::restore(qint64 run)
{
    guarded([&] {
        RunRepository(*store_).restore(RunId(run));
        sendRuns();
    });
}

void StoreWorker::countVocabulary(const CorpusRow& corpus, const QString& unit)
{
    guarded([&] {
        const auto opened = openCorpus(corpus.kind.toStdString(), corpus.path.toStdString());
        std::vector<std::string> texts;
        for (const Utterance& utterance : opened->utterances("train"))
            texts.push_back(utterance.text);
        const auto vocabulary = Vocabulary::fromTranscripts(texts, tokenUnitFromName(unit.toStdString()));
        Q_EMIT vocabularyCounted(corpus.name, unit, vocabulary.size());
    });
}

} // namespace reblock
