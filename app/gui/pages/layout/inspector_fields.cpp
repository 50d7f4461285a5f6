#include "app/gui/pages/layout/inspector_fields.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kWidest = 1 << 20;

} // namespace

std::vector<int> divisorsOf(int number)
{
    std::vector<int> divisors;
    for (int i = 1; i <= number / i; ++i) {
        if (number % i != 0)
            continue;
        divisors.push_back(i);
        if (i != number / i)
            divisors.push_back(number / i);
    }
    std::ranges::sort(divisors);
    return divisors;
}

NumberField::NumberField(QWidget* parent) : QSpinBox(parent)
{
    setRange(1, kWidest);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(60);
    connect(this, &QSpinBox::valueChanged, this, [this](int value) {
        if (value > 0) // 0 stands for "mixed"
            Q_EMIT changed(value);
    });
}

void NumberField::show(std::optional<int> value)
{
    const QSignalBlocker quiet(this);
    shown_ = value;
    setMinimum(value ? 1 : 0);
    setSpecialValueText(value ? QString() : tr("mixed"));
    setValue(value.value_or(0));
}

void NumberField::stepBy(int steps)
{
    if (stops_.empty())
        return QSpinBox::stepBy(steps);
    const auto above = std::ranges::upper_bound(stops_, value());
    const auto atOrAbove = std::ranges::lower_bound(stops_, value());
    const auto from = steps > 0 ? above - stops_.begin() - 1 : atOrAbove - stops_.begin();
    const auto to =
        std::clamp<std::ptrdiff_t>(from + steps, 0, static_cast<std::ptrdiff_t>(stops_.size()) - 1);
    setValue(stops_[static_cast<std::size_t>(to)]);
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QSpinBox::keyPressEvent(event);
    show(shown_);
    selectAll();
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore(); // the pane scrolls
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    QSpinBox::focusOutEvent(event);
    Q_EMIT sweepEnded();
}

ChoiceField::ChoiceField(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    connect(this, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(itemData(index)); });
}

void ChoiceField::setChoices(const QList<Choice>& choices)
{
    if (choices == choices_)
        return;
    choices_ = choices;
    clear();
    for (const Choice& choice : choices)
        addItem(choice.text, choice.value);
}

void ChoiceField::show(const QVariant& value)
{
    setPlaceholderText(tr("mixed"));
    setCurrentIndex(value.isValid() ? findData(value) : -1);
}

void ChoiceField::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

TextField::TextField(QWidget* parent) : QLineEdit(parent)
{
    setMinimumWidth(60);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!isModified())
            return;
        setModified(false);
        Q_EMIT committed(text());
    });
}

void TextField::show(const std::optional<QString>& text)
{
    shown_ = text.value_or(QString());
    setPlaceholderText(text ? QString() : tr("mixed"));
    if (!isModified() && this->text() != shown_)
        setText(shown_);
}

void TextField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !isModified())
        return QLineEdit::keyPressEvent(event);
    setText(shown_);
}

} // namespace reblock
