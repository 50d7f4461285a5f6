#pragma once

#include "core/layout/cost.h"
#include "core/layout/diff.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace reblock {

class CostComparison;
class DocumentComparison;
class LayoutComparer;
class LayoutEditor;

/// The differences counted by kind, in words; those of the model and of blocks one by one.
QStringList differenceWords(const std::vector<LayoutDifference>& differences);

/// How the open layout differs from the one that it is compared with: its cost at once, its positions as
/// soon as another thread has matched them.
class InspectorDifference : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the part.
    InspectorDifference(LayoutEditor& editor, CostComparison& comparison, QWidget* parent = nullptr);

    void retranslate();
    QString text() const;

private:
    void follow();
    void take(const DocumentComparison& comparison);
    void showText();
    QStringList costWords() const;

    LayoutEditor& editor_;
    CostComparison& comparison_;
    QLabel* title_;
    QLabel* text_;
    LayoutComparer* comparer_;
    std::vector<LayoutDifference> differences_;
};

} // namespace reblock
