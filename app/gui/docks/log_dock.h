#pragma once

#include <QDockWidget>

class QPlainTextEdit;
class QTimer;

namespace reblock {

class StateStack;

/// The end of a run's log.txt. Follows what is added unless it is scrolled up.
class LogDock : public QDockWidget {
    Q_OBJECT
public:
    explicit LogDock(QWidget* parent = nullptr);

    /// runFolder   empty: no run is selected
    void showRun(const QString& name, const QString& runFolder);
    QString text() const;
    /// Looks whether the file has grown. Called by a timer while the dock is to be seen.
    void readNew();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    void append(const QByteArray& bytes);

    QPlainTextEdit* view_;
    StateStack* state_;
    QTimer* timer_;
    QString name_;
    QString folder_;
    qint64 position_ = 0;
};

} // namespace reblock
