#include "app/gui/services/forecaster.h"

#include "app/gui/services/job_launcher.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace reblock {

bool forecastFromJson(const QByteArray& text, ForecastRow& row)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (!json.value(QLatin1String("peak_bytes")).isDouble())
        return false;
    row.seconds = json.value(QLatin1String("seconds")).toDouble();
    row.peakBytes = json.value(QLatin1String("peak_bytes")).toDouble();
    row.availableBytes = json.value(QLatin1String("available_bytes")).toDouble();
    row.fits = json.value(QLatin1String("fits")).toBool(true);
    row.limit = json.value(QLatin1String("limit")).toString();
    return true;
}

Forecaster::Forecaster(JobLauncher& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

Forecaster::~Forecaster()
{
    cancel();
}

void Forecaster::start(const QStringList& command)
{
    cancel();
    process_ = new QProcess(this);
    connect(process_, &QProcess::finished, this, &Forecaster::end);
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end();
    });
    process_->start(jobs_.program(), QStringList{QStringLiteral("--json")} + jobs_.words(command));
}

void Forecaster::cancel()
{
    if (process_ == nullptr)
        return;
    process_->disconnect(this);
    process_->kill(); // it holds nothing that could be lost
    process_->waitForFinished(1000);
    process_->deleteLater();
    process_ = nullptr;
}

void Forecaster::end()
{
    QProcess* ended = process_;
    process_ = nullptr;
    ended->deleteLater();
    ForecastRow row;
    if (ended->error() == QProcess::FailedToStart)
        Q_EMIT failed(
            tr("%1 could not be started. Build or install the program `reblock` beside this window's.")
                .arg(jobs_.program()));
    else if (forecastFromJson(ended->readAllStandardOutput(), row))
        Q_EMIT done(row);
    else
        Q_EMIT failed(QString::fromUtf8(ended->readAllStandardError()).simplified());
}

} // namespace reblock
