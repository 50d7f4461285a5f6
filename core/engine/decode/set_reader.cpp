#include "core/engine/decode/set_reader.h"

#include "core/audio/recording_reader.h"
#include "core/base/error.h"

namespace reblock {

namespace {

constexpr std::size_t kAhead = 2;

std::vector<float> samplesOf(const Utterance& utterance, Hertz rate)
{
    const auto samples = readRecordings(utterance.audio, rate, {utterance.start, utterance.end});
    return {samples.begin(), samples.end()};
}

ReadUtterances readBatch(const std::vector<Utterance>& utterances, const std::vector<std::uint32_t>& rows,
                         Hertz rate)
{
    ReadUtterances batch;
    for (const std::uint32_t i : rows) {
        try {
            batch.samples.push_back(samplesOf(utterances[i], rate));
        } catch (const UserError& unreadable) {
            batch.failures.push_back(utterances[i].id + ": " + unreadable.problem());
            continue;
        }
        batch.indices.push_back(i);
        batch.audioSeconds +=
            secondsFromSamples(static_cast<std::int64_t>(batch.samples.back().size()), rate).value;
    }
    return batch;
}

} // namespace

std::unique_ptr<Prefetcher<ReadUtterances>> readSet(const std::vector<Utterance>& utterances,
                                                    const BatchPlan& plan, Hertz rate)
{
    auto read = [&utterances, &plan, rate, next = std::size_t{0}]() mutable -> std::optional<ReadUtterances> {
        if (next == plan.size())
            return std::nullopt;
        return readBatch(utterances, plan[next++], rate);
    };
    return std::make_unique<Prefetcher<ReadUtterances>>(std::move(read), kAhead);
}

} // namespace reblock
