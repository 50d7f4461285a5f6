#include "core/engine/decode/transcribe.h"

#include "core/engine/decode/sound_stream.h"
#include "core/engine/decode/stitch.h"

#include <algorithm>

namespace reblock {

namespace {

/// Gathers the segments of one file as they become complete.
class Transcriber {
public:
    Transcriber(const Recognizer& recognizer, const TranscribeOptions& options)
        : recognizer_(recognizer), options_(options), segmenter_(recognizer.rate(), options.segments)
    {
    }

    void push(std::span<const float> samples)
    {
        segmenter_.push(samples);
        takeReady();
    }

    /// All of them; call once, at the end.
    std::vector<TextSegment> finish()
    {
        segmenter_.finish();
        takeReady();
        hear();
        std::erase_if(segments_, [](const TextSegment& segment) { return segment.tokens.empty(); });
        for (TextSegment& segment : segments_)
            describe(segment);
        return std::move(segments_);
    }

private:
    void takeReady()
    {
        while (auto segment = segmenter_.next()) {
            waiting_.push_back(std::move(*segment));
            if (waiting_.size() >= options_.batch)
                hear();
        }
    }

    void hear()
    {
        std::vector<std::vector<float>> sounds;
        for (Segment& segment : waiting_)
            sounds.push_back(std::move(segment.samples));
        const std::vector<RecognizedText> texts = recognizer_.recognize(sounds);
        for (std::size_t i = 0; i < texts.size(); ++i)
            add(waiting_[i], secondsFromSamples(std::ssize(sounds[i]), recognizer_.rate()), texts[i].tokens);
        waiting_.clear();
    }

    void add(const Segment& segment, Seconds length, std::vector<TimedToken> tokens)
    {
        for (TimedToken& token : tokens) {
            token.start = segment.start + std::min(token.start, length.value);
            token.end = segment.start + std::min(token.end, length.value);
        }
        if (segment.joint && !segments_.empty())
            stitch(segments_.back().tokens, tokens, {*segment.joint, options_.segments.overlap.value / 2});
        segments_.push_back({0, 0, {}, std::move(tokens)});
    }

    void describe(TextSegment& segment) const
    {
        const bool words = recognizer_.vocabulary().unit() == TokenUnit::Word;
        segment.start = segment.tokens.front().start;
        segment.end = segment.tokens.back().end;
        for (const TimedToken& token : segment.tokens)
            segment.text += (segment.text.empty() || !words ? "" : " ") + token.token;
    }

    const Recognizer& recognizer_;
    const TranscribeOptions& options_;
    Segmenter segmenter_;
    std::vector<Segment> waiting_;
    std::vector<TextSegment>
        segments_; ///< also those without tokens, so that a joint's left side is the last
};

} // namespace

FileTranscript transcribeFile(const Recognizer& recognizer, const std::filesystem::path& file,
                              const TranscribeOptions& options, const CancelToken& cancel,
                              const std::function<void(double share)>& progress)
{
    Transcriber transcriber(recognizer, options);
    FileTranscript transcript{file, 0, {}, {}};
    transcript.seconds =
        readSound(
            file, recognizer.rate(), cancel,
            [&transcriber](std::span<const float> samples) { transcriber.push(samples); }, progress)
            .value;
    transcript.segments = transcriber.finish();
    const bool words = recognizer.vocabulary().unit() == TokenUnit::Word;
    for (const TextSegment& segment : transcript.segments)
        transcript.text += (transcript.text.empty() || !words ? "" : " ") + segment.text;
    return transcript;
}

} // namespace reblock
