#include "app/gui/pages/layout/json_mirror.h"

#include "app/gui/pages/layout/json_highlighter.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/mirror_place.h"
#include "app/gui/pages/layout/problem_list_view.h"
#include "app/gui/pages/layout/text_fix.h"
#include "app/gui/pages/layout/typed_problem.h"
#include "widgets/painting/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

constexpr int kListHeight = 120;

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// Puts a text in place of another one, touching only what differs: what is read stays in view.
void replaceText(QPlainTextEdit& edit, const QString& wanted)
{
    const QString now = edit.toPlainText();
    const qsizetype shorter = std::min(now.size(), wanted.size());
    qsizetype head = 0;
    while (head < shorter && now[head] == wanted[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == wanted[wanted.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(edit.document());
    cursor.setPosition(static_cast<int>(head));
    cursor.setPosition(static_cast<int>(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(wanted.mid(head, wanted.size() - tail - head));
}

} // namespace

JsonMirror::JsonMirror(LayoutEditor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), text_(new QPlainTextEdit),
      colors_(new JsonHighlighter(text_->document())), list_(new ProblemListView), listArea_(new QScrollArea),
      later_(new QTimer(this))
{
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setTabChangesFocus(true);
    text_->setFrameShape(QFrame::NoFrame);
    text_->installEventFilter(this);
    listArea_->setWidget(list_);
    listArea_->setWidgetResizable(true);
    listArea_->setFrameShape(QFrame::NoFrame);
    listArea_->setMaximumHeight(kListHeight);
    listArea_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(text_, 1);
    column->addWidget(listArea_);
    later_->setSingleShot(true);
    later_->setInterval(0);
    connect(later_, &QTimer::timeout, this, &JsonMirror::showDocument);
    connect(&editor_, &LayoutEditor::documentChanged, later_, qOverload<>(&QTimer::start));
    connect(&editor_, &LayoutEditor::opened, this, &JsonMirror::revert);
    connect(&editor_, &LayoutEditor::selectionChanged, later_, qOverload<>(&QTimer::start));
    connect(text_, &QPlainTextEdit::textChanged, this, [this] {
        if (!filling_ && text_->document()->isModified()) // not where colours alone changed
            check();
    });
    retranslate();
}

void JsonMirror::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showDocument();
}

void JsonMirror::showDocument()
{
    if (!isVisible() || typed_)
        return; // what is being typed stays
    const QString wanted = QString::fromStdString(mirrorText(editor_.document()));
    if (text_->toPlainText() != wanted) {
        filling_ = true;
        text_->setUndoRedoEnabled(false); // undo in here is for what is typed in here
        reblock::replaceText(*text_, wanted);
        text_->setUndoRedoEnabled(true);
        text_->document()->setModified(false);
        filling_ = false;
    }
    showSelection();
}

void JsonMirror::showSelection()
{
    if (editor_.selection().empty() || text_->hasFocus())
        return;
    const PositionId& position = editor_.selection().front();
    const auto offset = offsetOfPosition(text_->toPlainText(), position);
    if (!offset)
        return;
    QTextCursor cursor(text_->document());
    cursor.setPosition(static_cast<int>(*offset));
    text_->setTextCursor(cursor);
    text_->centerCursor();
}

void JsonMirror::check()
{
    typed_ = true;
    setProblems(readMirror(text_->toPlainText().toStdString()).problems);
}

void JsonMirror::commit()
{
    if (!typed_)
        return;
    const DocumentReading reading = readMirror(text_->toPlainText().toStdString());
    setProblems(reading.problems);
    if (!reading.document)
        return;
    typed_ = false;
    text_->document()->setModified(false);
    editor_.apply(replaceDocument(editor_.document(), *reading.document, {.form = "Edit layout.json"}));
    showDocument();
}

void JsonMirror::revert()
{
    typed_ = false;
    text_->document()->setModified(false);
    setProblems({});
    showDocument();
}

void JsonMirror::replaceText(const QString& text)
{
    reblock::replaceText(*text_, text);
    check();
    commit();
}

void JsonMirror::goTo(const Problem& problem)
{
    QTextCursor cursor(text_->document());
    cursor.setPosition(static_cast<int>(stretchOf(text_->toPlainText(), problem).begin));
    text_->setTextCursor(cursor);
    text_->centerCursor();
    text_->setFocus(Qt::OtherFocusReason);
}

void JsonMirror::setProblems(std::vector<Problem> problems)
{
    if (problems == problems_)
        return;
    problems_ = std::move(problems);
    listArea_->setVisible(!problems_.empty());
    list_->setProblems(listedProblems());
    markProblems();
    if (problems_.empty())
        Q_EMIT textMended();
    else
        Q_EMIT textFaulty(text_->toPlainText(), problemsSentence(problems_));
}

std::vector<ListedProblem> JsonMirror::listedProblems()
{
    std::vector<ListedProblem> listed;
    const QString text = text_->toPlainText();
    for (const Problem& problem : problems_) {
        ListedProblem row{
            problemSentence(problem), tr("Go there"), [this, problem] { goTo(problem); }, {}, {}};
        if (const auto fix = textFix(text, problem)) {
            row.fixText = fix->label;
            row.fix = [this, after = fix->text] { replaceText(after); };
        }
        listed.push_back(std::move(row));
    }
    return listed;
}

void JsonMirror::markProblems()
{
    const Theme& theme = themeOf(palette());
    QList<QTextEdit::ExtraSelection> marks;
    const QString text = text_->toPlainText();
    for (const Problem& problem : problems_) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(text_->document());
        const TextStretch place = stretchOf(text, problem);
        mark.cursor.setPosition(static_cast<int>(place.begin));
        mark.cursor.setPosition(static_cast<int>(place.end), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme.bad);
        mark.format.setBackground(theme.banner);
        marks.append(mark);
    }
    text_->setExtraSelections(marks);
}

bool JsonMirror::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commit();
    if (event->type() == QEvent::ShortcutOverride && !typed_) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo))
            return true; // not taken: the layout's undo is meant
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    return takeKey(*static_cast<QKeyEvent*>(event)) || QWidget::eventFilter(watched, event);
}

bool JsonMirror::takeKey(const QKeyEvent& key)
{
    if (isEnter(key) && key.modifiers().testFlag(Qt::ShiftModifier))
        text_->insertPlainText(QStringLiteral("\n")); // its own would be a separator that JSON does not know
    else if (isEnter(key))
        commit();
    else if (key.key() == Qt::Key_Escape && typed_)
        revert();
    else
        return false;
    return true;
}

void JsonMirror::retranslate()
{
    text_->setAccessibleName(tr("Layout as JSON"));
    text_->setToolTip(
        tr("The layout's file. Enter takes what is typed, Shift+Enter begins a new line, Esc gives up"));
    list_->setProblems(listedProblems());
    colors_->setPalette(palette());
    markProblems();
}

void JsonMirror::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace reblock
