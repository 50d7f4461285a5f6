#include "core/engine/data/batch_maker.h"

#include "core/audio/resample.h"
#include "core/base/parallel.h"
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

BatchMaker::BatchMaker(const FeatureOptions& features, std::optional<Augmentation> augmentation, int threads)
    : rate_{features.sampleRate}, fbank_(fbankOptions(features, augmentation ? augmentation->dither : 0)),
      augmentation_(std::move(augmentation)), threads_(threads)
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

std::vector<float> BatchMaker::samplesOf(const PreparedUtterance& utterance, std::uint32_t number,
                                         std::int64_t epoch) const
{
    std::vector<float> samples = heardSamples(utterance, rate_);
    if (const double factor = speed(number, epoch); factor != 1)
        samples = changeSpeed(samples, rate_, factor);
    if (augmentation_ && augmentation_->sound)
        augmentation_->sound->apply(samples, rate_,
                                    {randomFor(augmentation_->seed, Purpose::Noise, epoch, number),
                                     randomFor(augmentation_->seed, Purpose::Room, epoch, number)});
    return samples;
}

std::vector<std::int64_t> BatchMaker::frames(const std::vector<PreparedUtterance>& utterances,
                                             std::int64_t epoch) const
{
    std::vector<std::int64_t> list(utterances.size());
    for (std::uint32_t i = 0; i < list.size(); ++i)
        list[i] = fbank_.frames(samplesAtSpeed(utterances[i].samples, rate_, speed(i, epoch)));
    return list;
}

void BatchMaker::fillFeatures(std::span<float> features, std::span<const float> samples, std::uint32_t number,
                              std::int64_t epoch) const
{
    if (!augmentation_) {
        fbank_.compute(samples, features);
        return;
    }
    SeededRandom dither = randomFor(augmentation_->seed, Purpose::Dither, epoch, number);
    fbank_.compute(samples, features, &dither);
    const AugmentOptions& options = augmentation_->options;
    SeededRandom masks = randomFor(augmentation_->seed, Purpose::SpecAugment, epoch, number);
    specAugment(features, fbank_.options().bands,
                {options.timeMasks, options.timeWidth, options.frequencyMasks, options.frequencyWidth}, masks,
                augmentation_->mean);
}

FeatureBatch BatchMaker::make(const std::vector<PreparedUtterance>& utterances,
                              std::span<const std::uint32_t> rows, std::int64_t epoch) const
{
    std::vector<std::int64_t> samples;
    std::size_t targetLength = 0;
    for (const std::uint32_t i : rows) {
        samples.push_back(samplesAtSpeed(utterances[i].samples, rate_, speed(i, epoch)));
        targetLength = std::max(targetLength, utterances[i].tokens.size());
    }
    const std::int64_t frames = rows.empty() ? 0 : fbank_.frames(std::ranges::max(samples));
    FeatureBatch batch =
        emptyBatch(rows.size(), frames, fbank_.options().bands, static_cast<std::int64_t>(targetLength));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        fillTargets(batch, row, utterances[rows[row]]);
        batch.lengths[row] = fbank_.frames(samples[row]);
        batch.audioSeconds += secondsFromSamples(samples[row], rate_).value;
    }
    const auto rowValues = static_cast<std::size_t>(batch.frames * batch.bands);
    onThreads(threads_, rows.size(), [&](std::size_t row) {
        const auto values = static_cast<std::size_t>(batch.lengths[row] * batch.bands);
        fillFeatures(std::span(batch.features).subspan(row * rowValues, values),
                     samplesOf(utterances[rows[row]], rows[row], epoch), rows[row], epoch);
    });
    return batch;
}

} // namespace reblock
