#pragma once

#include "core/layout/edit/edits.h"
#include "core/layout/position_cost.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace reblock {

class ChoiceField;
class InspectorBlock;
class InspectorCorrectors;
class InspectorForm;
class LayoutEditor;

/// The Inspector where positions are selected: which blocks they use, what the blocks are, what corrects
/// this use. What differs among several is shown as "mixed"; a change is made to all of them.
class InspectorPosition : public QWidget {
    Q_OBJECT
public:
    /// editor   outlives the part
    explicit InspectorPosition(LayoutEditor& editor, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

    ChoiceField& blockField() const { return *block_; }
    ChoiceField& partField(Part part) const { return *parts_[static_cast<std::size_t>(part)]; }
    InspectorBlock& blockPart() const { return *shape_; }
    InspectorCorrectors& correctors() const { return *correctors_; }
    QPushButton& ownCopyButton() const { return *unlink_; }
    QPushButton& renameButton() const { return *rename_; }
    QString usedAtText() const;
    QString costText() const;

Q_SIGNALS:
    void renameWanted();

private:
    void fillChoices();
    void showValues();
    void showFacts();
    void showButtons();
    PositionCost costOfSelection() const;
    void apply(const Edit& edit);

    LayoutEditor& editor_;
    InspectorForm* form_;
    ChoiceField* block_;
    QLabel* usedAt_;
    QLabel* shapes_;
    QLabel* stored_;
    std::array<ChoiceField*, 4> parts_; ///< by Part
    QLabel* cost_;
    InspectorCorrectors* correctors_;
    InspectorBlock* shape_;
    QPushButton* unlink_;
    QPushButton* rename_;
};

} // namespace reblock
