#include "app/gui/pages/layout/drop_edit.h"

#include "app/gui/pages/layout/layout_fold.h"
#include "core/layout/edit/document.h"
#include "core/layout/read.h"

#include <gtest/gtest.h>

namespace reblock {
namespace {

/// Repeating what stands in a bracket.
class RepeatEditTest : public testing::Test {
protected:
    void open(const char* layout, bool folded)
    {
        document = documentFromLayout(layoutFromArgument(layout));
        fold.follow(document);
        fold.setAll(folded);
    }

    static std::string notationOf(const Edit& edit) { return documentNotation(edit.after).value_or(""); }

    LayoutDocument document;
    LayoutFold fold;
};

TEST_F(RepeatEditTest, GivesMoreRepetitionsOfOwnBlocksBlocksOfTheirOwn)
{
    open(".*4 / A*6", false);

    EXPECT_EQ(notationOf(repeatEdit(document, fold, {0, 0}, 1, 6)), ".*6 / A*6");
    EXPECT_EQ(notationOf(repeatEdit(document, fold, {0, 0}, 1, 13)), ".*13 / A*6");
    EXPECT_EQ(notationOf(repeatEdit(document, fold, {0, 0}, 1, 3)), "ABC / A*6");
    EXPECT_EQ(repeatEdit(document, fold, {0, 0}, 1, 4).after, document);
}

TEST_F(RepeatEditTest, CountsTheTimesOfAFoldedRangeByKeyToo)
{
    open(".*4 / A*6", true);

    EXPECT_EQ(notationOf(repeatEdit(document, fold, fold.shownWith({Stack::Encoder, 0}), 5)), ".*5 / A*6");
    EXPECT_EQ(notationOf(repeatEdit(document, fold, fold.shownWith({Stack::Decoder, 0}), 3)), ".*4 / AAA");
}

TEST_F(RepeatEditTest, RefusesMoreThanAStackHolds)
{
    open(".*4 / A*6", false);

    const Edit edit = repeatEdit(document, fold, {0, 0}, 1, 1001);

    EXPECT_TRUE(edit.refused());
    EXPECT_EQ(edit.after, document);
}

TEST_F(RepeatEditTest, SharesTheWeightsOfAOneBlockRange)
{
    open("A*4 / A*6", false);

    EXPECT_EQ(notationOf(repeatEdit(document, fold, {0, 0}, 1, 6)), "A*6 / A*6");
}

} // namespace
} // namespace reblock
