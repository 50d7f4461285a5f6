#pragma once

#include <compare>
#include <cstdint>

namespace reblock {

/// A row's number, typed so that a run is never taken for a corpus. 0 names nothing.
template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : value_(value) {}

    constexpr std::int64_t value() const { return value_; }
    auto operator<=>(const Id&) const = default;

private:
    std::int64_t value_ = 0;
};

using CorpusId = Id<struct CorpusTag>;
using RunId = Id<struct RunTag>;
using DecodeId = Id<struct DecodeTag>;
using LayoutId = Id<struct LayoutTag>; ///< of a saved layout
using DraftId = Id<struct DraftTag>;

} // namespace reblock
