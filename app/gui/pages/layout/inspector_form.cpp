#include "app/gui/pages/layout/inspector_form.h"

#include <QFormLayout>
#include <QLabel>

namespace reblock {

InspectorForm::InspectorForm(QWidget* parent) : QWidget(parent), rows_(new QFormLayout(this))
{
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setHorizontalSpacing(8);
    rows_->setVerticalSpacing(3);
    rows_->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    rows_->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

void InspectorForm::addField(QWidget* field)
{
    auto* label = new QLabel;
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    field->setSizePolicy(QSizePolicy::Expanding, field->sizePolicy().verticalPolicy());
    rows_->addRow(label, field);
}

QLabel* InspectorForm::addText()
{
    auto* text = new QLabel;
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addField(text);
    return text;
}

void InspectorForm::setLabel(QWidget* field, const QString& text)
{
    static_cast<QLabel*>(rows_->labelForField(field))->setText(text);
    field->setAccessibleName(text);
}

void InspectorForm::setShown(QWidget* field, bool shown)
{
    rows_->setRowVisible(field, shown);
}

} // namespace reblock
