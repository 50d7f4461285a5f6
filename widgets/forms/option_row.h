#pragma once

#include "widgets/forms/option_form.h"

#include <QToolButton>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace reblock {

/// One line of an OptionForm: label, editor, unit, mark and reset where changed, reason below.
class OptionRow : public QWidget {
    Q_OBJECT
public:
    explicit OptionRow(const OptionField& field, QWidget* parent = nullptr);

    const OptionField& field() const { return field_; }
    QString value() const;
    void setValue(const QString& value);
    bool isChanged() const { return value() != field_.base; }
    const QString& problem() const { return problem_; }
    void setProblem(const QString& problem);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEditor();
    void showState();

    OptionField field_;
    QString problem_;
    QLineEdit* text_ = nullptr;
    QComboBox* choice_ = nullptr;
    QCheckBox* flag_ = nullptr;
    QLabel* label_;
    QLabel* reason_;
    QToolButton* reset_;
};

/// A heading that folds the rows below it.
class OptionGroup : public QWidget {
    Q_OBJECT
public:
    OptionGroup(const QString& title, bool open, QWidget* parent = nullptr);

    void addRow(OptionRow* row);
    const QString& title() const { return title_; }
    bool isOpen() const;
    void setOpen(bool open);
    /// Shows how many rows differ from their base.
    void showChanges();

Q_SIGNALS:
    void opened(bool open);

private:
    QString title_;
    QToolButton* head_;
    QWidget* body_;
    std::vector<OptionRow*> rows_;
};

} // namespace reblock
