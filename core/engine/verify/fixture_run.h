#pragma once

#include "core/engine/verify/comparison.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace reblock {

/// One file of tests/fixtures/decoding being checked in one type, and what its checks share.
class FixtureRun {
public:
    FixtureRun(const nlohmann::json& fixture, at::ScalarType numbers, Comparison& to)
        : content(fixture), type(numbers), comparison(to)
    {
    }

    /// A list of numbers (null is log 0), of such lists … as a tensor of the run's type.
    at::Tensor tensor(const nlohmann::json& values) const;

    /// Got and expected within the README's tolerance; `frames` above 20 count as a long case. An
    /// expected null stands for log 0.
    void number(const std::string& name, double got, const nlohmann::json& expected, std::size_t frames = 0);
    void tensors(const std::string& name, const at::Tensor& got, const nlohmann::json& expected,
                 std::size_t frames = 0);
    /// Tokens, paths and frames: exactly.
    void tokens(const std::string& name, const std::vector<int>& got, const nlohmann::json& expected);
    void holds(const std::string& name, bool kept);

    const nlohmann::json& content;
    const at::ScalarType type;
    Comparison& comparison;

private:
    Tolerance tolerance(std::size_t frames) const;
    std::string labelled(const std::string& name) const;
};

/// The name of a case, or its place where it has none.
std::string caseName(const nlohmann::json& fixtureCase, std::size_t place);

} // namespace reblock
