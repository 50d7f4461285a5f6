#include "app/cli/decode_command.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/json_values.h"
#include "core/options/run_config.h"

#include <memory>
#include <optional>

namespace reblock {

using nlohmann::ordered_json;

namespace {

struct DecodeCommandOptions {
    std::string run;
    std::string set; ///< empty: the run's data.test
    std::string mode = "ctc_greedy";
    std::optional<int> batch;
    std::string checkpoint;
};

ordered_json requestFrom(const DecodeCommandOptions& options, const Session& session)
{
    const std::filesystem::path run = session.run(options.run);
    return {{"command", "decode"},
            {"run", run.string()},
            {"set", options.set.empty() ? readRunConfig(run).options.data.test : options.set},
            {"mode", options.mode},
            {"batch", valueOrNull(options.batch)},
            {"checkpoint", textOrNull(options.checkpoint)},
            {"json", session.json()}};
}

} // namespace

void addDecodeCommand(CLI::App& app, Session& session)
{
    const auto options = std::make_shared<DecodeCommandOptions>();
    CLI::App* command = addCommand(app, {.name = "decode",
                                         .summary = "decode a set with a run and score it",
                                         .group = kResultGroup,
                                         .details = "Writes hypotheses, token times and the score to "
                                                    "RUN/decode/. Without --checkpoint: the average, "
                                                    "else the best, else the last.",
                                         .examples = {"reblock decode first --set test",
                                                      "reblock decode first --set dev --checkpoint best"}});
    command->add_option("RUN", options->run, "folder, name or number of a run")->required();
    command->add_option("--set", options->set, "set of the run's corpus; else its data.test")
        ->type_name("NAME");
    command->add_option("--mode", options->mode, "ctc_greedy: the best path of the CTC head")
        ->capture_default_str()
        ->type_name("MODE");
    command->add_option("--batch", options->batch, "utterances at a time; the text does not depend on it")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--checkpoint", options->checkpoint, "average, best, last, start (of a fork) or a step")
        ->type_name("NAME");
    command->callback([&session, options] { session.becomeEngine(requestFrom(*options, session)); });
}

} // namespace reblock
