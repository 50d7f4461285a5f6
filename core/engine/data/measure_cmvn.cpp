#include "core/base/parallel.h"
#include "core/engine/data/batch_maker.h"

#include <algorithm>

namespace reblock {

namespace {

/// Utterances summed by one thread at a time; the parts are added in their order.
constexpr std::size_t kPart = 256;

void addUtterance(CmvnAccumulator& sums, const PreparedUtterance& utterance, const Fbank& fbank)
{
    sums.add(fbank.compute(heardSamples(utterance, fbank.options().sampleRate)));
}

} // namespace

Cmvn measureCmvn(const std::vector<PreparedUtterance>& utterances, const FeatureOptions& features,
                 int threads, const CancelToken& cancel)
{
    const Fbank fbank(fbankOptions(features, 0));
    std::vector<CmvnAccumulator> parts((utterances.size() + kPart - 1) / kPart,
                                       CmvnAccumulator(features.bands));
    onThreads(threads, parts.size(), [&](std::size_t part) {
        cancel.throwIfCancelled();
        for (std::size_t i = part * kPart; i < std::min(utterances.size(), (part + 1) * kPart); ++i)
            addUtterance(parts[part], utterances[i], fbank);
    });
    CmvnAccumulator sums(features.bands);
    for (const CmvnAccumulator& part : parts)
        sums.add(part);
    return sums.finish();
}

} // namespace reblock
