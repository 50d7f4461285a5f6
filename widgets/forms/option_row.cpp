#include "widgets/forms/option_row.h"

#include "widgets/painting/icon.h"
#include "widgets/painting/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace reblock {

constexpr int kLabelWidth = 190;
constexpr int kEditorWidth = 130;

OptionRow::OptionRow(const OptionField& field, QWidget* parent)
    : QWidget(parent), field_(field), label_(new QLabel(field.label)), reason_(new QLabel),
      reset_(new QToolButton)
{
    QWidget* editor = makeEditor();
    editor->setMinimumWidth(kEditorWidth);
    editor->setAccessibleName(field_.label);
    editor->setAccessibleDescription(field_.toolTip);
    label_->setBuddy(editor);
    label_->setMinimumWidth(kLabelWidth);
    label_->setWordWrap(true);
    reason_->setWordWrap(true);
    reset_->setIcon(themedIcon(QStringLiteral("undo")));
    reset_->setAutoRaise(true);
    reset_->setToolTip(tr("Back to %1").arg(field_.base.isEmpty() ? tr("the layout's own") : field_.base));
    reset_->setAccessibleName(tr("Reset %1").arg(field_.label));
    connect(reset_, &QToolButton::clicked, this, [this] { setValue(field_.base); });
    setToolTip(field_.toolTip);
    auto* unit = new QLabel(field_.unit);
    unit->setForegroundRole(QPalette::PlaceholderText);
    unit->setMinimumWidth(56);
    QSizePolicy keep = reset_->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(keep);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(20, 1, 4, 1);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(label_, 0, 0);
    grid->addWidget(editor, 0, 1);
    grid->addWidget(unit, 0, 2);
    grid->addWidget(reset_, 0, 3);
    grid->addWidget(reason_, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    showState();
}

QWidget* OptionRow::makeEditor()
{
    switch (field_.kind) {
    case OptionField::Kind::Choice:
        choice_ = new QComboBox;
        choice_->addItems(field_.choices);
        choice_->setCurrentText(field_.base);
        choice_->setFocusPolicy(Qt::StrongFocus);
        connect(choice_, &QComboBox::currentTextChanged, this, &OptionRow::changed);
        return choice_;
    case OptionField::Kind::Flag:
        flag_ = new QCheckBox(tr("on"));
        flag_->setChecked(field_.base == QLatin1String("true"));
        connect(flag_, &QCheckBox::toggled, this, &OptionRow::changed);
        return flag_;
    case OptionField::Kind::Text:
        break;
    }
    text_ = new QLineEdit(field_.base);
    text_->setPlaceholderText(field_.base.isEmpty() ? tr("the layout's own") : field_.base);
    connect(text_, &QLineEdit::textChanged, this, &OptionRow::changed);
    return text_;
}

QString OptionRow::value() const
{
    if (choice_ != nullptr)
        return choice_->currentText();
    if (flag_ != nullptr)
        return flag_->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    const QString typed = text_->text().trimmed();
    return typed.isEmpty() ? field_.base : typed;
}

void OptionRow::setValue(const QString& value)
{
    if (choice_ != nullptr)
        choice_->setCurrentText(value);
    else if (flag_ != nullptr)
        flag_->setChecked(value == QLatin1String("true"));
    else
        text_->setText(value);
    showState();
}

void OptionRow::setProblem(const QString& problem)
{
    problem_ = problem;
    showState();
}

void OptionRow::showState()
{
    const Theme& theme = themeOf(palette());
    QFont font = label_->font();
    font.setBold(isChanged());
    label_->setFont(font);
    label_->setText(isChanged() ? QStringLiteral("• ") + field_.label : field_.label);
    reset_->setVisible(isChanged());
    QPalette marked = palette();
    marked.setColor(QPalette::WindowText, theme.bad);
    reason_->setPalette(marked);
    reason_->setText(problem_);
    reason_->setVisible(!problem_.isEmpty());
}

void OptionRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && label_ != nullptr)
        showState();
    QWidget::changeEvent(event);
}

OptionGroup::OptionGroup(const QString& title, bool open, QWidget* parent)
    : QWidget(parent), title_(title), head_(new QToolButton), body_(new QWidget)
{
    head_->setAutoRaise(true);
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setCheckable(true);
    head_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(head_, &QToolButton::toggled, this, [this](bool now) {
        setOpen(now);
        Q_EMIT opened(now);
    });
    auto* rows = new QVBoxLayout(body_);
    rows->setContentsMargins(0, 0, 0, 6);
    rows->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(body_);
    head_->setChecked(open);
    setOpen(open);
}

void OptionGroup::addRow(OptionRow* row)
{
    rows_.push_back(row);
    body_->layout()->addWidget(row);
}

bool OptionGroup::isOpen() const
{
    return head_->isChecked();
}

void OptionGroup::setOpen(bool open)
{
    head_->setChecked(open);
    head_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    body_->setVisible(open);
    showChanges();
}

void OptionGroup::showChanges()
{
    const auto changed = std::ranges::count_if(rows_, &OptionRow::isChanged);
    QFont font = head_->font();
    font.setBold(true);
    head_->setFont(font);
    head_->setText(changed == 0 ? title_
                                : tr("%1 (%n changed)", nullptr, static_cast<int>(changed)).arg(title_));
}

} // namespace reblock
