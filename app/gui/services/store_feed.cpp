#include "app/gui/services/store_feed.h"

#include "app/gui/services/layout_store.h"
#include "app/gui/services/store_worker.h"

#include <QFileInfo>

namespace reblock {

StoreFeed::StoreFeed(QObject* parent)
    : QObject(parent), worker_(new StoreWorker), layouts_(new LayoutStore(worker_->layouts(), this))
{
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &StoreWorker::opened, this, &StoreFeed::opened);
    connect(worker_, &StoreWorker::runsRead, this, &StoreFeed::runsChanged);
    connect(worker_, &StoreWorker::corporaRead, this, &StoreFeed::corporaChanged);
    connect(worker_, &StoreWorker::curvesRead, this, &StoreFeed::takeCurves);
    connect(worker_, &StoreWorker::flagsRead, this, &StoreFeed::takeFlags);
    connect(worker_, &StoreWorker::problemsChanged, this, &StoreFeed::problemsChanged);
    connect(worker_, &StoreWorker::vocabularyCounted, this, &StoreFeed::vocabularyCounted);
    connect(worker_, &StoreWorker::failed, this, &StoreFeed::failed);
    connect(layouts_, &LayoutStore::failed, this, &StoreFeed::failed);
}

StoreFeed::~StoreFeed()
{
    if (!thread_.isRunning()) {
        delete worker_;
        return;
    }
    layouts_->flush();
    thread_.quit();
    thread_.wait();
}

void StoreFeed::open(const QString& storeFile)
{
    file_ = QFileInfo(storeFile).absoluteFilePath();
    thread_.start();
    QMetaObject::invokeMethod(worker_, [worker = worker_, file = file_] { worker->open(file); });
}

QString StoreFeed::runsFolder() const
{
    return QFileInfo(file_).absolutePath() + QStringLiteral("/runs");
}

void StoreFeed::watchCurves(const QList<qint64>& runs)
{
    watched_ = runs;
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, runs] { worker->watch(runs); }, Qt::QueuedConnection);
}

void StoreFeed::moveToTrash(qint64 run)
{
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, run] { worker->moveToTrash(run); }, Qt::QueuedConnection);
}

void StoreFeed::restore(qint64 run)
{
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, run] { worker->restore(run); }, Qt::QueuedConnection);
}

void StoreFeed::countVocabulary(const CorpusRow& corpus, const QString& unit)
{
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, corpus, unit] { worker->countVocabulary(corpus, unit); },
        Qt::QueuedConnection);
}

void StoreFeed::takeCurves(std::vector<CurveUpdate> updates)
{
    std::erase_if(updates, [this](const CurveUpdate& update) { return !watched_.contains(update.run); });
    Q_EMIT curvesChanged(updates);
}

void StoreFeed::takeFlags(std::vector<RunFlags> flags)
{
    std::erase_if(flags, [this](const RunFlags& each) { return !watched_.contains(each.run); });
    Q_EMIT flagsChanged(flags);
}

} // namespace reblock
