#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;

namespace reblock {

/// A small field over the canvas for keys that need a second step: "Insert block (letter, or . for new):".
/// Enter takes the text, Esc and losing the keyboard end it without a trace.
class KeyPrompt : public QFrame {
    Q_OBJECT
public:
    /// over   the widget that it lies over and gives the keyboard back to
    explicit KeyPrompt(QWidget* over);

    struct Question {
        QString text{};
        QStringList choices{};                   ///< one that no other begins with is taken without Enter
        bool number = false;                     ///< digits alone
        QString start{};                         ///< what stands there at first
        std::function<void(QString)> answered{}; ///< never with an empty text
    };
    void ask(const Question& question);
    bool isAsking() const { return isVisible(); }
    QLineEdit& field() const { return *field_; }
    QString questionText() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();
    void take(const QString& text);
    void typed();
    void close();

    QWidget* over_;
    QLabel* label_;
    QLineEdit* field_;
    QPointer<QWidget> before_; ///< had the keyboard
    Question question_;
};

} // namespace reblock
