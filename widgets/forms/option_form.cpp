#include "widgets/forms/option_form.h"

#include "widgets/forms/option_row.h"

#include <QVBoxLayout>

#include <algorithm>

namespace reblock {

OptionForm::OptionForm(QWidget* parent) : QScrollArea(parent), column_(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    column_ = new QVBoxLayout(body);
    column_->setContentsMargins(4, 4, 4, 4);
    column_->setSpacing(0);
    column_->addStretch(1);
    setWidget(body);
}

OptionForm::~OptionForm() = default;

void OptionForm::setFields(const std::vector<OptionField>& fields)
{
    const auto kept = changedValues();
    for (OptionGroup* group : groups_)
        delete group;
    groups_.clear();
    rows_.clear();
    for (const OptionField& field : fields) {
        if (groups_.empty() || groups_.back()->title() != field.group) {
            auto* group = new OptionGroup(field.group, open_.value(field.group, groups_.empty()));
            connect(group, &OptionGroup::opened, this,
                    [this, title = field.group](bool open) { open_[title] = open; });
            column_->insertWidget(column_->count() - 1, group);
            groups_.push_back(group);
        }
        auto* made = new OptionRow(field);
        groups_.back()->addRow(made);
        rows_.push_back(made);
        connect(made, &OptionRow::changed, this, [this, key = field.key] { takeChange(key); });
    }
    for (const auto& [key, value] : kept)
        setValue(key, value);
    updateGroups();
}

void OptionForm::takeChange(const QString& key)
{
    OptionRow* changed = row(key);
    changed->setProblem(check_ && changed->isChanged() ? check_(key, changed->value()) : QString());
    updateGroups();
    Q_EMIT valuesChanged();
}

void OptionForm::updateGroups()
{
    for (OptionGroup* group : groups_)
        group->showChanges();
}

std::vector<std::pair<QString, QString>> OptionForm::changedValues() const
{
    std::vector<std::pair<QString, QString>> values;
    for (const OptionRow* each : rows_)
        if (each->isChanged())
            values.emplace_back(each->field().key, each->value());
    return values;
}

OptionRow* OptionForm::row(const QString& key) const
{
    const auto found = std::ranges::find(rows_, key, [](const OptionRow* each) { return each->field().key; });
    return found == rows_.end() ? nullptr : *found;
}

void OptionForm::setValue(const QString& key, const QString& value)
{
    if (OptionRow* found = row(key))
        found->setValue(value);
}

QString OptionForm::value(const QString& key) const
{
    const OptionRow* found = row(key);
    return found == nullptr ? QString() : found->value();
}

QString OptionForm::problem(const QString& key) const
{
    const OptionRow* found = row(key);
    return found == nullptr ? QString() : found->problem();
}

QString OptionForm::firstProblem() const
{
    for (const OptionRow* each : rows_)
        if (!each->problem().isEmpty())
            return tr("%1: %2").arg(each->field().label, each->problem());
    return {};
}

void OptionForm::resetAll()
{
    for (OptionRow* each : rows_)
        each->setValue(each->field().base);
}

} // namespace reblock
