#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// A growing row of values with the places of the lowest and the highest value of every 4, 16, 64 …
/// of them, so that the extremes of any stretch are found at once (see CurveData::reduce).
/// Values that are not finite are kept but are never an extreme. At most 2³² values.
class MinMaxPyramid {
public:
    /// Where the extremes of a stretch stand.
    struct Extent {
        std::uint32_t lowest;
        std::uint32_t highest;
    };

    void append(double value);
    void clear();

    std::span<const double> values() const { return values_; }
    std::size_t size() const { return values_.size(); }

    /// The extremes of values [first, last); nothing where none of them is finite. Costs log(last - first).
    std::optional<Extent> extent(std::size_t first, std::size_t last) const;

private:
    static constexpr std::size_t kFactor = 4;

    void merge(std::optional<Extent>& into, std::uint32_t lowest, std::uint32_t highest) const;
    void completeBucket(std::size_t level, std::size_t bucket);

    std::vector<double> values_;
    std::vector<std::vector<Extent>> levels_; ///< levels_[k]: complete buckets of 4^(k+1) values
};

} // namespace reblock
