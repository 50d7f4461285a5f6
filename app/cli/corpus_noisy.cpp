#include "app/cli/corpus_noisy.h"

#include "app/cli/command.h"
#include "app/cli/corpus_registry.h"
#include "app/cli/corpus_text.h"
#include "app/cli/session.h"
#include "core/audio/audio_file.h"
#include "core/augment/noisy_copy.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/base/stop_signals.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

struct NoisyArguments {
    std::string source;
    std::string name;
    std::string set = "test";
    std::vector<double> snr;
    std::vector<std::string> noise;
    std::string noiseFolder;
    std::string rirFolder;
    std::string format = "wav";
    std::string out;
    std::uint64_t seed = 1;
    std::optional<int> rate;
    int threads = 0;
};

void check(const NoisyArguments& arguments)
{
    if (arguments.snr.empty() && arguments.rirFolder.empty())
        throw UserError("There is nothing to do to the sound.", "Give --snr, --rir-folder, or both.");
    if (arguments.snr.empty() && (!arguments.noiseFolder.empty() || !arguments.noise.empty()))
        throw UserError("It is not said how loud the noise is.", "Give --snr, for example --snr 10.");
    if (!arguments.snr.empty() && arguments.snr.front() > arguments.snr.back())
        throw UserError("--snr must begin with the lower value.", "For example --snr 0 15.");
}

/// Opens folders of sounds, with a progress bar, and says what of them is no use.
std::shared_ptr<SoundBank> openBank(const std::string& folder, const SoundBank::Request& base,
                                    const Session& session)
{
    if (folder.empty())
        return nullptr;
    ProgressBar bar("decoding sounds", session.json());
    SoundBank::Request request = base;
    request.folder = fs::absolute(folder);
    auto bank = std::make_shared<SoundBank>(
        request, cancelledBySignals(), [&bar](std::uint64_t done, std::uint64_t total) {
            bar.update(static_cast<double>(done) / static_cast<double>(std::max<std::uint64_t>(1, total)));
        });
    for (const std::string& sentence : bank->leftOut())
        session.errors() << "Left out: " << sentence << '\n';
    return bank;
}

SoundChanges changesFrom(const NoisyArguments& arguments, const SoundBank::Request& base,
                         const Session& session)
{
    SoundChanges changes;
    if (!arguments.snr.empty())
        changes.noise = SnrRange{arguments.snr.front(), arguments.snr.back()};
    for (const std::string& kind : arguments.noise)
        changes.kinds.push_back(noiseKindFromName(kind));
    if (changes.kinds.empty())
        changes.kinds = noiseKinds();
    changes.noises = openBank(arguments.noiseFolder, base, session);
    changes.rooms = openBank(arguments.rirFolder, base, session);
    return changes;
}

/// How the copy was made, for who finds the folder later.
void writeRecipe(const fs::path& folder, const NoisyArguments& arguments, const StoredCorpus& source,
                 Hertz rate)
{
    const ordered_json recipe{{"copy_of", source.name},
                              {"corpus_hash", source.hash},
                              {"set", arguments.set},
                              {"snr", arguments.snr},
                              {"noise", arguments.noise},
                              {"noise_folder", arguments.noiseFolder},
                              {"rir_folder", arguments.rirFolder},
                              {"seed", arguments.seed},
                              {"sample_rate", rate.value},
                              {"reblock", REBLOCK_VERSION}};
    replaceFile(folder / (arguments.set + ".noisy.json"), recipe.dump(2) + "\n");
}

StoredCorpus registered(const NoisyArguments& arguments, const fs::path& folder, Store& store)
{
    const CorpusSource source{"jsonl", folder};
    StoredCorpus stored = describe(*openCorpus(source), arguments.name, source);
    stored.added = wallSeconds();
    CorpusRepository(store).add(stored);
    return stored;
}

