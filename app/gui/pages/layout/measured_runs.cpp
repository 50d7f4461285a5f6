#include "app/gui/pages/layout/measured_runs.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace reblock {
namespace {

constexpr std::size_t kMostRuns = 20; ///< the newest ones: machines and programs change

std::vector<MeasuredRun> readAll(const QStringList& folders)
{
    std::vector<MeasuredRun> measured;
    for (const QString& folder : folders)
        if (const auto run = readMeasuredRun(folder.toStdString()))
            measured.push_back(*run);
    return measured;
}

} // namespace

void MeasuredRuns::follow(const std::vector<RunRow>& runs)
{
    QStringList folders;
    QStringList known;
    const std::size_t first = runs.size() > kMostRuns ? runs.size() - kMostRuns : 0;
    for (std::size_t i = first; i < runs.size(); ++i) {
        if (runs[i].step == 0)
            continue;
        folders.append(runs[i].folder);
        known.append(runs[i].folder + QLatin1Char(' ') + QString::number(static_cast<int>(runs[i].state)));
    }
    if (known == known_)
        return;
    known_ = known;
    const QPointer<MeasuredRuns> self(this);
    QThreadPool::globalInstance()->start([self, folders, request = ++request_] {
        const auto answer = [self, request, measured = readAll(folders)] {
            if (MeasuredRuns* alive = self.data())
                alive->take(request, measured);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), answer, Qt::QueuedConnection);
    });
}

void MeasuredRuns::take(int request, const std::vector<MeasuredRun>& runs)
{
    if (request == request_)
        Q_EMIT read(runs);
}

} // namespace reblock
