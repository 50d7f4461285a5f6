#pragma once

#include <QElapsedTimer>
#include <QFrame>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace reblock {

/// Long work in one line: a sentence with the time left, a bar, Cancel.
class TaskStrip : public QFrame {
    Q_OBJECT
public:
    /// The sentence for so much done of a total; left is "2 min", empty while it is not known.
    using Sentence = std::function<QString(qint64 done, qint64 total, const QString& left)>;

    explicit TaskStrip(QWidget* parent = nullptr);

    void begin(Sentence sentence);
    void setProgress(qint64 done, qint64 total);
    void end();
    QString text() const;
    QPushButton& cancelButton() const { return *cancel_; }

Q_SIGNALS:
    void cancelClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Sentence sentence_;
    qint64 done_ = 0;
    qint64 total_ = 0;
    QElapsedTimer since_; ///< the first progress
    qint64 doneAtFirst_ = 0;
    QLabel* label_;
    QProgressBar* bar_;
    QPushButton* cancel_;
};

} // namespace reblock