std::string textOf(const NoisyCopy& copy, const StoredCorpus& stored)
{
    std::string text = fmt::format("{} utterances, {}, in {}\n", copy.written, durationText(copy.seconds),
                                   stored.path.string());
    if (copy.quieter > 0)
        text +=
            fmt::format("{} of them turned down as a whole, so that no sample is clipped.\n", copy.quieter);
    for (const std::string& problem : copy.leftOut)
        text += fmt::format("Left out: {}\n", problem);
    return text + corpusText(stored);
}

void copyNoisy(const NoisyArguments& arguments, const Session& session)
{
    check(arguments);
    const Project project = session.projectToWrite();
    Store store(project.store);
    const StoredCorpus source = CorpusRepository(store).get(arguments.source);
    const auto corpus = openCorpus(corpusSource(source, project));
    const std::vector<Utterance>& utterances = corpus->utterances(arguments.set);

    makeFolders(arguments.out);
    NoisyCopyRequest request;
    request.set = arguments.set;
    request.folder = fs::canonical(arguments.out);
    request.rate =
        arguments.rate ? Hertz{*arguments.rate} : readAudioInfo(utterances.front().audio.front()).rate;
    request.flac = arguments.format == "flac";
    request.seed = arguments.seed;
    request.threads = arguments.threads;
    const SoundChanger changer(
        changesFrom(arguments, {{}, project.cache(), request.rate, arguments.threads}, session));
    ProgressBar bar("writing " + arguments.set, session.json());
    const NoisyCopy copy = writeNoisyCopy(
        utterances, request, changer, cancelledBySignals(), [&bar](std::uint64_t done, std::uint64_t total) {
            bar.update(static_cast<double>(done) / static_cast<double>(total));
        });
    writeRecipe(request.folder, arguments, source, request.rate);
    const StoredCorpus stored = registered(arguments, request.folder, store);
    ordered_json json = corpusJson(stored);
    json["written"] = copy.written;
    json["quieter"] = copy.quieter;
    json["left_out"] = copy.leftOut;
    session.print(json, textOf(copy, stored));
}

void addOptions(CLI::App& command, NoisyArguments& arguments)
{
    command.add_option("NAME", arguments.source, "a registered corpus")->required();
    command.add_option("NEW", arguments.name, "what to call the copy")->required();
    command.add_option("--out", arguments.out, "where its audio goes")->required()->type_name("FOLDER");
    command.add_option("--set", arguments.set, "which set")->capture_default_str()->type_name("SET");
    command.add_option("--snr", arguments.snr, "signal-to-noise ratio, or the lowest and highest")
        ->type_name("DB")
        ->expected(1, 2)
        ->check(CLI::Range(-30.0, 60.0));
    command.add_option("--noise", arguments.noise, "white, pink, babble; else all of them in turn")
        ->type_name("KIND");
    command.add_option("--noise-folder", arguments.noiseFolder, "take noise from its audio files instead")
        ->type_name("FOLDER");
    command.add_option("--rir-folder", arguments.rirFolder, "room impulse responses to convolve with")
        ->type_name("FOLDER");
    command.add_option("--seed", arguments.seed, "another one gives other noise")->capture_default_str();
    command.add_option("--rate", arguments.rate, "samples per second; else the first recording's")
        ->type_name("HZ")
        ->check(CLI::Range(4000, 192000));
    command.add_option("--format", arguments.format, "wav or flac")
        ->capture_default_str()
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"wav", "flac"}));
    command.add_option("--threads", arguments.threads, "that share the work; else all cores")->type_name("N");
}

} // namespace

void addCorpusNoisy(CLI::App& group, Session& session)
{
    const auto arguments = std::make_shared<NoisyArguments>();
    CLI::App* command = addCommand(
        group,
        {.name = "noisy",
         .summary = "write a copy of a set in noise or rooms, and register it",
         .group = {},
         .details = "The same seed gives the same bytes. Ids and texts stay, so that results pair with "
                    "those on the clean set.",
         .examples = {"reblock corpus noisy aishell aishell-10dB --snr 10 --out noisy/10dB",
                      "reblock corpus noisy aishell rooms --rir-folder rirs --out noisy/rooms"}});
    addOptions(*command, *arguments);
    command->callback([&session, arguments] { copyNoisy(*arguments, session); });
}

} // namespace reblock
