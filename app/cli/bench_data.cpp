#include "app/cli/bench_data.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/corpus/corpus.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/store.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

struct BenchDataOptions {
    std::string corpus;
    std::string path;
    std::string kind;
    std::optional<std::string> noiseFolder;
    std::optional<std::string> rirFolder;
    int threads = 1;
    int rounds = 5;
    int seconds = 1200;
};

struct Source {
    std::string kind;
    std::string path;
};

Source sourceFrom(const BenchDataOptions& options, const Session& session)
{
    if (options.corpus.empty() == options.path.empty())
        throw UserError("Name either a registered corpus or a folder of speech.",
                        "reblock bench data --corpus NAME, or reblock bench data PATH");
    if (options.corpus.empty())
        return {options.kind.empty() ? guessCorpusKind(options.path) : options.kind,
                fs::absolute(options.path).string()};
    Store store(session.project().store, {.access = StoreAccess::Read});
    const StoredCorpus stored = CorpusRepository(store).get(options.corpus);
    return {stored.kind, stored.path.string()};
}

ordered_json absolutePath(const std::optional<std::string>& folder)
{
    return folder ? ordered_json(fs::absolute(*folder).string()) : ordered_json(nullptr);
}

ordered_json requestFrom(const BenchDataOptions& options, const Session& session)
{
    const Source source = sourceFrom(options, session);
    return {{"command", "bench"},
            {"what", "data"},
            {"kind", source.kind},
            {"path", source.path},
            {"threads", options.threads},
            {"rounds", options.rounds},
            {"seconds", options.seconds},
            {"noise_folder", absolutePath(options.noiseFolder)},
            {"rir_folder", absolutePath(options.rirFolder)},
            {"json", session.json()}};
}

} // namespace

void addBenchData(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<BenchDataOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "data",
         .summary = "audio-seconds per second of the data path",
         .group = {},
         .details = "Decoding into the cache, then batches of features: unchanged, with speed, masks and "
                    "dither, with noise, with rooms. By the wall clock and per second of processor time.",
         .examples = {"reblock bench data --corpus aishell --threads 2",
                      "reblock bench data resources/aishell1_samples"}});
    command->add_option("PATH", options->path, "a corpus folder (or .jsonl file)");
    command->add_option("--corpus", options->corpus, "or a registered corpus")->type_name("NAME");
    command->add_option("--kind", options->kind, "aishell, kaldi, jsonl or digits; else guessed")
        ->type_name("KIND");
    command->add_option("--threads", options->threads, "that share the work")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--rounds", options->rounds, "counted rounds")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--seconds", options->seconds, "audio at most")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--noise-folder", options->noiseFolder, "take noise from there; else it is generated")
        ->type_name("FOLDER");
    command->add_option("--rir-folder", options->rirFolder, "take room responses from there")
        ->type_name("FOLDER");
    command->callback([&session, options] { session.becomeEngine(requestFrom(*options, session)); });
}

} // namespace reblock
