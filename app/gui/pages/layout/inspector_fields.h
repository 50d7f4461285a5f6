#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QList>
#include <QSpinBox>
#include <QVariant>

#include <optional>
#include <vector>

namespace reblock {

/// A whole number from 1. Each step of a wheel or arrow is told at once, and when the field is left that
/// the sweep is over. Esc gives back what was shown.
class NumberField : public QSpinBox {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    /// Absent: several values, shown as "mixed".
    void show(std::optional<int> value);
    /// Arrows and the wheel go from one of these to the next, ascending; empty: by singleStep().
    void setStops(std::vector<int> stops) { stops_ = std::move(stops); }
    void stepBy(int steps) override;

Q_SIGNALS:
    void changed(int value);
    void sweepEnded();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<int> shown_;
    std::vector<int> stops_;
};

/// One of several values with their texts.
class ChoiceField : public QComboBox {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        QVariant value;
        bool operator==(const Choice&) const = default;
    };

    explicit ChoiceField(QWidget* parent = nullptr);

    void setChoices(const QList<Choice>& choices);
    /// An invalid value: several of them, shown as "mixed".
    void show(const QVariant& value);

Q_SIGNALS:
    void chosen(const QVariant& value);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    QList<Choice> choices_;
};

/// A text taken at Enter or when the field is left; Esc gives back what was shown.
class TextField : public QLineEdit {
    Q_OBJECT
public:
    explicit TextField(QWidget* parent = nullptr);

    /// Absent: several texts, shown as "mixed".
    void show(const std::optional<QString>& text);

Q_SIGNALS:
    void committed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString shown_;
};

/// Ascending: the heads that a model of that width may have.
std::vector<int> divisorsOf(int number);

/// The value that all have in common; absent where they differ or there are none.
template <class Items, class Value>
auto commonOf(const Items& items, Value valueOf)
    -> std::optional<std::decay_t<decltype(valueOf(*items.begin()))>>
{
    if (items.begin() == items.end())
        return std::nullopt;
    const auto first = valueOf(*items.begin());
    for (const auto& item : items)
        if (!(valueOf(item) == first))
            return std::nullopt;
    return first;
}

} // namespace reblock
