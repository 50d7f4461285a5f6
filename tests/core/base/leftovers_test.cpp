#include "core/base/leftovers.h"

#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;

TEST(Leftovers, GoWhenTheirProcessIsGone)
{
    const Scratch scratch;
    std::ofstream(scratch / "step-000001.safetensors.999999999.tmp") << "half";
    std::ofstream(scratch / "notes.tmp") << "the user's";
    std::ofstream(scratch / "step-000001.safetensors") << "whole";

    removeLeftovers(scratch.path());

    EXPECT_FALSE(fs::exists(scratch / "step-000001.safetensors.999999999.tmp"));
    EXPECT_TRUE(fs::exists(scratch / "notes.tmp"));
    EXPECT_TRUE(fs::exists(scratch / "step-000001.safetensors"));
}

} // namespace
} // namespace reblock
