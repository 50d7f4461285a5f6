#include "core/engine/verify/fixture_run.h"

#include <ATen/ATen.h>

#include <limits>

namespace reblock {

namespace {

constexpr std::size_t kLongFrames = 20;

void flatten(const nlohmann::json& values, std::vector<double>& numbers)
{
    if (!values.is_array()) {
        numbers.push_back(values.is_null() ? -std::numeric_limits<double>::infinity() : values.get<double>());
        return;
    }
    for (const nlohmann::json& value : values)
        flatten(value, numbers);
}

std::vector<std::int64_t> shapeOf(const nlohmann::json& values)
{
    std::vector<std::int64_t> shape;
    for (const nlohmann::json* level = &values; level->is_array(); level = &level->front()) {
        shape.push_back(static_cast<std::int64_t>(level->size()));
        if (level->empty())
            break;
    }
    return shape;
}

} // namespace

at::Tensor FixtureRun::tensor(const nlohmann::json& values) const
{
    std::vector<double> numbers;
    flatten(values, numbers);
    return at::tensor(numbers, at::TensorOptions(at::kDouble)).view(shapeOf(values)).to(type);
}

Tolerance FixtureRun::tolerance(std::size_t frames) const
{
    if (type == at::kDouble)
        return {1e-9, 0};
    return {frames > kLongFrames ? 1e-4 : 1e-5, 0};
}

std::string FixtureRun::labelled(const std::string& name) const
{
    return name + (type == at::kDouble ? " (float64)" : " (float32)");
}

void FixtureRun::number(const std::string& name, double got, const nlohmann::json& expected,
                        std::size_t frames)
{
    if (expected.is_null())
        holds(name + " is impossible", got == -std::numeric_limits<double>::infinity());
    else
        comparison.numbers(labelled(name), got, expected.get<double>(), tolerance(frames));
}

void FixtureRun::tensors(const std::string& name, const at::Tensor& got, const nlohmann::json& expected,
                         std::size_t frames)
{
    comparison.tensors(labelled(name), got, FixtureRun(content, at::kDouble, comparison).tensor(expected),
                       tolerance(frames));
}

void FixtureRun::tokens(const std::string& name, const std::vector<int>& got, const nlohmann::json& expected)
{
    holds(name, got == expected.get<std::vector<int>>());
}

void FixtureRun::holds(const std::string& name, bool kept)
{
    comparison.holds(labelled(name), kept);
}

std::string caseName(const nlohmann::json& fixtureCase, std::size_t place)
{
    return fixtureCase.value("name", "case " + std::to_string(place + 1));
}

} // namespace reblock
