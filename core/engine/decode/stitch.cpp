#include "core/engine/decode/stitch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reblock {

namespace {

constexpr double kSameTime = 0.2;      ///< seconds between two hearings of one token, at most
constexpr double kDistancePrice = 0.1; ///< a second further from the cut counts as 0.1 s of disagreement

double middle(const TimedToken& token)
{
    return (token.start + token.end) / 2;
}

/// How many tokens left keeps and how many right loses.
struct HandOver {
    std::size_t left = 0;
    std::size_t right = 0;
};

std::size_t tokensBefore(const std::vector<TimedToken>& tokens, double time)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(tokens, [time](const TimedToken& token) { return middle(token) < time; }));
}

HandOver handOver(const std::vector<TimedToken>& left, const std::vector<TimedToken>& right,
                  const Joint& joint)
{
    HandOver best{tokensBefore(left, joint.time), tokensBefore(right, joint.time)};
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = tokensBefore(left, joint.time - joint.reach); i < left.size(); ++i)
        for (std::size_t j = 0; j < tokensBefore(right, joint.time + joint.reach); ++j) {
            const double apart = std::abs(middle(left[i]) - middle(right[j]));
            if (left[i].token != right[j].token || apart > kSameTime)
                continue;
            const double cost = apart + kDistancePrice * std::abs(middle(left[i]) - joint.time);
            if (cost < least) {
                least = cost;
                best = {i + 1, j + 1};
            }
        }
    return best;
}

} // namespace

void stitch(std::vector<TimedToken>& left, std::vector<TimedToken>& right, const Joint& joint)
{
    const HandOver at = handOver(left, right, joint);
    left.resize(at.left);
    right.erase(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(at.right));
}

} // namespace reblock
