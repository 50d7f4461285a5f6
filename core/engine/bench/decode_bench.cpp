#include "core/engine/bench/decode_bench.h"

#include "core/audio/audio_file.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/engine/data/training_set.h"
#include "core/engine/decode/decode_batch.h"
#include "core/engine/model/checkpoint.h"
#include "core/engine/model/start_values.h"
#include "core/engine/model/tensor_file.h"
#include "core/features/fbank.h"
#include "core/layout/write.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace reblock {

namespace {

constexpr double kTokensPerSecond = 2.8; ///< AISHELL-1: 14 characters in 5 seconds
constexpr std::uint64_t kSeed = 1;

/// What is decoded with what.
struct Workload {
    std::unique_ptr<Model> model;
    at::Tensor features;
    at::Tensor lengths;
    std::optional<std::int64_t> mostTokens;
    double audioSeconds = 0;
    std::string name;
};

void requireCounts(const DecodeBenchOptions& options)
{
    options.search.check();
    if (options.iterations < 1 || options.batch < 1 || !(options.seconds >= 0.1) || options.seconds > 1000)
        throw UserError("A benchmark needs a batch and iterations of 1 or more, and 0.1 to 1000 seconds.",
                        "Use for example --batch 8 --seconds 5 --iterations 8.");
}

/// Shifts the CTC head's blank so that about one frame in 100 / (4 · 2.8) says a token, as in speech.
void quieten(Model& model, const EncoderOutput& encoded)
{
    const at::Tensor logits = model.ctcLogits(encoded).flatten(0, 1);
    const at::Tensor lead = std::get<0>(logits.narrow(1, 1, logits.size(1) - 1).max(1)) - logits.select(1, 0);
    const double quiet = 1 - kTokensPerSecond * 4 / 100;
    for (const Parameter& parameter : model.parameters().all())
        if (parameter.name == "ctc.bias")
            parameter.value[0] += at::quantile(lead, quiet);
}

Workload randomWorkload(const DecodeBenchOptions& options)
{
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(kSeed);
    const at::Device device(options.device);
    Workload work;
    work.model = std::make_unique<Model>(
        ModelOptions{options.layout, options.vocabulary, options.bands, at::kFloat, device});
    setStartValues(*work.model, kSeed);
    const auto frames = static_cast<std::int64_t>(100 * options.seconds);
    work.features =
        at::randn({options.batch, frames, options.bands}, generator, at::TensorOptions(at::kFloat))
            .to(device);
    work.lengths = at::full({options.batch}, frames, at::TensorOptions(at::kLong));
    work.mostTokens = std::max<std::int64_t>(1, std::llround(kTokensPerSecond * options.seconds));
    work.audioSeconds = options.batch * options.seconds;
    work.name = options.layout.name.empty() ? "random" : options.layout.name;
    quieten(*work.model, work.model->encode(work.features, work.lengths));
    return work;
}

/// [T, b] features of a file.
at::Tensor featuresOf(const std::filesystem::path& file, const Fbank& fbank, const FeatureOptions& options)
{
    const Audio audio = readAudio(file);
    if (audio.rate.value != options.sampleRate)
        throw UserError(file.string() + " is not at the model's rate.",
                        "Measure with recordings of its corpus.");
    const std::vector<std::int16_t> rounded = int16FromFloat(audio.samples);
    const std::vector<float> samples(rounded.begin(), rounded.end());
    return at::tensor(fbank.compute(samples)).view({-1, options.bands});
}

Workload trainedWorkload(const DecodeBenchOptions& options)
{
    LoadedCheckpoint loaded = loadCheckpoint(options.checkpoint, at::Device(options.device));
    Workload work;
    const Fbank fbank(fbankOptions(loaded.info.features, 0));
    std::vector<at::Tensor> rows;
    work.lengths = at::empty({static_cast<std::int64_t>(options.audio.size())}, at::TensorOptions(at::kLong));
    for (const std::filesystem::path& file : options.audio) {
        rows.push_back(featuresOf(file, fbank, loaded.info.features));
        work.lengths[static_cast<std::int64_t>(rows.size()) - 1] = rows.back().size(0);
        work.audioSeconds += static_cast<double>(rows.back().size(0)) * loaded.info.features.hop;
    }
    if (rows.empty())
        throw UserError("No recording to measure with.", "Name a set that has some.");
    work.features = at::pad_sequence(rows, true).to(at::Device(options.device));
    const Layout& layout = loaded.model->layout();
    work.name = layout.name.empty() ? layoutHash(layout).substr(0, 8) : layout.name;
    work.model = std::move(loaded.model);
    return work;
}

std::vector<DecodedRow> decodeOnce(const Workload& work, const DecodeOptions& search)
{
    if (!work.mostTokens)
        return decodeBatch(*work.model, work.features, work.lengths, search);
    return decodeEncoded(*work.model, work.model->encode(work.features, work.lengths), search,
                         work.mostTokens);
}

void summarise(DecodeBenchResult& result, std::vector<double> factors, const std::vector<DecodedRow>& rows)
{
    std::ranges::sort(factors);
    result.minimum = factors.front();
    result.maximum = factors.back();
    result.median = (factors[(factors.size() - 1) / 2] + factors[factors.size() / 2]) / 2;
    for (const DecodedRow& row : rows) {
        result.texts.push_back(row.best.front().tokens);
        result.recomputed += row.recomputed ? 1 : 0;
    }
}

} // namespace

DecodeBenchResult benchDecode(const DecodeBenchOptions& options)
{
    requireCounts(options);
    const c10::InferenceMode inference;
    const Workload work = options.checkpoint.empty() ? randomWorkload(options) : trainedWorkload(options);
    if (!options.keep.empty())
        writeTensorFile(options.keep, {{"features", work.features.cpu()}, {"lengths", work.lengths}});
    DecodeBenchResult result;
    result.audioSeconds = work.audioSeconds;
    result.name = "decode " + decodeModeName(options.search.mode) + " " + work.name + " batch of " +
                  std::to_string(work.lengths.size(0));
    std::vector<DecodedRow> rows = decodeOnce(work, options.search);
    std::vector<double> factors;
    for (int i = 0; i < options.iterations; ++i) {
        const double began = steadySeconds();
        rows = decodeOnce(work, options.search);
        factors.push_back((steadySeconds() - began) / work.audioSeconds);
    }
    summarise(result, std::move(factors), rows);
    return result;
}

} // namespace reblock
