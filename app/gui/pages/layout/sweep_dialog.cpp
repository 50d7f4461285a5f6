#include "app/gui/pages/layout/sweep_dialog.h"

#include "app/gui/pages/layout/sweep_form.h"
#include "app/gui/pages/layout/sweep_model.h"
#include "app/gui/services/error_text.h"
#include "app/gui/services/layout_store.h"
#include "core/base/error.h"
#include "widgets/forms/off_reason.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace reblock {

constexpr int kWidth = 1080;
constexpr int kHeight = 620;
constexpr int kNameWidth = 190;

SweepDialog::SweepDialog(const Layout& base, const CostOptions& options, LayoutStore& store, QWidget* parent)
    : QDialog(parent), options_(options), baseName_(QString::fromStdString(base.name)), store_(store),
      form_(new SweepForm(base)), model_(new SweepModel(this)), table_(new QTableView), summary_(new QLabel),
      prefixLabel_(new QLabel), prefix_(new QLineEdit), copy_(new QPushButton), save_(new QPushButton),
      close_(new QPushButton)
{
    resize(kWidth, kHeight);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model_);
    sorted->setSortRole(SweepModel::SortRole);
    table_->setModel(sorted);
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder); // in the order of the axes
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->verticalHeader()->hide();
    for (const int column : {SweepModel::Name, SweepModel::Stacks})
        table_->setColumnWidth(column, kNameWidth);
    prefix_->setText(baseName_.isEmpty() ? tr("Sweep") : baseName_);
    makeLayout();
    connect(form_, &SweepForm::changed, this, &SweepDialog::refresh);
    connect(prefix_, &QLineEdit::textChanged, this, &SweepDialog::refresh);
    connect(copy_, &QPushButton::clicked, this, &SweepDialog::copy);
    connect(save_, &QPushButton::clicked, this, &SweepDialog::save);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    connect(&store_, &LayoutStore::failed, summary_, &QLabel::setText);
    retranslate();
}

void SweepDialog::makeLayout()
{
    summary_->setWordWrap(true);
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    prefixLabel_->setBuddy(prefix_);
    close_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(prefixLabel_);
    buttons->addWidget(prefix_);
    buttons->addStretch();
    for (QPushButton* button : {copy_, save_, close_})
        buttons->addWidget(button);
    auto* grid = new QGridLayout(this);
    grid->addWidget(form_, 0, 0, 2, 1);
    grid->addWidget(table_, 0, 1);
    grid->addWidget(summary_, 1, 1);
    grid->addLayout(buttons, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
}

QString SweepDialog::countsText() const
{
    const Sweep& sweep = model_->sweep();
    QStringList parts{tr("%n layout(s)", nullptr, static_cast<int>(sweep.layouts.size())),
                      tr("%n combination(s)", nullptr, sweep.combinations)};
    if (sweep.fellTogether() > 0)
        parts.append(tr("%n combination(s) repeat a layout above", nullptr, sweep.fellTogether()));
    for (const SweepGap& gap : sweep.gaps)
        parts.append(tr("%1 is not possible: %2")
                         .arg(QString::fromStdString(gap.name), QString::fromStdString(gap.reason)));
    return parts.join(QStringLiteral(" · "));
}

void SweepDialog::refresh()
{
    QString reason;
    try {
        model_->setSweep(layoutSweep(form_->axes(), options_));
        summary_->setText(countsText());
        if (model_->rowCount() == 0)
            reason = tr("there is no layout");
    } catch (const Error& error) {
        reason = errorText(error);
        summary_->setText(reason);
    }
    setOffReason(copy_, reason);
    setOffReason(save_, reason.isEmpty() && prefix_->text().trimmed().isEmpty()
                            ? tr("give the names a beginning")
                            : reason);
}

void SweepDialog::copy()
{
    QGuiApplication::clipboard()->setText(model_->tsv());
}

void SweepDialog::save()
{
    const QString prefix = prefix_->text().trimmed();
    for (const SweepLayout& one : model_->sweep().layouts) {
        LayoutSaving saving;
        saving.name = prefix + QLatin1Char(' ') + QString::fromStdString(one.name);
        saving.note = tr("From a sweep over %1").arg(baseName_.isEmpty() ? prefix : baseName_);
        saving.document = documentFromLayout(one.layout);
        saving.document.layout.name = saving.name.toStdString();
        store_.save(saving);
    }
    summary_->setText(
        tr("Saved %n layout(s) under names that begin with %1.", nullptr, model_->rowCount()).arg(prefix));
}

void SweepDialog::retranslate()
{
    setWindowTitle(tr("Sweep over layouts"));
    prefixLabel_->setText(tr("&Names begin with"));
    copy_->setText(tr("Copy as &TSV"));
    save_->setText(tr("&Save these layouts"));
    close_->setText(tr("Close"));
    table_->setAccessibleName(tr("Layouts of the sweep"));
    form_->retranslate();
    model_->retranslate();
    refresh();
}

void SweepDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace reblock
