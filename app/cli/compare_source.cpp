#include "app/cli/compare_source.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/journal/run_folder.h"
#include "core/options/run_json.h"
#include "core/score/decode_results.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// What compare asks of a run.
struct RunFacts {
    std::string name; ///< the folder's
    std::string testSet = "test";
    std::string corpusKind;
    std::string layoutHash;
    std::optional<std::uint64_t> seed;
    std::vector<DecodeResult> decodes;
};

std::string textAt(const nlohmann::json& document, const nlohmann::json::json_pointer& place)
{
    const bool there = document.contains(place) && document.at(place).is_string();
    return there ? document.at(place).get<std::string>() : std::string();
}

/// Only what is needed: an option that this program does not know is no hindrance.
RunFacts factsOf(const fs::path& folder)
{
    using Place = nlohmann::json::json_pointer;
    const nlohmann::json document = readRunJson(folder);
    RunFacts facts;
    facts.name = folder.filename().string();
    facts.decodes = decodeResults(RunFolder(folder).decodes());
    facts.corpusKind = textAt(document, Place("/corpus/kind"));
    facts.layoutHash = textAt(document, Place("/layout_hash"));
    if (const std::string test = textAt(document, Place("/options/data.test")); !test.empty())
        facts.testSet = test;
    if (const Place seed("/options/train.seed");
        document.contains(seed) && document.at(seed).is_number_unsigned())
        facts.seed = document.at(seed).get<std::uint64_t>();
    return facts;
}

std::string decodesText(const RunFacts& run)
{
    std::vector<std::string> names;
    for (const DecodeResult& decode : run.decodes)
        names.push_back(decode.folder.filename().string());
    return names.empty() ? "It was not decoded at all." : "It has " + listText(names, "and") + ".";
}

UserError notDecoded(const RunFacts& run, const DecodeWish& wish)
{
    const std::string mode = wish.mode.empty() ? "" : " --mode " + wish.mode;
    std::string what = "the set \"" + wish.set + "\"";
    if (!wish.mode.empty())
        what += " with " + wish.mode;
    if (!wish.checkpoint.empty())
        what += ", checkpoint " + wish.checkpoint;
    if (!wish.tag.empty())
        what += ", tag " + wish.tag;
    return UserError(fmt::format("The run {} has no decode of {}. {}", run.name, what, decodesText(run)),
                     fmt::format("Make one with: reblock decode {} --set {}{}", run.name, wish.set, mode));
}

/// The best mode that every run has; empty where there is none.
std::string commonMode(const std::vector<RunFacts>& runs, DecodeWish wish)
{
    std::vector<DecodeResult> left = runs.front().decodes;
    while (const auto best = chooseDecode(left, wish)) {
        wish.mode = best->mode;
        const auto has = [&](const RunFacts& run) { return chooseDecode(run.decodes, wish).has_value(); };
        if (std::ranges::all_of(runs, has))
            return best->mode;
        wish.mode.clear();
        std::erase_if(left, [&](const DecodeResult& result) { return result.mode == best->mode; });
    }
    return {};
}

void requireSeveral(std::size_t systems)
{
    if (systems < 2)
        throw UserError("There is only one system to compare.",
                        "Give a reference and two hypotheses, two runs, or one run and two modes.");
}

/// "tiny", or "tiny ctc_greedy" where a run comes in several modes.
std::string systemName(const RunFacts& run, const std::string& mode, bool severalModes)
{
    return severalModes ? run.name + " " + mode : run.name;
}

void addSystem(CompareSource& source, const RunFacts& run, const DecodeResult& decode,
               const std::string& name)
{
    if (!source.texts.empty() && decode.scoring != source.scoring)
        throw UserError(fmt::format("{} was scored by {}, {} by {}.", source.texts.front().name,
                                    tokenModeName(source.scoring), name, tokenModeName(decode.scoring)),
                        "Compare runs with the same unit of error.");
    source.scoring = decode.scoring;
    source.texts.push_back(
        {name, readTranscripts(decode.folder / "ref.trn"), readTranscripts(decode.folder / "hyp.trn")});
    source.origins.push_back(
        {decode.folder, decode.set, decode.mode, decode.checkpoint, run.layoutHash, run.seed});
}

} // namespace

CompareSource sourceFromFiles(const std::vector<std::string>& files)
{
    requireSeveral(files.size() - 1);
    CompareSource source;
    const Transcripts reference = readTranscripts(files.front());
    for (std::size_t i = 1; i < files.size(); ++i) {
        source.texts.push_back({files[i], reference, readTranscripts(files[i])});
        source.origins.emplace_back();
        source.origins.back().path = files[i];
    }
    return source;
}

CompareSource sourceFromRuns(const std::vector<std::string>& runs, const RunWish& wish,
                             const std::function<fs::path(const std::string&)>& folderOf)
{
    std::vector<RunFacts> facts;
    for (const std::string& run : runs)
        facts.push_back(factsOf(folderOf(run)));
    DecodeWish one{wish.set.empty() ? facts.front().testSet : wish.set, {}, wish.checkpoint, wish.tag};
    std::vector<std::string> modes = wish.modes;
    if (modes.empty())
        modes = {commonMode(facts, one)};
    requireSeveral(facts.size() * modes.size());

    CompareSource source;
    for (const RunFacts& run : facts) {
        for (const std::string& mode : modes) {
            one.mode = mode;
            const auto decode = chooseDecode(run.decodes, one);
            if (!decode)
                throw notDecoded(run, one);
            addSystem(source, run, *decode, systemName(run, mode, modes.size() > 1));
        }
    }
    // Digit strings are put together from recordings: see Corpus::resamplesRecordings()
    const auto isDigits = [](const RunFacts& run) { return run.corpusKind == "digits"; };
    if (std::ranges::all_of(facts, isDigits))
        source.unit = BootstrapUnit::Recordings;
    return source;
}

} // namespace reblock
