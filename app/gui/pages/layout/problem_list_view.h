#pragma once

#include "core/layout/edit/edits.h"
#include "core/layout/problem.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace reblock {

/// One problem as it is listed.
struct ListedProblem {
    QString text;
    QString goText;           ///< of the button that leads there; empty: there is no place
    std::function<void()> go; ///< leads there
    QString fixText;          ///< "Use block A"; empty: no fix is known
    std::function<void()> fix;
};

/// All problems, each with [Go there] and its fix; one sentence where there is none.
class ProblemListView : public QWidget {
    Q_OBJECT
public:
    explicit ProblemListView(QWidget* parent = nullptr);

    void setProblems(std::vector<ListedProblem> problems);
    const std::vector<ListedProblem>& problems() const { return problems_; }
    QString summaryText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeRow(std::size_t index);
    void retranslate();

    std::vector<ListedProblem> problems_;
    QLabel* summary_;
    QVBoxLayout* rows_;
};

} // namespace reblock
