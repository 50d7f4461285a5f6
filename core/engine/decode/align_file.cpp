#include "core/engine/decode/align_file.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/engine/align/ctc_alignment.h"
#include "core/engine/decode/sound_stream.h"
#include "core/engine/decode/token_times.h"
#include "core/engine/loss/ctc_frames.h"
#include "core/text/normalise.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr Seconds kCore{30};   ///< heard at once in a long file, without its context
constexpr Seconds kContext{4}; ///< on both sides
constexpr int kSubsampling = 4;
constexpr std::size_t kMostNamed = 10;

/// A text, its tokens and their names as they stand in it.
struct TokenizedText {
    TokenizedText(const Vocabulary& vocabulary, std::string given)
        : text(std::move(given)), ids(vocabulary.encode(text)),
          pieces(Vocabulary::split(text, vocabulary.unit()))
    {
    }

    /// Each once.
    std::vector<std::string> unknown() const
    {
        std::vector<std::string> names;
        for (std::size_t n = 0; n < ids.size(); ++n)
            if (ids[n] == Vocabulary::kUnknown && std::ranges::find(names, pieces[n]) == names.end())
                names.push_back(pieces[n]);
        return names;
    }

    std::string text;
    std::vector<int> ids;
    std::vector<std::string> pieces;
};

std::string quotedList(const std::vector<std::string>& names)
{
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i)
        list += (i > 0 ? ", \"" : "\"") + names[i] + "\"";
    if (names.size() > kMostNamed)
        list += " and " + std::to_string(names.size() - kMostNamed) + " more";
    return list;
}

TokenizedText tokenized(const Vocabulary& vocabulary, const std::string& text)
{
    TokenizedText tokens(vocabulary, text);
    if (!tokens.unknown().empty())
        tokens = TokenizedText(vocabulary, normaliseText(text));
    if (tokens.ids.empty())
        throw UserError("There is no text to align: it is empty.",
                        "Give the words that are spoken in the file.");
    if (const auto unknown = tokens.unknown(); !unknown.empty())
        throw UserError("The model's vocabulary does not have " + quotedList(unknown) + ".",
                        "Write the text with what the model has learned, or align with another model.");
    return tokens;
}

/// Hears a sound in stretches as it comes in and keeps the columns' log-probabilities.
class LongHearing {
public:
    LongHearing(const Recognizer& recognizer, const TextColumns& columns)
        : recognizer_(recognizer), index_(at::tensor(columns.tokens)),
          frameSamples_(kSubsampling *
                        samplesFromSeconds(Seconds{recognizer.features().hop}, recognizer.rate())),
          core_(samplesFromSeconds(kCore, recognizer.rate()) / frameSamples_),
          context_(samplesFromSeconds(kContext, recognizer.rate()) / frameSamples_)
    {
    }

    /// So many samples will come.
    void expect(std::int64_t samples)
    {
        values_.reserve(static_cast<std::size_t>(samples / frameSamples_ * index_.size(0)));
    }

    void push(std::span<const float> samples)
    {
        samples_.insert(samples_.end(), samples.begin(), samples.end());
        while (heldFrames() >= next_ - first_ + core_ + context_)
            hear(core_);
    }

    void finish() { hear(std::numeric_limits<std::int64_t>::max()); }

    /// [frames, columns], in this object's memory.
    at::Tensor logProbs()
    {
        const std::int64_t columns = index_.size(0);
        return at::from_blob(values_.data(), {static_cast<std::int64_t>(values_.size()) / columns, columns});
    }

private:
    std::int64_t heldFrames() const { return static_cast<std::int64_t>(samples_.size()) / frameSamples_; }

    /// Hears all that is held, keeps at most so many frames from next_ on, drops what is no context.
    void hear(std::int64_t frames)
    {
        const at::Tensor heard = recognizer_.ctcLogProbs(samples_);
        const std::int64_t skipped = next_ - first_;
        const std::int64_t kept = std::min(frames, heard.size(0) - skipped);
        if (kept <= 0)
            return;
        const at::Tensor part = heard.narrow(0, skipped, kept).index_select(1, index_).contiguous();
        values_.insert(values_.end(), part.const_data_ptr<float>(),
                       part.const_data_ptr<float>() + part.numel());
        next_ += kept;
        const std::int64_t gone = std::max<std::int64_t>(0, next_ - context_ - first_);
        samples_.erase(samples_.begin(), samples_.begin() + std::min<std::ptrdiff_t>(gone * frameSamples_,
                                                                                     std::ssize(samples_)));
        first_ += gone;
    }

    const Recognizer& recognizer_;
    at::Tensor index_;
    std::int64_t frameSamples_; ///< of an encoder frame
    std::int64_t core_;         ///< encoder frames
    std::int64_t context_;
    std::vector<float> samples_;
    std::int64_t first_ = 0; ///< encoder frame that samples_ begin with
    std::int64_t next_ = 0;  ///< the first that values_ lack
    std::vector<float> values_;
};

[[noreturn]] void failTooShort(const std::filesystem::path& file, std::int64_t tokens, std::int64_t needed,
                               std::int64_t frames)
{
    throw UserError(file.string() + " is too short for the text: " + std::to_string(tokens) +
                        " tokens need " + std::to_string(needed) + " encoder frames, the sound gives " +
                        std::to_string(frames) + ".",
                    "Check that text and audio belong together.");
}

void addTokens(const CtcAlignment& alignment, const TokenizedText& text, const FeatureOptions& features,
               FileAlignment& result)
{
    for (std::size_t n = 0; n < alignment.tokens.size(); ++n) {
        const SpokenToken& token = alignment.tokens[n];
        result.tokens.push_back(
            {text.pieces[n], std::min(encoderFrameSeconds(features, token.start), result.seconds),
             std::min(encoderFrameSeconds(features, token.end), result.seconds), token.score});
    }
}

} // namespace

FileAlignment alignFile(const Recognizer& recognizer, const std::filesystem::path& file,
                        const std::string& text, const CancelToken& cancel,
                        const std::function<void(double share)>& progress)
{
    const TokenizedText tokens = tokenized(recognizer.vocabulary(), text);
    const TextColumns columns(tokens.ids);
    LongHearing hearing(recognizer, columns);
    hearing.expect(samplesFromSeconds(readAudioInfo(file).duration(), recognizer.rate()));
    FileAlignment result{file, 0, tokens.text, 0, {}};
    result.seconds = readSound(
                         file, recognizer.rate(), cancel,
                         [&hearing](std::span<const float> samples) { hearing.push(samples); }, progress)
                         .value;
    hearing.finish();
    const at::Tensor logProbs = hearing.logProbs();
    const std::int64_t needed = ctcFramesNeeded(std::span(std::as_const(columns.ofText)));
    if (logProbs.size(0) < needed)
        failTooShort(file, static_cast<std::int64_t>(tokens.ids.size()), needed, logProbs.size(0));
    const auto alignment = alignCtc(logProbs, columns.ofText);
    if (!alignment)
        throw UserError("The model gives the text no probability at all in " + file.string() + ".",
                        "Check that the model is trained and that text and audio belong together.");
    result.logProb = alignment->logProb;
    addTokens(*alignment, tokens, recognizer.features(), result);
    return result;
}

} // namespace reblock
