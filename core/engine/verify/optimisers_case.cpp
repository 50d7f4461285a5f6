#include "core/engine/verify/optimisers_case.h"

#include "core/engine/optim/optimiser.h"
#include "core/engine/verify/comparison.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace {

using nlohmann::json;

at::Tensor tensorOf(const json& values)
{
    return at::tensor(values.get<std::vector<double>>(), at::kDouble);
}

/// The schedule whose rates a case gives: rising to the largest, then with 1 / sqrt(step).
OptimiserOptions optionsOf(const json& entry, const std::string& kind)
{
    const auto rates = entry.at("rates").get<std::vector<double>>();
    const auto peak = std::ranges::max_element(rates);
    OptimiserOptions options;
    options.kind = kind;
    options.rate = *peak;
    options.warmup = peak - rates.begin() + 1;
    options.clip = 0;
    options.beta1 = entry.at("betas").at(0);
    options.beta2 = entry.at("betas").at(1);
    options.epsilon = entry.at("epsilon");
    options.weightDecay = entry.value("weight_decay", 0.0);
    return options;
}

void compare(const json& entry, const std::string& kind, at::ScalarType type, Comparison& comparison)
{
    const Tolerance tolerance{type == at::kDouble ? 1e-9 : 1e-5, 0};
    const std::string name =
        kind + " " + entry.at("name").get<std::string>() + (type == at::kDouble ? " float64" : " float32");
    const std::string weight =
        entry.value("excluded", false) ? "w.bias" : "w.weight"; // LAMB goes by the name
    const at::Tensor start = tensorOf(entry.at("start"));
    ParameterStore store({{weight, {start.numel()}}}, type, at::kCPU);
    const at::NoGradGuard guard;
    store.value(weight).copy_(start);
    const auto optimiser = makeOptimiser(store, optionsOf(entry, kind));
    for (std::size_t s = 0; s < entry.at("gradients").size(); ++s) {
        const std::string step = name + " step " + std::to_string(s + 1);
        store.at(weight).gradient.copy_(tensorOf(entry.at("gradients")[s]));
        comparison.numbers(step + " rate", optimiser->step().rate, entry.at("rates")[s], {1e-12, 0});
        comparison.tensors(step, store.value(weight), tensorOf(entry.at("after")[s]), tolerance);
    }
    const NamedTensors state = optimiser->state();
    comparison.tensors(name + " m", state[0].second, tensorOf(entry.at("m")), tolerance);
    comparison.tensors(name + " v", state[1].second, tensorOf(entry.at("v")), tolerance);
}

} // namespace

VerifiedCase verifyOptimisers(const json& golden)
{
    Comparison comparison("decoding/optimisers");
    for (const char* kind : {"adam", "lamb"})
        for (const json& entry : golden.at(kind))
            for (const at::ScalarType type : {at::kDouble, at::kFloat})
                compare(entry, kind, type, comparison);
    return comparison.result();
}

} // namespace reblock
