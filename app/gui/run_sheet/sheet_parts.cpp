#include "app/gui/run_sheet/sheet_parts.h"

#include "widgets/painting/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace reblock {

QLabel* hintLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* problemLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void showProblem(QLabel* label, const QString& text)
{
    QPalette marked = QApplication::palette();
    marked.setColor(QPalette::WindowText, themeOf(marked).bad);
    label->setPalette(marked);
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QPlainTextEdit* commandView()
{
    auto* view = new QPlainTextEdit;
    view->setTabChangesFocus(true);
    view->setWordWrapMode(QTextOption::WrapAnywhere);
    view->setReadOnly(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setFixedHeight(3 * view->fontMetrics().lineSpacing() + 12);
    return view;
}

void addTitled(QVBoxLayout* column, QLabel* label, QWidget* control, std::initializer_list<QWidget*> below)
{
    label->setBuddy(control);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    column->addWidget(label);
    column->addWidget(control);
    for (QWidget* each : below)
        column->addWidget(each);
    column->addSpacing(8);
}

} // namespace reblock
