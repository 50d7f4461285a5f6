#include "app/gui/pages/layout/notation_line.h"

#include "app/gui/pages/layout/faulty_line_edit.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/problem_list_view.h"
#include "app/gui/pages/layout/typed_problem.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace reblock {

NotationLine::NotationLine(LayoutEditor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), edit_(new FaultyLineEdit), sentence_(new QLabel)
{
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(edit_);
    column->addWidget(sentence_);
    edit_->installEventFilter(this);
    setFocusProxy(edit_);
    connect(edit_, &QLineEdit::textEdited, this, &NotationLine::check);
    connect(edit_, &QLineEdit::editingFinished, this, &NotationLine::commit);
    connect(&editor_, &LayoutEditor::documentChanged, this, &NotationLine::showDocument);
    connect(&editor_, &LayoutEditor::opened, this, &NotationLine::revert);
    retranslate();
    showDocument();
}

NotationLine::~NotationLine()
{
    edit_->disconnect(this); // it loses the focus when only the widget is left of this
}

void NotationLine::showDocument()
{
    if (edit_->isModified())
        return; // what is being typed stays
    const auto notation = documentNotation(editor_.document());
    sayable_ = notation.has_value();
    const bool empty = editor_.document().layout.encoder.positions.empty() &&
                       editor_.document().layout.decoder.positions.empty();
    const QString text = empty ? QString() : QString::fromStdString(notation.value_or(""));
    if (edit_->text() != text)
        edit_->setText(text);
    retranslate();
}

void NotationLine::check()
{
    setProblems(readDocumentNotation(edit_->text().toStdString(), editor_.document()).problems);
}

void NotationLine::commit()
{
    if (!edit_->isModified())
        return;
    const DocumentReading reading = readDocumentNotation(edit_->text().toStdString(), editor_.document());
    setProblems(reading.problems);
    if (!reading.document) {
        edit_->setSelection(static_cast<int>(edit_->fault().value_or(0)), 1);
        return;
    }
    edit_->setModified(false);
    editor_.apply(replaceDocument(editor_.document(), *reading.document, {.form = "Edit the notation"}));
    showDocument();
}

void NotationLine::revert()
{
    edit_->setModified(false);
    setProblems({});
    showDocument();
}

void NotationLine::setProblems(std::vector<Problem> problems)
{
    if (problems == problems_)
        return;
    problems_ = std::move(problems);
    if (problems_.empty())
        edit_->setFault({});
    else
        edit_->setFault(offsetInText(edit_->text(), problems_.front()));
    retranslate();
    if (problems_.empty())
        Q_EMIT textMended();
    else
        Q_EMIT textFaulty(edit_->text(), problemText());
}

QString NotationLine::problemText() const
{
    return problemsSentence(problems_);
}

std::vector<ListedProblem> NotationLine::listedProblems()
{
    std::vector<ListedProblem> listed;
    for (const Problem& problem : problems_)
        listed.push_back(
            {problemSentence(problem), tr("Go there"), [this, problem] { goTo(problem); }, {}, {}});
    return listed;
}

void NotationLine::focusText()
{
    edit_->setFocus(Qt::ShortcutFocusReason);
    edit_->selectAll();
}

void NotationLine::goTo(const Problem& problem)
{
    edit_->setFocus(Qt::OtherFocusReason);
    edit_->setSelection(static_cast<int>(offsetInText(edit_->text(), problem)), 1);
}

void NotationLine::replaceText(const QString& text)
{
    edit_->setText(text);
    edit_->setModified(true);
    commit();
}

bool NotationLine::eventFilter(QObject* watched, QEvent* event)
{
    const bool escape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (escape && edit_->isModified()) {
        revert();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NotationLine::retranslate()
{
    edit_->setAccessibleName(tr("Notation"));
    edit_->setPlaceholderText(sayable_ ? tr("A+*12 / A*6") : dash());
    setOwnToolTip(edit_,
                  sayable_ ? tr("The stacks in the short notation; Enter takes what is typed")
                           : tr("The notation cannot say this layout: it has options of its own. A notation "
                                "typed here replaces the stacks"));
    sentence_->setVisible(!problems_.empty());
    sentence_->setText(problemText());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeOf(palette()).bad);
    sentence_->setPalette(colors);
}

void NotationLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace reblock
