#include "core/engine/train/data_warnings.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(DataWarnings, SayNothingOfASetThatIsUsedWhole)
{
    EXPECT_THAT(dataWarnings("train", {}, {}), IsEmpty());
}

TEST(DataWarnings, NameWhatIsLeftOutAndWhy)
{
    PreparedSet set;
    set.tooLong = 3;
    set.tooShort = 1;
    set.unreadable = {"a"};

    EXPECT_THAT(
        dataWarnings("train", set, {}),
        ElementsAre(HasSubstr("3 utterances of the set train left out: longer than data.max_seconds = 30"),
                    HasSubstr("1 utterance of the set train"), HasSubstr("cannot be read: a.")));
}

TEST(DataWarnings, NameTheFirstUtterancesWithTooMuchText)
{
    PreparedSet set;
    set.textTooLong = {"a", "b", "c", "d", "e", "f", "g"};

    EXPECT_THAT(dataWarnings("train", set, {}),
                ElementsAre(AllOf(HasSubstr("7 utterances"), HasSubstr("a, b, c, d, e and 2 more"))));
}

} // namespace
} // namespace reblock
