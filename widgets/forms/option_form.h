#pragma once

#include <QHash>
#include <QScrollArea>

#include <functional>
#include <memory>
#include <vector>

class QVBoxLayout;

namespace reblock {

/// One value a user may change: plain texts in, plain texts out.
struct OptionField {
    enum class Kind { Text, Choice, Flag };
    QString key;
    QString group;   ///< translated heading it stands under; equal groups follow each other
    QString label;   ///< translated
    QString unit;    ///< translated; empty: none
    QString toolTip; ///< translated: what it does and what may be typed
    QString base;    ///< the value while it is unchanged
    Kind kind = Kind::Text;
    QStringList choices;
};

class OptionGroup;
class OptionRow;

/// A form made from fields: groups that fold, every changed value marked and put back by one click,
/// a value that is not allowed marked in place with the reason.
class OptionForm : public QScrollArea {
    Q_OBJECT
public:
    /// Says in one sentence what is wrong with the value of that key; empty where nothing is.
    using Check = std::function<QString(const QString& key, const QString& value)>;

    explicit OptionForm(QWidget* parent = nullptr);
    ~OptionForm() override;

    /// Changed values of keys that are still there stay.
    void setFields(const std::vector<OptionField>& fields);
    void setCheck(Check check) { check_ = std::move(check); }

    /// Only what differs from its base, in the fields' order.
    std::vector<std::pair<QString, QString>> changedValues() const;
    void setValue(const QString& key, const QString& value);
    QString value(const QString& key) const;
    /// Reason in force for that key, empty where its value is allowed.
    QString problem(const QString& key) const;
    /// The first problem with its label in front; empty where all values are allowed.
    QString firstProblem() const;
    void resetAll();

Q_SIGNALS:
    void valuesChanged();

private:
    void takeChange(const QString& key);
    void updateGroups();
    OptionRow* row(const QString& key) const;

    QVBoxLayout* column_;
    std::vector<OptionGroup*> groups_;
    std::vector<OptionRow*> rows_;
    QHash<QString, bool> open_;
    Check check_;
};

} // namespace reblock
