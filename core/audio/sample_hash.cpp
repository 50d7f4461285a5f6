#include "core/audio/sample_hash.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace reblock {

namespace {

constexpr std::uint64_t kFirst = 0x9e3779b185ebca87ULL;
constexpr std::uint64_t kSecond = 0xc2b2ae3d27d4eb4fULL;

std::uint64_t round(std::uint64_t lane, std::uint64_t word)
{
    return std::rotl(lane + word * kSecond, 31) * kFirst;
}

} // namespace

void SampleHash::addBlock(const std::int16_t* samples)
{
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
        std::uint64_t word = 0;
        std::memcpy(&word, samples + 4 * lane, sizeof word);
        lanes_[lane] = round(lanes_[lane], word);
    }
}

void SampleHash::add(std::span<const std::int16_t> samples)
{
    count_ += samples.size();
    if (waitingCount_ > 0) {
        const std::size_t taken = std::min(samples.size(), kBlock - waitingCount_);
        std::copy_n(samples.begin(), taken, waiting_.begin() + static_cast<std::ptrdiff_t>(waitingCount_));
        waitingCount_ += taken;
        samples = samples.subspan(taken);
        if (waitingCount_ < kBlock)
            return;
        addBlock(waiting_.data());
        waitingCount_ = 0;
    }
    for (; samples.size() >= kBlock; samples = samples.subspan(kBlock))
        addBlock(samples.data());
    std::ranges::copy(samples, waiting_.begin());
    waitingCount_ = samples.size();
}

std::uint64_t SampleHash::value() const
{
    SampleHash rest = *this;
    std::fill(rest.waiting_.begin() + static_cast<std::ptrdiff_t>(waitingCount_), rest.waiting_.end(), 0);
    rest.addBlock(rest.waiting_.data());
    std::uint64_t hash = count_;
    for (const std::uint64_t lane : rest.lanes_)
        hash = round(hash, lane);
    hash ^= hash >> 33;
    hash *= kSecond;
    return hash ^ (hash >> 29);
}

std::uint64_t sampleHash(std::span<const std::int16_t> samples)
{
    SampleHash hash;
    hash.add(samples);
    return hash.value();
}

} // namespace reblock
