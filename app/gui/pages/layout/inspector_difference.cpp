#include "app/gui/pages/layout/inspector_difference.h"

#include "app/gui/pages/layout/compare_marks.h"
#include "app/gui/pages/layout/cost_comparison.h"
#include "app/gui/pages/layout/cost_text.h"
#include "app/gui/pages/layout/layout_comparer.h"
#include "app/gui/pages/layout/layout_editor.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kMostListed = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InspectorDifference)
};

QString countWords(DifferenceKind kind, int count)
{
    switch (kind) {
    case DifferenceKind::Added:
        return Words::tr("+ %Ln position(s)", nullptr, count);
    case DifferenceKind::Removed:
        return Words::tr("− %Ln position(s)", nullptr, count);
    case DifferenceKind::Moved:
        return Words::tr("→ %Ln position(s) moved", nullptr, count);
    case DifferenceKind::Retied:
        return Words::tr("→ %Ln position(s) changed block", nullptr, count);
    case DifferenceKind::Correctors:
        return Words::tr("± %Ln position(s) with other correctors", nullptr, count);
    case DifferenceKind::Norms:
        return Words::tr("→ %Ln position(s) with other norms", nullptr, count);
    case DifferenceKind::Model:
    case DifferenceKind::Block:
        break;
    }
    return {};
}

QString optionWords(const LayoutDifference& difference)
{
    const auto side = [](const std::string& text) {
        return text.empty() ? Words::tr("as the model") : QString::fromStdString(text);
    };
    return Words::tr("%1: %2 → %3")
        .arg(QString::fromStdString(difference.where), side(difference.a), side(difference.b));
}

} // namespace

QStringList differenceWords(const std::vector<LayoutDifference>& differences)
{
    QStringList words;
    for (const DifferenceKind kind :
         {DifferenceKind::Added, DifferenceKind::Removed, DifferenceKind::Moved, DifferenceKind::Retied,
          DifferenceKind::Correctors, DifferenceKind::Norms})
        if (const auto count = std::ranges::count(differences, kind, &LayoutDifference::kind); count > 0)
            words.append(countWords(kind, static_cast<int>(count)));
    int listed = 0;
    int left = 0;
    for (const LayoutDifference& each : differences) {
        if (each.kind != DifferenceKind::Model && each.kind != DifferenceKind::Block)
            continue;
        if (++listed <= kMostListed)
            words.append(optionWords(each));
        else
            ++left;
    }
    if (left > 0)
        words.append(Words::tr("and %Ln other option(s)", nullptr, left));
    return words;
}

InspectorDifference::InspectorDifference(LayoutEditor& editor, CostComparison& comparison, QWidget* parent)
    : QWidget(parent), editor_(editor), comparison_(comparison), title_(new QLabel), text_(new QLabel),
      comparer_(new LayoutComparer(editor, this))
{
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setWordWrap(true);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(title_);
    column->addWidget(text_);
    connect(comparer_, &LayoutComparer::compared, this, &InspectorDifference::take);
    connect(&editor_, &LayoutEditor::documentChanged, this, &InspectorDifference::showText);
    connect(&comparison_, &CostComparison::changed, this, &InspectorDifference::follow);
    follow();
}

void InspectorDifference::follow()
{
    comparer_->follow(comparison_.layout());
    retranslate();
}

void InspectorDifference::take(const DocumentComparison& comparison)
{
    differences_ = comparison.differences();
    showText();
}

QStringList InspectorDifference::costWords() const
{
    const LayoutCost& now = editor_.cost();
    const LayoutCost base = layoutCost(comparison_.layout(), editor_.costOptions());
    QStringList words{tr("%1 parameters").arg(signedText(now.total() - base.total()))};
    if (const int blocks = now.storedBlocks - base.storedBlocks; blocks != 0)
        words.append(tr("%1 stored blocks").arg(signedText(blocks)));
    return words;
}

void InspectorDifference::showText()
{
    text_->setText((costWords() + differenceWords(differences_)).join(QLatin1Char('\n')));
}

QString InspectorDifference::text() const
{
    return text_->text();
}

void InspectorDifference::retranslate()
{
    title_->setText(tr("Against %1").arg(comparison_.name()));
    showText();
}

} // namespace reblock
