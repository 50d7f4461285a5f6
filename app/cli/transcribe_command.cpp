#include "app/cli/transcribe_command.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/json_values.h"

#include <filesystem>
#include <memory>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

struct TranscribeCommandOptions {
    std::string source;
    std::vector<std::string> files;
    std::vector<std::string> formats;
    std::string out;
    std::string checkpoint;
};

std::vector<std::string> absolutePaths(const std::vector<std::string>& files)
{
    std::vector<std::string> paths;
    for (const std::string& file : files)
        paths.push_back(fs::absolute(file).string());
    return paths;
}

} // namespace

void addTranscribeCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<TranscribeCommandOptions>();
    CLI::App* command = addCommand(
        app, {.name = "transcribe",
              .summary = "write down what is said in audio files",
              .group = kResultGroup,
              .details = "Any format, rate and number of channels that libsndfile reads (WAV, FLAC, Ogg, "
                         "Opus, MP3, AIFF). "
                         "A file that cannot be read is said so; the others go on.",
              .examples = {"reblock transcribe first talk.wav",
                           "reblock transcribe model.safetensors *.flac --format srt,json --out texts"}});
    command->add_option("RUN", options->source, "run, or a checkpoint file")->required();
    command->add_option("FILE", options->files, "audio files")->required();
    command->add_option("--format", options->formats, "files to write: txt, srt, vtt, json, textgrid")
        ->delimiter(',')
        ->type_name("LIST");
    command->add_option("--out", options->out, "folder for those files; else beside the audio")
        ->type_name("FOLDER");
    command->add_option("--checkpoint", options->checkpoint, "average, best, last or a step")
        ->type_name("NAME");
    command->callback([&session, options] {
        session.becomeEngine(
            {{"command", "transcribe"},
             {"source", session.modelSource(options->source)},
             {"checkpoint", textOrNull(options->checkpoint)},
             {"files", absolutePaths(options->files)},
             {"formats", options->formats},
             {"out", textOrNull(options->out.empty() ? "" : fs::absolute(options->out).string())},
             {"json", session.json()}});
    });
}

} // namespace reblock
