#include "core/engine/optim/optimiser.h"

#include "core/base/error.h"
#include "core/engine/optim/adam.h"
#include "core/engine/optim/flat_sums.h"
#include "core/engine/optim/lamb.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace reblock {

namespace {

constexpr char kFirst[] = "optimiser.first.";
constexpr char kSecond[] = "optimiser.second.";
constexpr char kSteps[] = "optimiser.steps";
constexpr char kUpdates[] = "optimiser.updates";

/// The stretch of a flat buffer that belongs to a trained parameter.
at::Tensor stretch(const at::Tensor& flat, const Parameter& parameter)
{
    return flat.narrow(0, parameter.offset, parameter.value.numel()).view(parameter.value.sizes());
}

const at::Tensor& stateOf(const std::map<std::string, at::Tensor>& state, const std::string& name,
                          at::IntArrayRef shape)
{
    const auto found = state.find(name);
    if (found == state.end() || found->second.sizes() != shape)
        throw UserError("The saved optimiser state does not fit this run: '" + name +
                            "' is missing or of another shape.",
                        "Continue from another checkpoint, or start a new run from its weights.");
    return found->second;
}

} // namespace

double warmupRate(double peak, std::int64_t warmup, std::int64_t step)
{
    const auto s = static_cast<double>(step);
    const auto w = static_cast<double>(std::max<std::int64_t>(warmup, 1));
    return peak * std::sqrt(w) * std::min(1 / std::sqrt(s), s * std::pow(w, -1.5));
}

Optimiser::Optimiser(ParameterStore& parameters, const OptimiserOptions& options)
    : parameters_(parameters), options_(options), first_(at::zeros_like(parameters.flatValues())),
      second_(at::zeros_like(parameters.flatValues()))
{
}

StepResult Optimiser::step()
{
    const at::NoGradGuard guard;
    StepResult result;
    result.rate = warmupRate(options_.rate, options_.warmup, ++steps_);
    result.norm = std::sqrt(squareSum(parameters_.flatGradients()));
    result.finite = std::isfinite(result.norm);
    if (!result.finite)
        return result;
    result.clipped = options_.clip > 0 && result.norm > options_.clip;
    ++updates_;
    apply({result.rate, result.clipped ? options_.clip / result.norm : 1, updates_});
    return result;
}

NamedTensors Optimiser::state() const
{
    NamedTensors state;
    for (const Parameter& parameter : parameters_.all()) {
        if (!parameter.trained)
            continue;
        state.emplace_back(kFirst + parameter.name, stretch(first_, parameter).to(at::kCPU, false, true));
        state.emplace_back(kSecond + parameter.name, stretch(second_, parameter).to(at::kCPU, false, true));
    }
    state.emplace_back(kSteps, at::scalar_tensor(steps_, at::TensorOptions(at::kLong)));
    state.emplace_back(kUpdates, at::scalar_tensor(updates_, at::TensorOptions(at::kLong)));
    return state;
}

void Optimiser::restore(const std::map<std::string, at::Tensor>& state)
{
    for (const Parameter& parameter : parameters_.all()) {
        if (!parameter.trained)
            continue;
        stretch(first_, parameter).copy_(stateOf(state, kFirst + parameter.name, parameter.value.sizes()));
        stretch(second_, parameter).copy_(stateOf(state, kSecond + parameter.name, parameter.value.sizes()));
    }
    steps_ = stateOf(state, kSteps, {}).item<std::int64_t>();
    updates_ = stateOf(state, kUpdates, {}).item<std::int64_t>();
}

std::unique_ptr<Optimiser> makeOptimiser(ParameterStore& parameters, const OptimiserOptions& options)
{
    if (options.kind == "adam")
        return std::make_unique<Adam>(parameters, options);
    if (options.kind == "lamb")
        return std::make_unique<Lamb>(parameters, options);
    throw UserError("The optimiser '" + options.kind + "' is not built in.",
                    "Set optimiser.kind to adam or lamb.");
}

} // namespace reblock
