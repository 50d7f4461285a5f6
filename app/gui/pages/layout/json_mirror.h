#pragma once

#include "core/layout/problem.h"

#include <QWidget>

#include <vector>

class QKeyEvent;
class QPlainTextEdit;
class QScrollArea;
class QTimer;

namespace reblock {

class JsonHighlighter;
class LayoutEditor;
class ProblemListView;
struct ListedProblem;

/// The open layout as the file it will be. Typed text is taken as one undo step at Enter or when the text
/// is left (Shift+Enter: a new line); while it is faulty the layout stays and every place is marked.
class JsonMirror : public QWidget {
    Q_OBJECT
public:
    /// editor   outlives the mirror
    explicit JsonMirror(LayoutEditor& editor, QWidget* parent = nullptr);

    QPlainTextEdit& text() const { return *text_; }
    const std::vector<Problem>& problems() const { return problems_; }
    /// With [Go there], and the fix where one is known.
    std::vector<ListedProblem> listedProblems();
    void goTo(const Problem& problem);
    /// Puts another text in place of the typed one, and takes it where it is right: a fix.
    void replaceText(const QString& text);

Q_SIGNALS:
    void textFaulty(const QString& text, const QString& sentence);
    void textMended(); ///< right again, or given up

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showDocument();
    void showSelection();
    void check();
    void commit();
    void revert();
    void setProblems(std::vector<Problem> problems);
    void markProblems();
    bool takeKey(const QKeyEvent& key);
    void retranslate();

    LayoutEditor& editor_;
    QPlainTextEdit* text_;
    JsonHighlighter* colors_;
    ProblemListView* list_;
    QScrollArea* listArea_;
    QTimer* later_;
    std::vector<Problem> problems_;
    bool typed_ = false;   ///< holds text that was not taken yet
    bool filling_ = false; ///< the text changes without a user
};

} // namespace reblock
