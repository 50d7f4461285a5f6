#include "app/cli/fbank_command.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/features/fbank.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

using nlohmann::ordered_json;

namespace {

constexpr std::uint64_t kDitherSeed = 1;

struct FbankArguments {
    std::string file;
    std::string out;
    int bands = 80;
    double dither = 0;
    bool snipEdges = true;
};

void writeFeatures(const FbankArguments& arguments, const Session& session)
{
    Audio audio = readAudio(arguments.file);
    scaleToInt16(audio.samples);
    FbankOptions options;
    options.sampleRate = audio.rate;
    options.bands = arguments.bands;
    options.dither = arguments.dither;
    options.snipEdges = arguments.snipEdges;
    const Fbank fbank(options);
    SeededRandom random(kDitherSeed, 0);
    const std::vector<float> features = fbank.compute(audio.samples, &random);
    if (features.empty())
        throw UserError(
            fmt::format("{} is shorter than one window of 25 ms: it gives no frame.", arguments.file),
            "Give a longer sound.");
    const std::int64_t frames = static_cast<std::int64_t>(features.size()) / options.bands;
    writeNpy(arguments.out, features, {frames, options.bands});
    const Seconds seconds = secondsFromSamples(static_cast<std::int64_t>(audio.samples.size()), audio.rate);
    session.print(ordered_json{{"file", arguments.file},
                               {"out", arguments.out},
                               {"frames", frames},
                               {"bands", options.bands},
                               {"sample_rate", audio.rate.value},
                               {"seconds", seconds.value}},
                  fmt::format("{}: {} frames of {} bands ({:.2f} s at {} Hz)", arguments.out, frames,
                              options.bands, seconds.value, audio.rate.value));
}

} // namespace

void addFbankCommand(CLI::App& app, Session& session)
{
    const auto arguments = std::make_shared<FbankArguments>();
    CLI::App* command = addCommand(
        app,
        {.name = "fbank",
         .summary = "write the log-mel features of an audio file",
         .group = kSpeechGroup,
         .details = "Kaldi's definition (Povey window, 25 ms every 10 ms), not normalised, at the file's "
                    "own rate; float32 [frames, bands].",
         .examples = {"reblock fbank speech.flac --out speech.npy",
                      "reblock fbank speech.wav --out speech.npy --bands 40 --snip-edges false"}});
    command->add_option("FILE", arguments->file, "audio file")->required();
    command->add_option("--out", arguments->out, "NumPy file to write")->required()->type_name("X.npy");
    command->add_option("--bands", arguments->bands, "mel bands, 1 to 256")
        ->capture_default_str()
        ->type_name("N");
    command->add_option("--dither", arguments->dither, "noise in 16-bit steps; training uses 0.1")
        ->capture_default_str()
        ->type_name("X");
    command->add_option("--snip-edges", arguments->snipEdges, "only frames that lie inside the sound")
        ->default_str("true")
        ->type_name("BOOL");
    command->callback([&session, arguments] { writeFeatures(*arguments, session); });
}

} // namespace reblock
