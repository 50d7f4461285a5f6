#include "core/base/npy.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <array>

using namespace reblock;
using testing::ElementsAre;

TEST(Npy, ReadsBackWhatItWrote)
{
    const Scratch scratch;
    const std::array<float, 6> values{1, -2.5f, 3, 4, 5, 6e-9f};

    writeNpy(scratch / "x.npy", values, {2, 3});
    const NpyArray array = readNpy(scratch / "x.npy");

    EXPECT_THAT(array.shape, ElementsAre(2, 3));
    EXPECT_THAT(array.values, ElementsAre(1, -2.5, 3, 4, 5, 6e-9f));
    EXPECT_EQ((readFile(scratch / "x.npy").size() - sizeof values) % 64, 0u) << "NumPy aligns its header";
}

TEST(Npy, KeepsOneDimension)
{
    const Scratch scratch;

    writeNpy(scratch / "x.npy", std::array<float, 2>{7, 8}, {2});

    EXPECT_THAT(readNpy(scratch / "x.npy").shape, ElementsAre(2));
}

TEST(Npy, RefusesWhatIsNotAnArray)
{
    const Scratch scratch;
    writeNpy(scratch / "x.npy", std::array<float, 2>{7, 8}, {2});
    const std::string whole = readFile(scratch / "x.npy");
    replaceFile(scratch / "cut.npy", whole.substr(0, whole.size() - 1));
    replaceFile(scratch / "header.npy", whole.substr(0, 20));
    replaceFile(scratch / "text.npy", "hello, this is no array at all");

    EXPECT_THROW(readNpy(scratch / "cut.npy"), UserError);
    EXPECT_THROW(readNpy(scratch / "header.npy"), UserError);
    EXPECT_THROW(readNpy(scratch / "text.npy"), UserError);
}
