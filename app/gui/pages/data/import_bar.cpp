#include "app/gui/pages/data/import_bar.h"

#include "widgets/forms/off_reason.h"
#include "widgets/painting/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace reblock {

ImportBar::ImportBar(QWidget* parent)
    : QFrame(parent), what_(new QLabel), nameLabel_(new QLabel), name_(new QLineEdit), kindLabel_(new QLabel),
      kind_(new QComboBox), unpack_(new QCheckBox), hint_(new QLabel), add_(new QPushButton),
      cancel_(new QPushButton)
{
    setObjectName(QStringLiteral("importBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Midlight);
    QFont bold = what_->font();
    bold.setBold(true);
    what_->setFont(bold);
    what_->setTextFormat(Qt::PlainText);
    what_->setWordWrap(true);
    hint_->setWordWrap(true);
    nameLabel_->setBuddy(name_);
    kindLabel_->setBuddy(kind_);
    name_->setMinimumWidth(120);
    auto* fields = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{nameLabel_, name_, kindLabel_, kind_, unpack_})
        fields->addWidget(each);
    fields->setStretchFactor(name_, 1);
    fields->addSpacing(8);
    fields->addWidget(add_);
    fields->addWidget(cancel_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(what_);
    column->addLayout(fields);
    column->addWidget(hint_);
    connect(name_, &QLineEdit::textChanged, this, &ImportBar::refresh);
    connect(name_, &QLineEdit::returnPressed, add_, &QPushButton::click);
    connect(unpack_, &QCheckBox::toggled, this, &ImportBar::refresh);
    connect(add_, &QPushButton::clicked, this, &ImportBar::accepted);
    connect(cancel_, &QPushButton::clicked, this, &ImportBar::rejected);
    retranslate();
    hide();
}

void ImportBar::show(const CorpusImport& import, const QStringList& taken)
{
    proposed_ = import;
    taken_ = taken;
    name_->setText(import.name);
    kind_->setCurrentIndex(kind_->findData(import.kind));
    unpack_->setChecked(import.packed);
    refresh();
    setVisible(true);
    name_->setFocus(Qt::OtherFocusReason);
    name_->selectAll();
}

CorpusImport ImportBar::import() const
{
    CorpusImport import = proposed_;
    import.name = name_->text().trimmed();
    import.kind = kind_->currentData().toString();
    import.unpack = import.packed && unpack_->isChecked();
    return import;
}

void ImportBar::setBusyReason(const QString& reason)
{
    busy_ = reason;
    refresh();
}

void ImportBar::refresh()
{
    const CorpusImport now = import();
    what_->setText(tr("Add %1").arg(QDir::toNativeSeparators(proposed_.path)));
    what_->setToolTip(proposed_.path);
    unpack_->setVisible(proposed_.packed);
    const QString problem = corpusNameProblem(now.name);
    QString hint = problem;
    if (hint.isEmpty() && taken_.contains(now.name))
        hint = tr("This replaces the corpus that has the name now.");
    else if (hint.isEmpty() && now.packed && !now.unpack)
        hint = tr("Its audio is still packed: only what is unpacked can be used.");
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
    QPalette marked = palette();
    marked.setColor(QPalette::WindowText,
                    problem.isEmpty() ? themeOf(palette()).dimText : themeOf(palette()).bad);
    hint_->setPalette(marked);
    setOffReason(add_, problem.isEmpty() ? busy_ : problem);
}

void ImportBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT rejected();
    else
        QFrame::keyPressEvent(event);
}

void ImportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && cancel_ != nullptr)
        refresh();
    QFrame::changeEvent(event);
}

void ImportBar::retranslate()
{
    const QString chosen = kind_->currentData().toString();
    kind_->clear();
    for (const QString& kind : corpusKinds())
        kind_->addItem(corpusKindText(kind), kind);
    kind_->setCurrentIndex(std::max(0, kind_->findData(chosen)));
    nameLabel_->setText(tr("&Name"));
    kindLabel_->setText(tr("&Kind"));
    unpack_->setText(tr("&Unpack its archives first"));
    add_->setText(tr("Add"));
    cancel_->setText(tr("Cancel"));
    setOwnToolTip(add_, tr("Registers the corpus; nothing is copied (Enter)"));
    refresh();
}

} // namespace reblock
