#include "app/cli/align_command.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/json_values.h"

#include <filesystem>
#include <memory>

namespace reblock {

namespace fs = std::filesystem;

namespace {

struct AlignArguments {
    std::string source;
    std::string file;
    std::string text;
    std::string textFile;
    std::string out;
    std::string checkpoint;
};

std::string absoluteOrEmpty(const std::string& path)
{
    return path.empty() ? std::string() : fs::absolute(path).string();
}

void align(const AlignArguments& arguments, const CLI::App& command, const Session& session)
{
    const bool given = command.count("TEXT") > 0;
    if (given == !arguments.textFile.empty())
        throw UserError(given ? "The text was given twice." : "No text was given to align.",
                        "Give it behind the file, or in a file with --text-file.");
    session.becomeEngine(
        {{"command", "align"},
         {"source", session.modelSource(arguments.source)},
         {"checkpoint", textOrNull(arguments.checkpoint)},
         {"file", fs::absolute(arguments.file).string()},
         {"text", given ? nlohmann::ordered_json(arguments.text) : nlohmann::ordered_json(nullptr)},
         {"text_file", textOrNull(absoluteOrEmpty(arguments.textFile))},
         {"out", textOrNull(absoluteOrEmpty(arguments.out))},
         {"json", session.json()}});
}

} // namespace

void addAlignCommand(CLI::App& app, Session& session)
{
    const auto arguments = std::make_shared<AlignArguments>();
    CLI::App* command = addCommand(
        app,
        {.name = "align",
         .summary = "find when each token of a known text is spoken",
         .group = kResultGroup,
         .details = "The best path of the CTC head through the text, exact for files of any length. A "
                    "token's score is its mean natural log-probability: 0 at best. What the vocabulary "
                    "does not have is named and nothing is written.",
         .examples = {"reblock align first one.wav \"seven three zero\"",
                      "reblock align model.safetensors talk.flac --text-file talk.txt --out talk.TextGrid"}});
    command->add_option("RUN", arguments->source, "run, or a checkpoint file")->required();
    command->add_option("FILE", arguments->file, "audio file")->required();
    command->add_option("TEXT", arguments->text, "what is said in it");
    command->add_option("--text-file", arguments->textFile, "read the text from a file")->type_name("FILE");
    command->add_option("--out", arguments->out, "file to write: .ctm, .TextGrid or .json")
        ->type_name("FILE");
    command->add_option("--checkpoint", arguments->checkpoint, "average, best, last or a step")
        ->type_name("NAME");
    command->callback([&session, arguments, command] { align(*arguments, *command, session); });
}

} // namespace reblock
