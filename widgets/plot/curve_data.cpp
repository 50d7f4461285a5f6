#include "widgets/plot/curve_data.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

std::optional<PlotRange> rangeOf(const MinMaxPyramid& pyramid, std::size_t first, std::size_t last)
{
    const auto extent = pyramid.extent(first, last);
    if (!extent)
        return std::nullopt;
    return PlotRange{pyramid.values()[extent->lowest], pyramid.values()[extent->highest]};
}

} // namespace

CurveData::CurveData(double beta) : beta_(beta), smoother_(beta) {}

void CurveData::append(double x, double y)
{
    REBLOCK_CHECK(x_.empty() || x >= x_.back());
    if (!std::isfinite(y))
        notFinite_.push_back(x_.size());
    x_.push_back(x);
    raw_.append(y);
    smooth_.append(smoother_.add(y));
}

void CurveData::clear()
{
    x_.clear();
    raw_.clear();
    smooth_.clear();
    smoother_ = Smoother(beta_);
    notFinite_.clear();
}

void CurveData::setBeta(double beta)
{
    beta_ = beta;
    smoother_ = Smoother(beta);
    smooth_.clear();
    for (const double value : raw_.values())
        smooth_.append(smoother_.add(value));
}

std::optional<std::size_t> CurveData::lowest() const
{
    const auto extent = raw_.extent(0, raw_.size());
    if (!extent)
        return std::nullopt;
    return extent->lowest;
}

bool CurveData::hasValuesUpToZero() const
{
    const auto at = lowest();
    return at && raw_.values()[*at] <= 0;
}

std::pair<std::size_t, std::size_t> CurveData::within(PlotRange range) const
{
    const auto begin = std::ranges::lower_bound(x_, range.lower);
    const auto end = std::ranges::upper_bound(x_, range.upper);
    const auto first = static_cast<std::size_t>(begin - x_.begin());
    const auto last = static_cast<std::size_t>(end - x_.begin());
    return {first == 0 ? 0 : first - 1, std::min(last + 1, x_.size())};
}

void CurveData::reduce(const MinMaxPyramid& values, PlotRange range, std::size_t columns,
                       std::vector<std::uint32_t>& indices) const
{
    indices.clear();
    const auto [first, last] = within(range);
    if (last - first <= 2 * columns) {
        for (std::size_t at = first; at < last; ++at)
            indices.push_back(static_cast<std::uint32_t>(at));
        return;
    }
    const double width = (range.upper - range.lower) / static_cast<double>(columns);
    const auto end = x_.begin() + static_cast<std::ptrdiff_t>(last);
    std::size_t at = first;
    for (std::size_t column = 1; at < last; ++column) {
        const double edge = range.lower + width * static_cast<double>(column);
        std::size_t next = last;
        if (column <= columns)
            next = static_cast<std::size_t>(
                std::lower_bound(x_.begin() + static_cast<std::ptrdiff_t>(at), end, edge) - x_.begin());
        if (const auto found = values.extent(at, next)) {
            indices.push_back(std::min(found->lowest, found->highest));
            if (found->lowest != found->highest)
                indices.push_back(std::max(found->lowest, found->highest));
        }
        at = next;
    }
}

std::optional<PlotRange> CurveData::rawRange(std::size_t first, std::size_t last) const
{
    return rangeOf(raw_, first, last);
}

std::optional<PlotRange> CurveData::smoothRange(std::size_t first, std::size_t last) const
{
    return rangeOf(smooth_, first, last);
}

} // namespace reblock
