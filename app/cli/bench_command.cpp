#include "app/cli/bench_command.h"

#include "app/cli/bench_data.h"
#include "app/cli/bench_decode.h"
#include "app/cli/bench_fbank.h"
#include "app/cli/command.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/base/json_values.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <memory>
#include <optional>

namespace reblock {

using nlohmann::ordered_json;

namespace {

struct BenchTrainOptions {
    std::string layout = "BRA-E";
    std::string batch = "4x5";
    std::string device = "auto";
    std::string precision = "float32";
    int vocabulary = 4233;
    int bands = 80;
    int iterations = 8;
    std::optional<int> threads;
};

ordered_json requestFrom(const BenchTrainOptions& options, const Session& session)
{
    const Layout layout = layoutFromArgument(session.layout(options.layout));
    return {{"command", "bench"},
            {"what", "train"},
            {"layout", ordered_json::parse(canonicalText(layout))},
            {"vocabulary", options.vocabulary},
            {"bands", options.bands},
            {"batch", options.batch},
            {"iterations", options.iterations},
            {"threads", valueOrNull(options.threads)},
            {"device", options.device},
            {"precision", options.precision},
            {"json", session.json()}};
}

void addBenchTrain(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<BenchTrainOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "train",
         .summary = "audio-seconds per second of training steps",
         .group = {},
         .details = "Whole steps (forward, backward, clip, Adam) on random features, 14 labels an utterance.",
         .examples = {"reblock bench train --layout BRA-E --batch 4x5 --threads 2"}});
    command->add_option("--layout", options->layout, kLayoutHelp)->capture_default_str()->type_name("LAYOUT");
    command->add_option("--batch", options->batch, "utterances x seconds")
        ->capture_default_str()
        ->type_name("BxS");
    command->add_option("--iterations", options->iterations, "counted steps")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--vocabulary", options->vocabulary, "tokens")->capture_default_str()->type_name("N");
    command->add_option("--bands", options->bands, "mel bands")->capture_default_str()->type_name("N");
    command->add_option("--threads", options->threads, "processor threads; else all")->type_name("N");
    command->add_option("--device", options->device, "auto, cpu or cuda")
        ->capture_default_str()
        ->type_name("NAME");
    command->add_option("--precision", options->precision, "number format")
        ->capture_default_str()
        ->type_name("NAME");
    command->callback([&session, options] { session.becomeEngine(requestFrom(*options, session)); });
}

} // namespace

void addBenchCommand(CLI::App& app, Session& session)
{
    CLI::App* group = addCommandGroup(app, {.name = "bench",
                                            .summary = "measure speed on this machine, now",
                                            .group = kMachineGroup,
                                            .details = {},
                                            .examples = {"reblock bench train --layout baseline"}});
    addBenchTrain(*group, session);
    addBenchDecode(*group, session);
    addBenchFbank(*group, session);
    addBenchData(*group, session);
}

} // namespace reblock
