#pragma once

#include "core/layout/problem.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace reblock {

class FaultyLineEdit;
class LayoutEditor;
struct ListedProblem;

/// The open layout's notation, typed and taken as one undo step at Enter or when the field is left. While
/// the text is faulty the layout stays, the place is marked and the reason stands below.
class NotationLine : public QWidget {
    Q_OBJECT
public:
    /// editor   outlives the line
    explicit NotationLine(LayoutEditor& editor, QWidget* parent = nullptr);
    ~NotationLine() override;

    FaultyLineEdit& edit() const { return *edit_; }
    QString problemText() const; ///< empty: the text is right
    const std::vector<Problem>& problems() const { return problems_; }
    /// With [Go there].
    std::vector<ListedProblem> listedProblems();
    void focusText(); ///< Ctrl+L
    void goTo(const Problem& problem);
    /// Puts another text in place of the typed one, and takes it where it is right: a fix.
    void replaceText(const QString& text);

Q_SIGNALS:
    void textFaulty(const QString& text, const QString& sentence);
    void textMended(); ///< right again, or given up

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showDocument();
    void check();
    void commit();
    void revert();
    void setProblems(std::vector<Problem> problems);
    void retranslate();

    LayoutEditor& editor_;
    FaultyLineEdit* edit_;
    QLabel* sentence_;
    std::vector<Problem> problems_;
    bool sayable_ = true; ///< the notation can say the document
};

} // namespace reblock
