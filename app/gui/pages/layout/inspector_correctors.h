#pragma once

#include "core/layout/edit/edits.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace reblock {

class CorrectorRow;
class LayoutEditor;

/// The correctors of the selected positions, in the order in which they are applied, with their options.
/// Where several positions are selected and all have the same kinds, each change is made to all of them.
class InspectorCorrectors : public QWidget {
    Q_OBJECT
public:
    /// editor   outlives the part
    explicit InspectorCorrectors(LayoutEditor& editor, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

    const std::vector<CorrectorRow*>& rows() const { return rows_; }
    QPushButton& addButton() const { return *add_; }
    QString stateText() const; ///< said in place of rows; empty: there are some

private:
    std::vector<std::vector<Corrector>> selected() const;
    void makeRows(const std::vector<Corrector>& correctors);
    void change(int index, const std::function<void(Corrector&)>& change, const QString& sweep);
    void remove(int index);
    void add(int kind);
    void apply(Edit edit, const QString& sweep = {});

    LayoutEditor& editor_;
    QLabel* title_;
    QLabel* state_;
    QVBoxLayout* column_;
    std::vector<CorrectorRow*> rows_;
    QPushButton* add_;
};

} // namespace reblock
