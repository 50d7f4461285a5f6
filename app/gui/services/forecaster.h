#pragma once

#include <QObject>
#include <QStringList>

class QProcess;

namespace reblock {

class JobLauncher;

/// What `reblock forecast` says of a run.
struct ForecastRow {
    double seconds = 0;
    double peakBytes = 0;
    double availableBytes = 0;
    bool fits = true;
    QString limit; ///< "max_steps", "max_seconds", "epochs"
};

/// Reads a forecast's JSON. False when it is none.
bool forecastFromJson(const QByteArray& text, ForecastRow& row);

/// Runs `reblock --json forecast …` as a child process, one at a time.
class Forecaster : public QObject {
    Q_OBJECT
public:
    explicit Forecaster(JobLauncher& jobs, QObject* parent = nullptr);
    ~Forecaster() override;

    bool isBusy() const { return process_ != nullptr; }
    /// command  the words behind `reblock`; one that runs is stopped first
    void start(const QStringList& command);
    /// Ends the process; nothing is told.
    void cancel();

Q_SIGNALS:
    void done(const reblock::ForecastRow& row);
    void failed(const QString& text); ///< what, where, what to do

private:
    void end();

    JobLauncher& jobs_;
    QProcess* process_ = nullptr;
};

} // namespace reblock
