#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QProcess;

namespace reblock {

/// Starts the same `reblock …` a user would type. Long work is detached with its output in the
/// run's log.txt: closing or killing the window never hurts it. Refusals come by `failed`.
class JobLauncher : public QObject {
    Q_OBJECT
public:
    /// program   the `reblock` to start; empty: the one beside this program
    explicit JobLauncher(const QString& program = {}, QObject* parent = nullptr);

    void setStore(const QString& storeFile) { store_ = storeFile; }
    const QString& program() const { return program_; }

    /// The words behind `reblock`, "--store FILE" in front of them.
    QStringList words(const QStringList& command) const;
    /// "reblock --store … …", to show and copy.
    QString text(const QStringList& command) const;

    /// `reblock new …`, and when that is done `reblock train` of the new folder, detached.
    ///
    /// newCommand  "new", the run's folder, …
    void createAndTrain(const QStringList& newCommand);
    /// `reblock train RUN`: begins or continues, detached.
    void train(const QString& runFolder);
    /// `reblock decode RUN --set SET --mode MODE`, detached.
    void decode(const QString& runFolder, const QString& set, const QString& mode);
    /// Asks a training run to stop with a checkpoint.
    void stop(const QString& runFolder);
    /// `reblock corpus add …`, then done().
    void addCorpus(const QString& name, const QString& folder, const QString& kind);

Q_SIGNALS:
    void runCreated(const QString& runFolder);
    void started(const QString& commandText);
    void corpusAdded(const QString& name);
    void failed(const QString& text); ///< what, where, what to do

private:
    void runShort(const QStringList& command, std::function<void()> done);
    void startLong(const QStringList& command, const QString& runFolder);

    QString program_;
    QString store_;
};

} // namespace reblock
