#pragma once

#include "app/gui/pages/layout/cost_comparison.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/services/appearance.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "widgets/painting/theme.h"

#include <gmock/gmock.h>

#include <QTest>

namespace reblock {

/// An editor with a layout, and what its views need to be shown.
class LayoutPartsTest : public testing::Test {
protected:
    LayoutPartsTest()
    {
        applyFonts();
        applyTheme(lightTheme());
    }

    /// A preset's name or a notation.
    void open(const std::string& layout) { openDocument(documentFromLayout(layoutFromArgument(layout))); }
    void openDocument(const LayoutDocument& document) { editor.open({.document = document}); }

    const Layout& layout() const { return editor.document().layout; }
    const Position& position(Stack stack, std::size_t index) const
    {
        return layout().stack(stack).positions.at(index);
    }
    int steps() { return editor.undoStack().count(); }

    static PositionSet encoder(const std::vector<int>& indexes)
    {
        PositionSet set;
        for (const int index : indexes)
            set.push_back({Stack::Encoder, index});
        return set;
    }

    LayoutEditor editor;
    CostComparison comparison;
};

} // namespace reblock
