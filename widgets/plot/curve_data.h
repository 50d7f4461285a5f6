#pragma once

#include "widgets/plot/min_max_pyramid.h"
#include "widgets/plot/smoothing.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace reblock {

/// A stretch of an axis.
struct PlotRange {
    double lower = 0;
    double upper = 0;

    bool operator==(const PlotRange&) const = default;
};

/// One curve's points: raw, smoothed, and the pyramids of both. Smoothing and pyramids grow with
/// every point, so that appending costs the same however long the curve is.
class CurveData {
public:
    /// beta  of Smoother; 0 shows the values as they are
    explicit CurveData(double beta = 0);

    /// x must not be below the last x. Throws BugError where it is.
    void append(double x, double y);
    void clear();
    /// Smooths all points anew.
    void setBeta(double beta);

    std::size_t size() const { return x_.size(); }
    bool empty() const { return x_.empty(); }
    std::span<const double> x() const { return x_; }
    const MinMaxPyramid& raw() const { return raw_; }
    const MinMaxPyramid& smooth() const { return smooth_; }

    /// The points whose value was NaN or infinite: skipped by smoothing, flagged in the plot.
    const std::vector<std::size_t>& notFinite() const { return notFinite_; }
    /// Where the lowest raw value stands (the first of equals); nothing without a finite value.
    std::optional<std::size_t> lowest() const;
    bool hasValuesUpToZero() const;

    /// [first, last) of the points within the range and one more to either side, so that lines
    /// leave the picture at its edge.
    std::pair<std::size_t, std::size_t> within(PlotRange range) const;
    /// What to draw instead of all points in range: indices, rising, of the lowest and the highest
    /// value of every one of `columns` equally wide columns (pixels), and one point more to either
    /// side; simply all points where they are fewer. No extreme is ever lost.
    /// values   raw() or smooth()
    void reduce(const MinMaxPyramid& values, PlotRange range, std::size_t columns,
                std::vector<std::uint32_t>& indices) const;
    /// Lowest and highest raw value of points [first, last); nothing without a finite one.
    std::optional<PlotRange> rawRange(std::size_t first, std::size_t last) const;
    std::optional<PlotRange> smoothRange(std::size_t first, std::size_t last) const;

private:
    std::vector<double> x_;
    MinMaxPyramid raw_;
    MinMaxPyramid smooth_;
    double beta_;
    Smoother smoother_;
    std::vector<std::size_t> notFinite_;
};

} // namespace reblock
