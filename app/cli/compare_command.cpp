#include "app/cli/compare_command.h"

#include "app/cli/command.h"
#include "app/cli/compare_text.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace reblock {

namespace fs = std::filesystem;

namespace {

struct CompareCommandOptions {
    std::vector<std::string> systems;
    RunWish wish;
    std::string scoring; ///< char, mixed; of files
    std::string reference;
    std::string unit; ///< empty: utterances, or recordings of digit strings
    bool common = false;
    bool csv = false;
};

bool isFile(const std::string& argument)
{
    std::error_code none;
    return fs::is_regular_file(argument, none);
}

CompareSource sourceOf(const Session& session, const CompareCommandOptions& options)
{
    CompareSource source;
    if (isFile(options.systems.front())) {
        source = sourceFromFiles(options.systems);
        source.scoring = tokenModeFromName(options.scoring.empty() ? "char" : options.scoring);
        return source;
    }
    if (!options.scoring.empty())
        throw UserError("--scoring is for files; runs are compared as they were scored.", "Leave it out.");
    return sourceFromRuns(options.systems, options.wish,
                          [&session](const std::string& run) { return session.run(run); });
}

/// By name as typed, or a file's stem.
std::optional<std::size_t> referenceIndex(const std::vector<SystemTexts>& systems, const std::string& wanted)
{
    if (wanted.empty())
        return std::nullopt;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < systems.size(); ++i) {
        names.push_back(systems[i].name);
        if (systems[i].name == wanted || fs::path(systems[i].name).stem() == wanted)
            return i;
    }
    throw UserError(fmt::format("No system here is called \"{}\".", wanted),
                    fmt::format("--reference is one of {}.", listText(names)));
}

CompareResult compare(const Session& session, const CompareCommandOptions& options)
{
    const CompareSource source = sourceOf(session, options);
    const CommonScores scores = scoreCommonUtterances(source.texts, source.scoring, options.common);
    if (scores.undecoded > 0)
        session.errors() << fmt::format("reblock: {} utterance{} of the reference {} decoded by no system.\n",
                                        scores.undecoded, scores.undecoded == 1 ? "" : "s",
                                        scores.undecoded == 1 ? "was" : "were");
    CompareResult result;
    result.reference = referenceIndex(source.texts, options.reference);
    const BootstrapUnit unit = options.unit.empty() ? source.unit : bootstrapUnitFromName(options.unit);
    result.comparison = compareSystems(scores.systems, {unit, result.reference});
    result.origins = source.origins;
    result.leftOut = scores.leftOut;
    return result;
}

void addWishOptions(CLI::App& command, CompareCommandOptions& options)
{
    command.add_option("--set", options.wish.set, "runs: which set; else the first run's data.test")
        ->type_name("NAME");
    command
        .add_option("--mode", options.wish.modes,
                    "runs: decoding modes; several make a system each; else the best that all runs have")
        ->delimiter(',')
        ->type_name("MODE");
    command.add_option("--checkpoint", options.wish.checkpoint, "runs: average, best, last or a step")
        ->type_name("NAME");
    command.add_option("--tag", options.wish.tag, "runs: the decode's tag")->type_name("TAG");
}

} // namespace

void addCompareCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<CompareCommandOptions>();
    CLI::App* command = addCommand(
        app, {.name = "compare",
              .summary = "tell whether differences between systems are real",
              .group = kResultGroup,
              .details = "A reference and two or more hypotheses, or two or more runs that were decoded. "
                         "MAPSSWE and paired bootstrap for each pair, corrected for their number. "
                         "docs/scoring.md tells what they say.",
              .examples = {"reblock compare ref.trn a.trn b.trn",
                           "reblock compare baseline shared adapted --set test --reference baseline",
                           "reblock compare shared --mode ctc_greedy,attention_rescoring"}});
    command->add_option("SYSTEM", options->systems, "REF HYP HYP…, or RUN RUN…")->required();
    addWishOptions(*command, *options);
    command->add_option("--reference", options->reference, "only the pairs with this one")
        ->type_name("SYSTEM");
    command->add_option("--scoring", options->scoring, "files: char or mixed, as for \"score\"")
        ->type_name("MODE");
    command
        ->add_option("--units", options->unit, "what the bootstrap draws: utterances, speakers, recordings")
        ->type_name("UNITS");
    command->add_flag("--common", options->common, "compare the utterances that all have decoded");
    command->add_flag("--csv", options->csv, "print the pairs as comma-separated values");
    command->callback([&session, options] {
        const CompareResult result = compare(session, *options);
        if (options->csv && !session.json())
            session.out() << compareCsv(result);
        else
            session.print(compareJson(result), compareText(result));
    });
}

} // namespace reblock
