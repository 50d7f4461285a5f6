#include "core/engine/data/batch_maker.h"

#include "core/audio/resample.h"
#include "core/engine/data/purpose.h"
#include "core/features/spec_augment.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

SeededRandom randomFor(std::uint64_t seed, Purpose purpose, std::int64_t epoch, std::uint32_t utterance)
{
    return {seed, streamOf(number(purpose), static_cast<std::uint64_t>(epoch), utterance)};
}

/// As changeSpeed() gives them.
std::int64_t samplesAtSpeed(std::int64_t samples, Hertz rate, double speed)
{
    const Hertz from{static_cast<int>(std::lround(rate.value * speed))};
    return resampledLength(samples, {from, rate});
}

void fillTargets(FeatureBatch& batch, std::size_t row, const PreparedUtterance& utterance)
{
    batch.targetLengths[row] = static_cast<std::int64_t>(utterance.tokens.size());
    std::ranges::copy(utterance.tokens,
                      batch.targets.begin() + static_cast<std::ptrdiff_t>(row) * batch.targetLength);
    batch.ids[row] = utterance.id;
    batch.texts[row] = utterance.text;
}

FeatureBatch emptyBatch(std::size_t rows, std::int64_t frames, std::int64_t bands, std::int64_t targetLength)
{
    FeatureBatch batch;
    batch.rows = static_cast<std::int64_t>(rows);
    batch.frames = frames;
    batch.bands = bands;
    batch.targetLength = targetLength;
    batch.features.assign(rows * static_cast<std::size_t>(frames * bands), 0.0F);
    batch.lengths.resize(rows);
    batch.targets.assign(rows * static_cast<std::size_t>(targetLength), -1);
    batch.targetLengths.resize(rows);
    batch.ids.resize(rows);
    batch.texts.resize(rows);
    return batch;
}

} // namespace

BatchMaker::BatchMaker(const AudioCache& audio, const FeatureOptions& features,
                       std::optional<Augmentation> augmentation)
    : audio_(audio), rate_{features.sampleRate},
      fbank_(fbankOptions(features, augmentation ? augmentation->dither : 0)),
      augmentation_(std::move(augmentation))
{
}

double BatchMaker::speed(std::uint32_t utterance, std::int64_t epoch) const
{
    if (!augmentation_ || augmentation_->options.speed.empty())
        return 1;
    const std::vector<double>& speeds = augmentation_->options.speed;
    SeededRandom random = randomFor(augmentation_->seed, Purpose::Speed, epoch, utterance);
    return speeds[random.below(speeds.size())];
}

std::vector<float> BatchMaker::samplesOf(const PreparedUtterance& utterance, double speed) const
{
    std::vector<float> samples;
    samples.reserve(static_cast<std::size_t>(utterance.samples));
    for (const AudioCache::Recording& recording : utterance.recordings) {
        const auto part = audio_.samples(recording);
        samples.insert(samples.end(), part.begin(), part.end());
    }
    return speed == 1 ? samples : changeSpeed(samples, rate_, speed);
}

std::vector<std::int64_t> BatchMaker::frames(const std::vector<PreparedUtterance>& utterances,
                                             std::int64_t epoch) const
{
    std::vector<std::int64_t> list(utterances.size());
    for (std::uint32_t i = 0; i < list.size(); ++i)
        list[i] = fbank_.frames(samplesAtSpeed(utterances[i].samples, rate_, speed(i, epoch)));
    return list;
}

void BatchMaker::maskFeatures(std::span<float> features, std::uint32_t utterance, std::int64_t epoch) const
{
    const AugmentOptions& options = augmentation_->options;
    if (options.timeMasks == 0 && options.frequencyMasks == 0)
        return;
    const std::vector<float>& mean = augmentation_->mean;
    for (std::size_t i = 0; i < features.size(); ++i)
        features[i] -= mean[i % mean.size()];
    SeededRandom random = randomFor(augmentation_->seed, Purpose::SpecAugment, epoch, utterance);
    specAugment(features, static_cast<int>(mean.size()),
                {options.timeMasks, options.timeWidth, options.frequencyMasks, options.frequencyWidth},
                random);
    for (std::size_t i = 0; i < features.size(); ++i)
        features[i] += mean[i % mean.size()];
}

void BatchMaker::fillFeatures(FeatureBatch& batch, std::size_t row, std::span<const float> samples,
                              std::uint32_t utterance, std::int64_t epoch) const
{
    const std::int64_t frames = fbank_.frames(static_cast<std::int64_t>(samples.size()));
    const auto rowValues = static_cast<std::size_t>(batch.frames * batch.bands);
    const auto values =
        std::span(batch.features).subspan(row * rowValues, static_cast<std::size_t>(frames * batch.bands));
    batch.lengths[row] = frames;
    batch.audioSeconds += secondsFromSamples(static_cast<std::int64_t>(samples.size()), rate_).value;
    if (!augmentation_) {
        fbank_.compute(samples, values);
        return;
    }
    SeededRandom dither = randomFor(augmentation_->seed, Purpose::Dither, epoch, utterance);
    fbank_.compute(samples, values, &dither);
    maskFeatures(values, utterance, epoch);
}

FeatureBatch BatchMaker::make(const std::vector<PreparedUtterance>& utterances,
                              std::span<const std::uint32_t> rows, std::int64_t epoch) const
{
    std::vector<std::vector<float>> samples;
    std::int64_t frames = 0;
    std::size_t targetLength = 0;
    for (const std::uint32_t i : rows) {
        samples.push_back(samplesOf(utterances[i], speed(i, epoch)));
        frames = std::max(frames, fbank_.frames(static_cast<std::int64_t>(samples.back().size())));
        targetLength = std::max(targetLength, utterances[i].tokens.size());
    }
    FeatureBatch batch =
        emptyBatch(rows.size(), frames, fbank_.options().bands, static_cast<std::int64_t>(targetLength));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        fillTargets(batch, row, utterances[rows[row]]);
        fillFeatures(batch, row, samples[row], rows[row], epoch);
    }
    return batch;
}

} // namespace reblock
