#include "core/engine/verify/comparison.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>
#include <sstream>

namespace reblock {

namespace {

std::string sentence(const std::string& name, double difference, double expected)
{
    std::ostringstream text;
    text << name << " differs by " << difference << " from " << expected;
    return text.str();
}

} // namespace

void Comparison::numbers(const std::string& name, double got, double expected, Tolerance tolerance)
{
    const double difference =
        std::isfinite(got) ? std::abs(got - expected) : std::numeric_limits<double>::infinity();
    const double share = difference / (tolerance.absolute + tolerance.relative * std::abs(expected));
    if (share > 1)
        result_.failures.push_back(sentence(name, difference, expected));
    if (share <= worstShare_)
        return;
    worstShare_ = share;
    result_.worst_tensor = name;
    result_.max_abs = difference;
    result_.max_rel = expected == 0 ? 0 : difference / std::abs(expected);
}

void Comparison::tensors(const std::string& name, const at::Tensor& got, const at::Tensor& expected,
                         Tolerance tolerance)
{
    if (got.sizes() != expected.sizes()) {
        holds(name + " has another shape", false);
        return;
    }
    if (got.numel() == 0)
        return;
    const at::Tensor g = got.detach().to(at::kCPU, at::kDouble).flatten();
    const at::Tensor e = expected.to(at::kCPU, at::kDouble).flatten();
    const at::Tensor share = (g - e).abs() / (tolerance.absolute + tolerance.relative * e.abs());
    const auto at = share.argmax().item<std::int64_t>(); // not a number counts as largest
    numbers(name, g[at].item<double>(), e[at].item<double>(), tolerance);
}

void Comparison::holds(const std::string& name, bool kept)
{
    if (!kept)
        result_.failures.push_back(name);
    if (!kept && !(worstShare_ > 1)) {
        worstShare_ = std::numeric_limits<double>::infinity();
        result_.worst_tensor = name;
        result_.max_abs = 1;
        result_.max_rel = 1;
    }
}

VerifiedCase Comparison::result() const
{
    VerifiedCase result = result_;
    result.pass = result.failures.empty();
    return result;
}

} // namespace reblock
