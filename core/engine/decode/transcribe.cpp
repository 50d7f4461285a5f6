#include "core/engine/decode/transcribe.h"

#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/features/fbank.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr std::size_t kReadSamples = 1 << 16;

/// Gathers the segments of one file as they become complete.
class Transcriber {
public:
    Transcriber(const Recognizer& recognizer, FileTranscript& transcript)
        : recognizer_(recognizer), transcript_(transcript), segmenter_(recognizer.rate())
    {
    }

    void push(std::vector<float> amplitudes)
    {
        scaleToInt16(amplitudes);
        segmenter_.push(amplitudes);
        takeReady();
    }

    void finish()
    {
        segmenter_.finish();
        takeReady();
    }

private:
    void takeReady()
    {
        while (const auto segment = segmenter_.next())
            add(*segment);
    }

    void add(const Segment& segment)
    {
        RecognizedText heard = recognizer_.recognize({&segment.samples, 1}).front();
        if (heard.tokens.empty())
            return;
        const double length =
            secondsFromSamples(static_cast<std::int64_t>(segment.samples.size()), recognizer_.rate()).value;
        for (TimedToken& token : heard.tokens) {
            token.start = segment.start + std::min(token.start, length);
            token.end = segment.start + std::min(token.end, length);
        }
        const bool words = recognizer_.vocabulary().unit() == TokenUnit::Word;
        transcript_.text += (transcript_.text.empty() || !words ? "" : " ") + heard.text;
        transcript_.segments.push_back(
            {heard.tokens.front().start, heard.tokens.back().end, heard.text, heard.tokens});
    }

    const Recognizer& recognizer_;
    FileTranscript& transcript_;
    Segmenter segmenter_;
};

} // namespace

FileTranscript transcribeFile(const Recognizer& recognizer, const std::filesystem::path& file,
                              const CancelToken& cancel, const std::function<void(double share)>& progress)
{
    AudioFile audio(file);
    const AudioInfo info = audio.info();
    FileTranscript transcript{file, 0, {}, {}};
    Transcriber transcriber(recognizer, transcript);
    StreamResampler resampler({info.rate, recognizer.rate()});
    const bool sameRate = info.rate == recognizer.rate();
    std::vector<float> block(kReadSamples);
    std::int64_t done = 0;
    while (const std::size_t got = audio.read(block)) {
        cancel.throwIfCancelled();
        const auto samples = std::span(block).first(got);
        transcriber.push(sameRate ? std::vector<float>(samples.begin(), samples.end())
                                  : resampler.push(samples));
        done += static_cast<std::int64_t>(got);
        progress(info.frames > 0 ? static_cast<double>(done) / static_cast<double>(info.frames) : 0);
    }
    if (!sameRate)
        transcriber.push(resampler.finish());
    transcriber.finish();
    transcript.seconds = secondsFromSamples(done, info.rate).value;
    return transcript;
}

} // namespace reblock
