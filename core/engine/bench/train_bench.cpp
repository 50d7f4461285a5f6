#include "core/engine/bench/train_bench.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/engine/loss/batch_loss.h"
#include "core/engine/model/start_values.h"
#include "core/engine/optim/adam.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <charconv>
#include <sys/resource.h>

namespace reblock {

namespace {

constexpr int kWarmUps = 2;
constexpr std::int64_t kLabels = 14;
constexpr std::uint64_t kSeed = 1;

struct BatchSize {
    std::int64_t rows = 0;
    double seconds = 0;
};

BatchSize parseBatch(const std::string& text)
{
    BatchSize size;
    const char* end = text.data() + text.size();
    const auto rows = std::from_chars(text.data(), end, size.rows);
    const bool separated = rows.ec == std::errc() && rows.ptr != end && *rows.ptr == 'x';
    const auto seconds = separated ? std::from_chars(rows.ptr + 1, end, size.seconds)
                                   : std::from_chars_result{end, std::errc::invalid_argument};
    if (!separated || seconds.ec != std::errc() || seconds.ptr != end || size.rows < 1 || size.seconds < 1)
        throw UserError("The batch '" + text + "' is not ROWSxSECONDS with at least one row and one second.",
                        "Write for example 4x5.");
    return size;
}

Batch syntheticBatch(const TrainBenchOptions& options, const BatchSize& size, at::Device device)
{
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(kSeed);
    const auto frames = static_cast<std::int64_t>(100 * size.seconds);
    const at::TensorOptions whole(at::kLong);
    Batch batch;
    batch.features =
        at::randn({size.rows, frames, options.bands}, generator, at::TensorOptions(at::kFloat)).to(device);
    batch.lengths = at::full(size.rows, frames, whole);
    batch.targets = at::randint(3, options.vocabulary - 1, {size.rows, kLabels}, generator, whole);
    batch.targetLengths = at::full(size.rows, kLabels, whole);
    return batch;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::int64_t peakRssMib()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// Seconds of one step's parts.
struct StepTimes {
    double forward = 0;
    double backward = 0;
    double optimiser = 0;
    double loss = 0;
    double total() const { return forward + backward + optimiser; }
};

StepTimes timedStep(Model& model, Adam& adam, const Batch& batch, std::uint64_t step)
{
    const double start = steadySeconds();
    const BatchLoss loss = batchLoss(model, batch, {}, {step, false});
    const double forward = steadySeconds();
    model.parameters().zeroGradients();
    loss.total.backward();
    const double backward = steadySeconds();
    adam.step();
    return {forward - start, backward - forward, steadySeconds() - backward, loss.combined};
}

template <typename Part>
std::vector<double> each(const std::vector<StepTimes>& steps, Part part)
{
    std::vector<double> values;
    for (const StepTimes& step : steps)
        values.push_back(part(step));
    return values;
}

} // namespace

TrainBenchResult benchTrain(const TrainBenchOptions& options)
{
    const BatchSize size = parseBatch(options.batch);
    if (options.iterations < 1)
        throw UserError("A benchmark needs at least one iteration.", "Use --iterations 8.");
    const at::Device device(options.device);
    Model model({options.layout, options.vocabulary, options.bands, at::kFloat, device});
    setStartValues(model, kSeed);
    Adam adam(model.parameters(), {});
    const Batch batch = syntheticBatch(options, size, device);
    std::vector<StepTimes> steps;
    for (int i = -kWarmUps; i < options.iterations; ++i) {
        const StepTimes times = timedStep(model, adam, batch, static_cast<std::uint64_t>(i + kWarmUps));
        if (i >= 0)
            steps.push_back(times);
    }
    const double audio = static_cast<double>(size.rows) * size.seconds;
    const std::vector<double> rates = each(steps, [&](const StepTimes& s) { return audio / s.total(); });
    TrainBenchResult result;
    result.name = "train " + options.layout.name + " " + options.batch + " float32";
    result.median = median(rates);
    result.minimum = *std::ranges::min_element(rates);
    result.maximum = *std::ranges::max_element(rates);
    result.parameters = model.parameters().count();
    result.peakRssMib = peakRssMib();
    result.forwardSeconds = median(each(steps, [](const StepTimes& s) { return s.forward; }));
    result.backwardSeconds = median(each(steps, [](const StepTimes& s) { return s.backward; }));
    result.optimiserSeconds = median(each(steps, [](const StepTimes& s) { return s.optimiser; }));
    result.loss = steps.back().loss;
    return result;
}

} // namespace reblock
