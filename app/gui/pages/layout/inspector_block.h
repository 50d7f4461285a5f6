#pragma once

#include "core/layout/edit/edits.h"

#include <QWidget>

#include <functional>
#include <set>

class QCheckBox;
class QLabel;

namespace reblock {

class ChoiceField;
class InspectorForm;
class LayoutEditor;
class NumberField;

/// A stored block of one of the stacks.
struct StoredBlock {
    Stack stack = Stack::Encoder;
    std::string name;
    auto operator<=>(const StoredBlock&) const = default;
};

/// The blocks that these positions use for any part.
std::set<StoredBlock> blocksOf(const LayoutDocument& document, const PositionSet& positions);

/// What the blocks of the selected positions are made of; a change is made to all of them, in one step.
class InspectorBlock : public QWidget {
    Q_OBJECT
public:
    /// editor   outlives the part
    explicit InspectorBlock(LayoutEditor& editor, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

    NumberField& headsField() const { return *heads_; }
    NumberField& ffnField() const { return *ffn_; }
    ChoiceField& kindField() const { return *kind_; }
    QCheckBox& frozenField() const { return *frozen_; }

private:
    void change(const std::function<void(BlockShape&)>& change, const QString& sweep = {});

    LayoutEditor& editor_;
    QLabel* title_;
    InspectorForm* form_;
    NumberField* heads_;
    NumberField* ffn_;
    ChoiceField* kind_;
    QCheckBox* frozen_;
};

} // namespace reblock
