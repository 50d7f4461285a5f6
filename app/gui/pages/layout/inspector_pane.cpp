#include "app/gui/pages/layout/inspector_pane.h"

#include "app/gui/pages/layout/inspector_difference.h"
#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/inspector_model.h"
#include "app/gui/pages/layout/inspector_position.h"
#include "app/gui/pages/layout/json_mirror.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_words.h"
#include "app/gui/pages/layout/notation_line.h"
#include "app/gui/pages/layout/phrases.h"
#include "core/layout/edit/edits.h"
#include "widgets/forms/texts.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace reblock {
namespace {

QFrame* line()
{
    auto* made = new QFrame;
    made->setFrameShape(QFrame::HLine);
    made->setForegroundRole(QPalette::Mid);
    return made;
}

QLabel* heading()
{
    auto* made = new QLabel;
    QFont bold = made->font();
    bold.setBold(true);
    made->setFont(bold);
    made->setWordWrap(true);
    return made;
}

} // namespace

InspectorPane::InspectorPane(LayoutEditor& editor, CostComparison& comparison, QWidget* parent)
    : QScrollArea(parent), editor_(editor), title_(heading()), model_(new InspectorModel(editor)),
      position_(new InspectorPosition(editor)), difference_(new InspectorDifference(editor, comparison)),
      problemsTitle_(heading()), problems_(new ProblemListView)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    for (QWidget* part :
         {static_cast<QWidget*>(title_), static_cast<QWidget*>(model_), static_cast<QWidget*>(position_),
          static_cast<QWidget*>(line()), static_cast<QWidget*>(difference_), static_cast<QWidget*>(line()),
          static_cast<QWidget*>(problemsTitle_), static_cast<QWidget*>(problems_)})
        column->addWidget(part);
    column->addStretch(1);
    setWidget(content);
    connect(&editor_, &LayoutEditor::documentChanged, this, &InspectorPane::refresh);
    connect(&editor_, &LayoutEditor::selectionChanged, this, &InspectorPane::refresh);
    connect(position_, &InspectorPosition::renameWanted, this, &InspectorPane::renameWanted);
    connect(model_, &InspectorModel::noteEdited, this, [this] {
        if (!quiet_)
            Q_EMIT noteEdited(note());
    });
    retranslate();
}

void InspectorPane::followTexts(NotationLine& notation, JsonMirror& mirror)
{
    notation_ = &notation;
    mirror_ = &mirror;
    connect(&notation, &NotationLine::textFaulty, this, &InspectorPane::showProblems);
    connect(&notation, &NotationLine::textMended, this, &InspectorPane::showProblems);
    connect(&mirror, &JsonMirror::textFaulty, this, &InspectorPane::showProblems);
    connect(&mirror, &JsonMirror::textMended, this, &InspectorPane::showProblems);
    showProblems();
}

void InspectorPane::refresh()
{
    const bool nothing = editor_.selection().empty();
    title_->setText(selectionText());
    model_->setVisible(nothing);
    position_->setVisible(!nothing);
    if (nothing)
        model_->refresh();
    else
        position_->refresh();
    showProblems();
}

QString InspectorPane::selectionText() const
{
    std::vector<int> indexes[2];
    for (const PositionId& id : editor_.selection())
        indexes[id.stack == Stack::Encoder ? 0 : 1].push_back(id.index);
    QStringList texts;
    if (!indexes[0].empty())
        texts.append(tr("Encoder position(s) %1", nullptr, static_cast<int>(indexes[0].size()))
                         .arg(rangesText(indexes[0])));
    if (!indexes[1].empty())
        texts.append(tr("Decoder position(s) %1", nullptr, static_cast<int>(indexes[1].size()))
                         .arg(rangesText(indexes[1])));
    return texts.isEmpty() ? tr("Model") : joinedList(texts);
}

std::vector<ListedProblem> InspectorPane::documentProblems()
{
    std::vector<ListedProblem> listed;
    for (const BuildProblem& problem : editor_.problems()) {
        ListedProblem row{translated(problem.text), {}, {}, {}, {}};
        if (problem.at) {
            row.goText = tr("Go there");
            row.go = [this, at = *problem.at] { Q_EMIT positionWanted(at); };
            const Stack stack = problem.at->stack;
            if (editor_.document().layout.stack(stack).positions.empty()) {
                row.fixText = tr("Add a block");
                row.fix = [this, stack] { editor_.apply(insertBlock(editor_.document(), {stack, 0}, {})); };
            }
        }
        listed.push_back(std::move(row));
    }
    return listed;
}

void InspectorPane::showProblems()
{
    std::vector<ListedProblem> all = documentProblems();
    const auto append = [&all](const std::vector<ListedProblem>& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    if (notation_ != nullptr)
        append(notation_->listedProblems());
    if (mirror_ != nullptr)
        append(mirror_->listedProblems());
    problems_->setProblems(std::move(all));
}

void InspectorPane::focusFirstField()
{
    if (editor_.selection().empty())
        model_->firstField()->setFocus(Qt::ShortcutFocusReason);
    else
        position_->blockField().setFocus(Qt::ShortcutFocusReason);
}

void InspectorPane::setNote(const QString& note)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    if (model_->noteField().toPlainText() != note)
        model_->noteField().setPlainText(note);
}

QString InspectorPane::note() const
{
    return model_->noteField().toPlainText();
}

QString InspectorPane::titleText() const
{
    return title_->text();
}

void InspectorPane::retranslate()
{
    setAccessibleName(tr("Inspector"));
    problemsTitle_->setText(tr("Problems"));
    model_->retranslate();
    position_->retranslate();
    difference_->retranslate();
    refresh();
}

void InspectorPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace reblock
