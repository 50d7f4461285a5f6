#include "core/audio/sample_hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace reblock {
namespace {

TEST(SampleHash, DoesNotDependOnThePieces)
{
    std::vector<std::int16_t> samples(1000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(i * i);
    for (const std::size_t size : {1U, 3U, 16U, 17U, 999U}) {
        SampleHash hash;
        for (std::size_t at = 0; at < samples.size(); at += size)
            hash.add(std::span(samples).subspan(at, std::min(size, samples.size() - at)));
        EXPECT_EQ(hash.value(), sampleHash(samples)) << size;
    }
}

TEST(SampleHash, ChangesWithEverySampleAndWithTheLength)
{
    std::vector<std::int16_t> samples(50, 0);
    std::set<std::uint64_t> seen{sampleHash(samples)};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i] = 1;
        EXPECT_TRUE(seen.insert(sampleHash(samples)).second) << i;
        samples[i] = 0;
    }
    for (std::size_t size = 0; size < samples.size(); ++size)
        EXPECT_TRUE(seen.insert(sampleHash(std::span(samples).first(size))).second) << size;
}

} // namespace
} // namespace reblock
