#include "core/base/sha256.h"

#include <gtest/gtest.h>

using namespace reblock;

TEST(Sha256, EqualsThePublishedExamples)
{
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, IsTheSameInPieces)
{
    Sha256 hash;
    hash.add("a");
    hash.add("bc");

    EXPECT_EQ(hash.finish(), sha256("abc"));
}
