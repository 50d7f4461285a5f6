#include "app/cli/score_command.h"

#include "app/cli/command.h"
#include "app/cli/score_text.h"
#include "app/cli/session.h"
#include "core/score/score.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace reblock {

namespace {

struct ScoreOptions {
    std::string reference;
    std::string hypothesis;
    std::string mode = "char";
    bool details = false;
};

/// What was left out must not pass unseen: a rate over fewer utterances is another rate.
void warn(const Session& session, const std::vector<std::string>& ids, const std::string& where)
{
    if (!ids.empty())
        session.errors() << fmt::format("reblock: {} utterance{} only in the {} and not counted, first {}.\n",
                                        ids.size(), ids.size() == 1 ? " is" : "s are", where, ids.front());
}

void score(const Session& session, const ScoreOptions& options)
{
    const Transcripts reference = readTranscripts(options.reference);
    const Transcripts hypothesis = readTranscripts(options.hypothesis);
    const ScoreReport report = scoreTranscripts(reference, hypothesis, tokenModeFromName(options.mode));
    warn(session, report.missing, "reference");
    warn(session, report.extra, "hypotheses");
    nlohmann::ordered_json document = jsonFromReport(report, options.details);
    document["formats"] = {{"reference", transcriptFormatName(reference.format)},
                           {"hypothesis", transcriptFormatName(hypothesis.format)}};
    const std::string formats =
        fmt::format("reference: {} file, hypotheses: {} file\n\n", transcriptFormatName(reference.format),
                    transcriptFormatName(hypothesis.format));
    session.print(document, formats + scoreText(report, options.details));
}

} // namespace

void addScoreCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<ScoreOptions>();
    CLI::App* command = addCommand(
        app,
        {.name = "score",
         .summary = "count errors as sclite does, with a 95 % interval",
         .group = kResultGroup,
         .details =
             "Files are trn (\"token token (ID)\"), Kaldi text as WeNet and ESPnet write it "
             "(\"ID token token\") or ctm; utterances are matched by id. Punctuation, case and width are "
             "evened out on both sides. docs/scoring.md tells how.",
         .examples = {"reblock score ref.trn hyp.trn",
                      "reblock score data/test/text hyp.txt --mode mixed --details"}});
    command->add_option("REF", options->reference, "what was said")->required();
    command->add_option("HYP", options->hypothesis, "what was recognized")->required();
    command
        ->add_option("--mode", options->mode,
                     "char: every character is a token; mixed: Latin words and numbers are one token each")
        ->type_name("MODE")
        ->capture_default_str();
    command->add_flag("--details", options->details,
                      "errors by speaker, length and pair of tokens, and utterances with their alignments "
                      "(text: the worst 10)");
    command->callback([&session, options] { score(session, *options); });
}

} // namespace reblock
