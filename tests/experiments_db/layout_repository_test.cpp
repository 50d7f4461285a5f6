#include "experiments_db/layout_repository.h"

#include "core/base/error.h"
#include "tests/support/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class LayoutRepositoryTest : public testing::Test {
protected:
    static StoredLayoutVersion version(const std::string& document)
    {
        return {0, document, "hash of " + document, "A*12 / A*6", "why", "run 一", 5};
    }

    /// The problem and remedy of what `work` throws.
    template <class Work>
    std::string refusal(Work work)
    {
        try {
            work();
        } catch (const UserError& error) {
            return std::string(error.what()) + error.remedy();
        }
        return "nothing was refused";
    }

    MemoryStore memory;
    LayoutRepository layouts{memory.store};
};

TEST_F(LayoutRepositoryTest, NumbersVersionsFromOneAndGivesThemBackNewestFirst)
{
    EXPECT_EQ(layouts.save("复用", version("a")).number, 1);
    const auto saved = layouts.save("复用", version("b"));

    EXPECT_EQ(saved.number, 2);
    EXPECT_TRUE(saved.isNew);
    const auto all = layouts.versions(saved.layout);
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].document, "b");
    StoredLayoutVersion first = version("a");
    first.number = 1;
    EXPECT_EQ(all[1], first);
    EXPECT_EQ(layouts.get("复用").newest.number, 2);
    EXPECT_EQ(layouts.version("复用").document, "b");
    EXPECT_EQ(layouts.version("复用", 1).document, "a");
}

TEST_F(LayoutRepositoryTest, KeepsNothingNewWhereTheNewestVersionIsTheSame)
{
    layouts.save("tiny", version("a"));
    layouts.save("tiny", version("b"));

    const auto again = layouts.save("tiny", version("b"));
    EXPECT_FALSE(again.isNew);
    EXPECT_EQ(again.number, 2);
    EXPECT_EQ(layouts.save("tiny", version("a")).number, 3) << "an older one is new again";
}

TEST_F(LayoutRepositoryTest, ListsByNameAndHidesWhatWasRemoved)
{
    const LayoutId tiny = layouts.save("tiny", version("a")).layout;
    layouts.save("big", version("b"));
    ASSERT_THAT(layouts.list(), SizeIs(2));
    EXPECT_EQ(layouts.list().front().name, "big");

    layouts.setArchived(tiny, true);

    EXPECT_THAT(layouts.list(), SizeIs(1));
    EXPECT_THAT(layouts.list(true), SizeIs(2));
    EXPECT_THAT(refusal([&] { layouts.get("tiny"); }), HasSubstr("--undo"));
    EXPECT_THAT(refusal([&] { layouts.save("tiny", version("c")); }), HasSubstr("--undo"));
    layouts.setArchived(tiny, false);
    EXPECT_EQ(layouts.version("tiny").document, "a");
}

TEST_F(LayoutRepositoryTest, NamesWhatThereIsWhenAskedForSomethingElse)
{
    EXPECT_THAT(refusal([&] { layouts.get("tiny"); }), HasSubstr("layout save"));
    layouts.save("tiny", version("a"));
    layouts.save("big", version("b"));
    layouts.save("big", version("c"));

    EXPECT_THAT(refusal([&] { layouts.get("tini"); }), HasSubstr("big and tiny"));
    EXPECT_THAT(refusal([&] { layouts.version("big", 3); }), HasSubstr("versions 1 to 2"));
    EXPECT_THAT(refusal([&] { layouts.version("tiny", 0); }), HasSubstr("version 1 alone"));
}

TEST_F(LayoutRepositoryTest, ChangesNotesAndNames)
{
    const LayoutId tiny = layouts.save("tiny", version("a")).layout;
    layouts.save("big", version("b"));

    layouts.setNote(tiny, "for the phone");
    layouts.setVersionNote(tiny, 1, "too small");
    layouts.rename(tiny, "small");

    const StoredLayout small = layouts.get("small");
    EXPECT_EQ(small.id, tiny);
    EXPECT_EQ(small.note, "for the phone");
    EXPECT_EQ(small.newest.note, "too small");
    EXPECT_FALSE(layouts.find("tiny"));
    EXPECT_THAT(refusal([&] { layouts.rename(tiny, "big"); }), HasSubstr("named \"big\""));
    layouts.rename(tiny, "small");
}

TEST_F(LayoutRepositoryTest, RefusesNamesThatCommandsCouldNotRead)
{
    for (const char* name : {"", "@a", "a:2", "a/b", " a", "a\n", "a\tb"})
        EXPECT_THAT(refusal([&] { layouts.save(name, version("a")); }), HasSubstr("cannot be named")) << name;
    EXPECT_THAT(layouts.list(true), IsEmpty());
    EXPECT_NO_THROW(layouts.save("BRA-E, 更小 (2)", version("a")));
}

} // namespace reblock
