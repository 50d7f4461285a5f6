#include "app/gui/pages/data/corpus_panel.h"

#include "app/gui/models/aishell_counts.h"
#include "app/gui/models/corpus_import.h"
#include "core/corpus/expected_counts.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/icon.h"
#include "widgets/painting/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kDetailRole = Qt::UserRole + 1;
enum SetColumn { Set, Utterances, Length, Characters, SetColumnCount };

/// Name in bold, what it holds below.
class CorpusDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), 2 * option.fontMetrics.height() + 14};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        const bool isChosen = (option.state & QStyle::State_Selected) != 0;
        painter->save();
        if (isChosen)
            painter->fillRect(option.rect, theme.selection);
        if (isChosen)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
        const QRect text = option.rect.adjusted(12, 6, -8, -6);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(theme.text);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setFont(option.font);
        painter->setPen(theme.dimText);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignBottom,
            option.fontMetrics.elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, text.width()));
        if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(theme.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

QLabel* heading()
{
    auto* label = new QLabel;
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

CorpusPanel::CorpusPanel(QWidget* parent)
    : QWidget(parent), list_(new QListWidget), add_(new QPushButton(themedIcon(QStringLiteral("open")), {})),
      setsTitle_(heading()), sets_(new QTreeWidget), note_(new QLabel)
{
    list_->setItemDelegate(new CorpusDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAttribute(Qt::WA_InputMethodEnabled, false);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sets_->setRootIsDecorated(false);
    sets_->setUniformRowHeights(true);
    sets_->setFrameShape(QFrame::NoFrame);
    sets_->setAttribute(Qt::WA_InputMethodEnabled, false);
    sets_->setColumnCount(SetColumnCount);
    sets_->setIndentation(0);
    sets_->header()->setStretchLastSection(false);
    sets_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    sets_->header()->setSectionResizeMode(Set, QHeaderView::Stretch);
    sets_->header()->setMinimumSectionSize(24);
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(list_, 2);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(10, 8, 10, 8);
    foot->addWidget(add_);
    column->addLayout(foot);
    setsTitle_->setContentsMargins(12, 6, 8, 4);
    column->addWidget(setsTitle_);
    column->addWidget(sets_, 3);
    note_->setContentsMargins(12, 4, 8, 8);
    column->addWidget(note_);
    connect(add_, &QPushButton::clicked, this, &CorpusPanel::addWanted);
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        if (filling_)
            return;
        fillSets();
        Q_EMIT corpusChosen(chosen());
    });
    connect(sets_, &QTreeWidget::currentItemChanged, this, [this] {
        if (!filling_)
            Q_EMIT setChosen(shownSet());
    });
    retranslate();
}

const CorpusRow* CorpusPanel::chosenRow() const
{
    const auto found = std::ranges::find(corpora_, chosen(), &CorpusRow::name);
    return found == corpora_.end() ? nullptr : &*found;
}

QString CorpusPanel::chosen() const
{
    const QListWidgetItem* item = list_->currentItem();
    return item == nullptr ? QString() : item->text();
}

QString CorpusPanel::shownSet() const
{
    const QTreeWidgetItem* item = sets_->currentItem();
    return item == nullptr ? QString() : item->data(Set, Qt::UserRole).toString();
}

void CorpusPanel::showSet(const QString& set)
{
    for (int row = 0; row < sets_->topLevelItemCount(); ++row)
        if (QTreeWidgetItem* item = sets_->topLevelItem(row); item->data(Set, Qt::UserRole) == set)
            sets_->setCurrentItem(item);
}

void CorpusPanel::setCorpora(const std::vector<CorpusRow>& corpora, const QString& chosen)
{
    corpora_ = corpora;
    filling_ = true;
    fillList();
    const QList<QListWidgetItem*> found = list_->findItems(chosen, Qt::MatchExactly);
    list_->setCurrentItem(found.value(0));
    fillSets();
    filling_ = false;
}

void CorpusPanel::fillList()
{
    list_->clear();
    for (const CorpusRow& corpus : corpora_) {
        auto* item = new QListWidgetItem(corpus.name, list_);
        item->setData(kDetailRole,
                      tr("%1 · %2 · %3")
                          .arg(corpusKindText(corpus.kind),
                               tr("%Ln utterance(s)", nullptr, static_cast<int>(corpus.utterances)),
                               hoursText(corpus.seconds)));
        item->setToolTip(corpus.path);
    }
}

void CorpusPanel::fillSets()
{
    const bool was = filling_;
    const QString shown = shownSet();
    filling_ = true;
    sets_->clear();
    note_->hide();
    if (const CorpusRow* corpus = chosenRow()) {
        addSet({{}, corpus->utterances, corpus->seconds, corpus->characters}, tr("all"));
        for (const CorpusSetRow& set : corpus->sets)
            addSet(set, set.name);
        if (isAishell1(*corpus)) {
            for (int row = 1; row < sets_->topLevelItemCount(); ++row)
                compareToAishell(*sets_->topLevelItem(row), corpus->sets[static_cast<std::size_t>(row) - 1]);
            note_->show();
        }
        showSet({});
        showSet(shown);
    }
    filling_ = was;
}

void CorpusPanel::addSet(const CorpusSetRow& set, const QString& name)
{
    auto* item = new QTreeWidgetItem(sets_);
    item->setText(Set, name);
    item->setToolTip(Set, name);
    item->setData(Set, Qt::UserRole, set.name);
    item->setText(Utterances, wholeText(static_cast<double>(set.utterances)));
    item->setText(Length, hoursText(set.seconds));
    item->setText(Characters, wholeText(static_cast<double>(set.characters)));
    for (int column = Utterances; column < SetColumnCount; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void CorpusPanel::compareToAishell(QTreeWidgetItem& item, const CorpusSetRow& set) const
{
    const auto own = expectedCounts("aishell", set.name.toStdString());
    if (!own)
        return;
    const auto compare = [&](int column, qint64 here, qint64 there) {
        const bool same = here == there;
        item.setText(column, item.text(column) + (same ? QStringLiteral(" =") : QStringLiteral(" ≠")));
        item.setToolTip(column, tr("AISHELL-1 has %1").arg(wholeText(static_cast<double>(there))));
        const Theme& theme = themeOf(palette());
        item.setForeground(column, same ? theme.good : theme.bad);
    };
    compare(Utterances, set.utterances, own->utterances);
    if (own->characters)
        compare(Characters, set.characters, *own->characters);
}

void CorpusPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && note_ != nullptr)
        fillSets();
    QWidget::changeEvent(event);
}

void CorpusPanel::retranslate()
{
    add_->setText(tr("Add a folder…"));
    setOwnToolTip(add_,
                  tr("Registers a folder of transcribed speech; dropping it here does the same (Ctrl+O)"));
    setsTitle_->setText(tr("Sets"));
    sets_->setHeaderLabels({tr("Set"), tr("Utterances"), tr("Audio"), tr("Characters")});
    for (int column = Utterances; column < SetColumnCount; ++column)
        sets_->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    note_->setText(tr("= as AISHELL-1 has it, ≠ not"));
    list_->setAccessibleName(tr("Corpora"));
    sets_->setAccessibleName(tr("Sets of the corpus"));
    setCorpora(std::vector(corpora_), chosen());
}

} // namespace reblock
