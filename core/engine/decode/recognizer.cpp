#include "core/engine/decode/recognizer.h"

#include "core/engine/data/training_set.h"
#include "core/engine/decode/decode_batch.h"
#include "core/engine/decode/tensors.h"
#include "core/engine/decode/token_times.h"
#include "core/engine/model/checkpoint.h"

#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace {

Vocabulary vocabularyOf(const CheckpointInfo& info)
{
    return Vocabulary::fromJson(nlohmann::json(info.tokens).dump());
}

} // namespace

struct Recognizer::Impl {
    Impl(const std::filesystem::path& file, const std::string& where)
        : checkpoint(loadCheckpoint(file, at::Device(where))), device(where),
          vocabulary(vocabularyOf(checkpoint.info)), fbank(fbankOptions(checkpoint.info.features, 0))
    {
    }

    FeatureBatch featuresOf(std::span<const std::vector<float>> samples,
                            const std::vector<std::size_t>& rows) const;
    RecognizedText textOf(const DecodedRow& row) const;

    LoadedCheckpoint checkpoint;
    at::Device device;
    Vocabulary vocabulary;
    Fbank fbank;
};

FeatureBatch Recognizer::Impl::featuresOf(std::span<const std::vector<float>> samples,
                                          const std::vector<std::size_t>& rows) const
{
    FeatureBatch batch;
    batch.rows = static_cast<std::int64_t>(rows.size());
    batch.bands = checkpoint.info.features.bands;
    for (const std::size_t row : rows)
        batch.lengths.push_back(fbank.frames(static_cast<std::int64_t>(samples[row].size())));
    batch.frames = *std::ranges::max_element(batch.lengths);
    batch.targetLengths.assign(rows.size(), 0);
    const auto rowValues = static_cast<std::size_t>(batch.frames * batch.bands);
    batch.features.assign(rows.size() * rowValues, 0.0F);
    for (std::size_t i = 0; i < rows.size(); ++i)
        fbank.compute(samples[rows[i]],
                      std::span(batch.features)
                          .subspan(i * rowValues, static_cast<std::size_t>(batch.lengths[i] * batch.bands)));
    return batch;
}

RecognizedText Recognizer::Impl::textOf(const DecodedRow& row) const
{
    const FeatureOptions& features = checkpoint.info.features;
    RecognizedText result;
    for (const SpokenToken& span : row.spans)
        result.tokens.push_back({vocabulary.token(span.token), encoderFrameSeconds(features, span.start),
                                 encoderFrameSeconds(features, span.end), span.score});
    for (const DecodedText& text : row.best)
        result.nbest.push_back({vocabulary.decode(text.tokens), text.score, text.ctc, text.attention});
    result.text = result.nbest.front().text;
    result.aligned = row.aligned;
    result.recomputed = row.recomputed;
    return result;
}

Recognizer::Recognizer(const std::filesystem::path& checkpoint, const std::string& device)
    : impl_(std::make_unique<Impl>(checkpoint, device))
{
}

Recognizer::~Recognizer() = default;

const Vocabulary& Recognizer::vocabulary() const
{
    return impl_->vocabulary;
}

const FeatureOptions& Recognizer::features() const
{
    return impl_->checkpoint.info.features;
}

std::int64_t Recognizer::step() const
{
    return impl_->checkpoint.info.step;
}

std::vector<RecognizedText> Recognizer::recognize(std::span<const std::vector<float>> samples,
                                                  const DecodeOptions& options) const
{
    options.check();
    std::vector<RecognizedText> results(samples.size());
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (impl_->fbank.frames(static_cast<std::int64_t>(samples[i].size())) >= kLeastFrames)
            rows.push_back(i);
    if (rows.empty())
        return results;
    const Batch batch = tensorsFrom(impl_->featuresOf(samples, rows), impl_->device);
    const c10::InferenceMode inference;
    const std::vector<DecodedRow> decoded =
        decodeBatch(*impl_->checkpoint.model, batch.features, batch.lengths, options);
    for (std::size_t i = 0; i < rows.size(); ++i)
        results[rows[i]] = impl_->textOf(decoded[i]);
    return results;
}

at::Tensor Recognizer::ctcLogProbs(const std::vector<float>& samples) const
{
    if (impl_->fbank.frames(static_cast<std::int64_t>(samples.size())) < kLeastFrames)
        return at::empty({0, vocabulary().size()});
    const Batch batch = tensorsFrom(impl_->featuresOf({&samples, 1}, {0}), impl_->device);
    const c10::InferenceMode inference;
    const Model& model = *impl_->checkpoint.model;
    return model.ctcLogProbs(model.encode(batch.features, batch.lengths))[0].to(at::kCPU);
}

} // namespace reblock
