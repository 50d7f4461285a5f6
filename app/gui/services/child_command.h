#pragma once

#include <QObject>
#include <QStringList>

class QProcess;

namespace reblock {

/// One command that runs as a child process and whose answer is waited for. Deletes itself when it
/// has ended; exactly one of done, failed and cancelled is told before that.
class ChildCommand : public QObject {
    Q_OBJECT
public:
    /// Begins at the next turn of the event loop.
    ChildCommand(const QString& program, const QStringList& words, QObject* parent);
    ~ChildCommand() override;

    /// Asks the process to end (SIGTERM).
    void cancel();

Q_SIGNALS:
    void progress(qint64 done, qint64 total); ///< from lines {"done": n, "total": n} on standard error
    void done(const QByteArray& output);      ///< all of standard output
    void failed(const QString& text);         ///< what, where, what to do
    void cancelled();

private:
    void begin();
    void readErrors();
    void end(int code, bool crashed);
    void endWithoutStart();

    QProcess* process_;
    QString program_;
    QStringList words_;
    QByteArray said_; ///< on standard error, progress left out
    bool cancelled_ = false;
};

} // namespace reblock
