#include "core/engine/optim/optimiser.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/fixture_run.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace {

using nlohmann::json;

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

void compare(FixtureRun& run, const json& entry, const std::string& kind)
{
    const std::string name = kind + " " + entry.at("name").get<std::string>();
    const std::string weight =
        entry.value("excluded", false) ? "w.bias" : "w.weight"; // LAMB goes by the name
    const at::Tensor start = run.tensor(entry.at("start"));
    ParameterStore store({{weight, {start.numel()}}}, run.type, at::kCPU);
    const at::NoGradGuard guard;
    store.value(weight).copy_(start);
    const auto optimiser = makeOptimiser(store, optionsOf(entry, kind));
    for (std::size_t s = 0; s < entry.at("gradients").size(); ++s) {
        const std::string step = name + " step " + std::to_string(s + 1);
        store.at(weight).gradient.copy_(run.tensor(entry.at("gradients")[s]));
        run.comparison.numbers(step + " rate", optimiser->step().rate, entry.at("rates")[s], {1e-12, 0});
        run.tensors(step, store.value(weight), entry.at("after")[s]);
    }
    const NamedTensors state = optimiser->state();
    run.tensors(name + " m", state[0].second, entry.at("m"));
    run.tensors(name + " v", state[1].second, entry.at("v"));
}

} // namespace

void checkOptimisers(FixtureRun& run)
{
    for (const char* kind : {"adam", "lamb"})
        for (const json& entry : run.content.at(kind))
            compare(run, entry, kind);
}

} // namespace reblock
