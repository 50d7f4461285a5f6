#include "core/engine/data/batch_maker.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace reblock {

namespace {

/// Utterances summed by one thread at a time; the parts are added in their order.
constexpr std::size_t kPart = 256;

void addUtterance(CmvnAccumulator& sums, const PreparedUtterance& utterance, const AudioCache& audio,
                  const Fbank& fbank)
{
    std::vector<float> samples;
    for (const AudioCache::Recording& recording : utterance.recordings) {
        const auto part = audio.samples(recording);
        samples.insert(samples.end(), part.begin(), part.end());
    }
    sums.add(fbank.compute(samples));
}

} // namespace

Cmvn measureCmvn(const std::vector<PreparedUtterance>& utterances, const AudioCache& audio,
                 const FeatureOptions& features, int threads, const CancelToken& cancel)
{
    const Fbank fbank(fbankOptions(features, 0));
    std::vector<CmvnAccumulator> parts((utterances.size() + kPart - 1) / kPart,
                                       CmvnAccumulator(features.bands));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t part = next++; part < parts.size() && !cancel.cancelled(); part = next++)
            for (std::size_t i = part * kPart; i < std::min(utterances.size(), (part + 1) * kPart); ++i)
                addUtterance(parts[part], utterances[i], audio, fbank);
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 1; i < threads; ++i)
            workers.emplace_back(work);
        work();
    }
    cancel.throwIfCancelled();
    CmvnAccumulator sums(features.bands);
    for (const CmvnAccumulator& part : parts)
        sums.add(part);
    return sums.finish();
}

} // namespace reblock
