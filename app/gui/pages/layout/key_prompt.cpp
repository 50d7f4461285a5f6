#include "app/gui/pages/layout/key_prompt.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace reblock {

constexpr int kFieldWidth = 96;
constexpr int kFromTop = 12;

KeyPrompt::KeyPrompt(QWidget* over) : QFrame(over), over_(over), label_(new QLabel), field_(new QLineEdit)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 8, 6);
    row->addWidget(label_);
    row->addWidget(field_);
    field_->setFixedWidth(kFieldWidth);
    field_->installEventFilter(this);
    over_->installEventFilter(this);
    connect(field_, &QLineEdit::textEdited, this, &KeyPrompt::typed);
    connect(field_, &QLineEdit::returnPressed, this, [this] { take(field_->text().trimmed()); });
    hide();
}

QString KeyPrompt::questionText() const
{
    return isVisible() ? label_->text() : QString();
}

void KeyPrompt::ask(const Question& question)
{
    question_ = question;
    before_ = QApplication::focusWidget();
    label_->setText(question.text);
    field_->setAccessibleName(question.text);
    field_->setInputMethodHints(question.number ? Qt::ImhDigitsOnly : Qt::ImhNone);
    field_->setText(question.start);
    show();
    place();
    raise();
    field_->setFocus(Qt::ShortcutFocusReason); // which selects all
    if (question.number)
        field_->end(false); // what was typed goes on
}

void KeyPrompt::place()
{
    adjustSize();
    move(std::max(0, (over_->width() - width()) / 2), kFromTop);
}

void KeyPrompt::typed()
{
    QString text = field_->text();
    if (question_.number) {
        text.removeIf([](QChar character) { return !character.isDigit(); });
        if (text != field_->text())
            field_->setText(text);
        return;
    }
    const auto begins = [&](const QString& choice) { return choice.startsWith(text, Qt::CaseInsensitive); };
    if (text.isEmpty() || std::ranges::count_if(question_.choices, begins) != 1)
        return;
    const QString choice = *std::ranges::find_if(question_.choices, begins);
    if (choice.compare(text, Qt::CaseInsensitive) == 0)
        take(choice);
}

void KeyPrompt::take(const QString& text)
{
    const auto answered = question_.answered;
    close();
    if (!text.isEmpty() && answered)
        answered(text);
}

/// What the field leaves alone, Enter among it, goes no further: below lies the canvas.
void KeyPrompt::keyPressEvent(QKeyEvent* event)
{
    event->accept();
}

void KeyPrompt::close()
{
    question_ = {};
    const bool hadFocus = field_->hasFocus();
    QWidget* back = before_ != nullptr ? before_.data() : over_;
    before_ = nullptr;
    hide();
    if (hadFocus)
        back->setFocus(Qt::OtherFocusReason);
}

bool KeyPrompt::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == over_ && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != field_ || !isVisible())
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        close();
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    close();
    return true;
}

} // namespace reblock
