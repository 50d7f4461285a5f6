#include "app/cli/decode_command.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/json_values.h"
#include "core/options/decode_options.h"
#include "core/options/run_config.h"

#include <memory>
#include <optional>

namespace reblock {

using nlohmann::ordered_json;

namespace {

struct DecodeCommandOptions {
    std::string run;
    std::string set; ///< empty: the run's data.test
    std::string mode = decodeModeName(DecodeOptions{}.mode);
    std::optional<int> batch;
    std::string checkpoint;
    std::string tag;
    DecodeOptions search; ///< all but its mode
};

ordered_json requestFrom(const DecodeCommandOptions& options, const Session& session)
{
    const std::filesystem::path run = session.run(options.run);
    DecodeOptions search = options.search;
    search.mode = decodeModeFromName(options.mode);
    search.check();
    return {{"command", "decode"},
            {"run", run.string()},
            {"set", options.set.empty() ? readRunConfig(run).options.data.test : options.set},
            {"mode", options.mode},
            {"batch", valueOrNull(options.batch)},
            {"checkpoint", textOrNull(options.checkpoint)},
            {"tag", textOrNull(options.tag)},
            {"beam", search.beam},
            {"nbest", search.nbest},
            {"length_bonus", search.lengthBonus},
            {"ctc_weight", search.ctcWeight},
            {"json", session.json()}};
}

void addModeOption(CLI::App& command, std::string& mode)
{
    command
        .add_option("--mode", mode,
                    "ctc_greedy: the best path of the CTC head; ctc_prefix_beam: the most likely text of "
                    "the CTC head; attention: beam search of the decoder; attention_rescoring: texts of "
                    "the CTC head, judged by the decoder too")
        ->capture_default_str()
        ->type_name("MODE");
}

void addSearchOptions(CLI::App& command, DecodeOptions& search)
{
    command.add_option("--beam", search.beam, "hypotheses kept; all modes but ctc_greedy")
        ->capture_default_str()
        ->type_name("K");
    command.add_option("--nbest", search.nbest, "texts with scores in nbest.jsonl, at most the beam")
        ->capture_default_str()
        ->type_name("N");
    command.add_option("--length-bonus", search.lengthBonus, "added for each token; the attention modes")
        ->capture_default_str()
        ->type_name("X");
    command.add_option("--ctc-weight", search.ctcWeight, "attention_rescoring: weight of the CTC head")
        ->capture_default_str()
        ->type_name("W");
}

} // namespace

void addDecodeCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<DecodeCommandOptions>();
    CLI::App* command =
        addCommand(app, {.name = "decode",
                         .summary = "decode a set with a run and score it",
                         .group = kResultGroup,
                         .details = "Writes hypotheses, n-best texts, token times and the score to "
                                    "RUN/decode/. Without --checkpoint: the average, "
                                    "else the best, else the last. The texts do not "
                                    "depend on the batch.",
                         .examples = {"reblock decode first --set test",
                                      "reblock decode first --set dev --checkpoint best",
                                      "reblock decode first --mode attention --nbest 10"}});
    command->add_option("RUN", options->run, "folder, name or number of a run")->required();
    command->add_option("--set", options->set, "set of the run's corpus; else its data.test")
        ->type_name("NAME");
    addModeOption(*command, options->mode);
    command->add_option("--batch", options->batch, "utterances at a time; the text does not depend on it")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--checkpoint", options->checkpoint, "average, best, last, start (of a fork) or a step")
        ->type_name("NAME");
    command->add_option("--tag", options->tag, "a word of your own for the folder's name")->type_name("WORD");
    addSearchOptions(*command, options->search);
    command->callback([&session, options] { session.becomeEngine(requestFrom(*options, session)); });
}

} // namespace reblock
