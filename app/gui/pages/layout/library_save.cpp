#include "app/gui/pages/layout/library_save.h"

#include "widgets/forms/off_reason.h"

#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace reblock {

LibrarySave::LibrarySave(QWidget* parent)
    : QDialog(parent), nameLabel_(new QLabel), noteLabel_(new QLabel), hint_(new QLabel),
      name_(new QLineEdit), note_(new QLineEdit), save_(new QPushButton), cancel_(new QPushButton)
{
    setMinimumWidth(420);
    nameLabel_->setBuddy(name_);
    noteLabel_->setBuddy(note_);
    auto* fields = new QFormLayout;
    fields->addRow(nameLabel_, name_);
    fields->addRow(noteLabel_, note_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(save_);
    buttons->addWidget(cancel_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(fields);
    column->addWidget(hint_);
    column->addLayout(buttons);
    save_->setDefault(true);
    connect(name_, &QLineEdit::textChanged, this, &LibrarySave::refresh);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT saveWanted(name_->text().trimmed(), note_->text().trimmed());
    });
    retranslate();
}

void LibrarySave::setSaved(const QHash<QString, int>& versions)
{
    versions_ = versions;
    auto* completer = new QCompleter(QStringList(versions_.keys()), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete name_->completer();
    name_->setCompleter(completer);
    refresh();
}

void LibrarySave::ask(const QString& name, bool isFixed)
{
    name_->setText(name);
    note_->clear();
    open();
    QLineEdit* first = isFixed ? note_ : name_;
    first->setFocus();
    first->selectAll();
}

void LibrarySave::refresh()
{
    const QString name = name_->text().trimmed();
    const bool isOdd = name.contains(u':') || name.contains(u'/') || name.startsWith(u'@');
    hint_->setText(name.isEmpty() || isOdd ? QString()
                                           : tr("Becomes version %1.").arg(versions_.value(name) + 1));
    setOffReason(save_, name.isEmpty() ? tr("give it a name first")
                        : isOdd ? tr("a name has no “:” and no “/”, and does not begin with “@”")
                                : QString());
}

void LibrarySave::retranslate()
{
    setWindowTitle(tr("Save the layout"));
    nameLabel_->setText(tr("&Name:"));
    noteLabel_->setText(tr("N&ote:"));
    note_->setPlaceholderText(tr("Why this version; may be empty"));
    save_->setText(tr("Save"));
    cancel_->setText(tr("Cancel"));
    setOwnToolTip(save_, tr("Keeps the layout as a version; commands call it @NAME"));
    refresh();
}

void LibrarySave::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace reblock
