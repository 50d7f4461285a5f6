#include "core/engine/decode/token_times.h"

#include "core/engine/align/ctc_alignment.h"

namespace reblock {

namespace {

constexpr int kSubsampling = 4;
constexpr int kCentre = 3; ///< of the 7 feature frames that an encoder frame sees, counted from 0

} // namespace

double encoderFrameSeconds(const FeatureOptions& features, std::int64_t frame)
{
    const double centre = kCentre * features.hop + features.window / 2;
    return centre + static_cast<double>(frame * kSubsampling - kSubsampling / 2) * features.hop;
}

std::vector<std::optional<std::vector<TimedToken>>> timedTokens(const CtcFrames& frames,
                                                                std::span<const std::vector<int>> ids)
{
    std::vector<std::optional<std::vector<TimedToken>>> rows;
    for (const auto& alignment : alignCtc(frames.logProbs, frames.lengths, ids)) {
        auto& row = rows.emplace_back();
        if (!alignment)
            continue;
        row.emplace();
        for (const SpokenToken& token : alignment->tokens)
            row->push_back({frames.vocabulary.token(token.token),
                            encoderFrameSeconds(frames.features, token.start),
                            encoderFrameSeconds(frames.features, token.end), token.score});
    }
    return rows;
}

std::vector<std::optional<std::vector<TimedToken>>> timedTokens(const CtcFrames& frames,
                                                                std::span<const std::string> texts)
{
    std::vector<std::vector<int>> ids;
    for (const std::string& text : texts)
        ids.push_back(frames.vocabulary.encode(text));
    auto rows = timedTokens(frames, ids);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row])
            continue;
        const auto pieces = Vocabulary::split(texts[row], frames.vocabulary.unit());
        for (std::size_t n = 0; n < pieces.size(); ++n)
            (*rows[row])[n].token = pieces[n];
    }
    return rows;
}

} // namespace reblock
