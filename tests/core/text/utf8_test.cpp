#include "core/text/utf8.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TEST(Utf8, FindsWhereATextStopsBeingValid)
{
    EXPECT_EQ(invalidUtf8At("今天"), std::nullopt);
    EXPECT_EQ(invalidUtf8At("今\xe5\xa4"), 3U);
    EXPECT_EQ(invalidUtf8At("\xed\xa0\x80"), 0U); // a surrogate
}

TEST(Utf8, NamesThePlaceAndTheRemedy)
{
    try {
        requireUtf8("ab\xff", "Line 3 of text");
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("Line 3 of text"),
                                                 testing::HasSubstr("byte 3"), testing::HasSubstr("iconv")));
    }
}

TEST(Utf8, GoesThereAndBack)
{
    EXPECT_EQ(codePoints("a今𠮷").size(), 3U);
    EXPECT_EQ(utf8(codePoints("a今𠮷")), "a今𠮷");
}

TEST(Utf8, KnowsSpaces)
{
    for (const char32_t space : {U' ', U'\t', U'\n', U'　', U'\u00a0'})
        EXPECT_TRUE(isSpace(space));
    EXPECT_FALSE(isSpace(U'今'));
}

} // namespace
} // namespace reblock
