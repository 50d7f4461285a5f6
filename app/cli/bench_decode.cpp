#include "app/cli/bench_decode.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/json_values.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "core/options/decode_options.h"
#include "core/options/run_config.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace reblock {

using nlohmann::ordered_json;

namespace {

struct BenchDecodeOptions {
    std::string run; ///< empty: random weights of `layout`
    std::string set;
    std::string checkpoint;
    std::string layout = "BRA-E";
    std::string mode = decodeModeName(DecodeOptions{}.mode);
    std::string keep;
    std::string device = "auto";
    int batch = 1;
    double seconds = 5;
    int iterations = 8;
    int beam = DecodeOptions{}.beam;
    std::optional<int> threads;
};

ordered_json requestFrom(const BenchDecodeOptions& options, const Session& session)
{
    ordered_json request{{"command", "bench"},
                         {"what", "decode"},
                         {"mode", options.mode},
                         {"beam", options.beam},
                         {"batch", options.batch},
                         {"seconds", options.seconds},
                         {"iterations", options.iterations},
                         {"threads", valueOrNull(options.threads)},
                         {"device", options.device},
                         {"checkpoint", textOrNull(options.checkpoint)},
                         {"json", session.json()}};
    request["keep"] =
        textOrNull(options.keep.empty() ? "" : std::filesystem::absolute(options.keep).string());
    if (options.run.empty()) {
        request["layout"] =
            ordered_json::parse(canonicalText(layoutFromArgument(session.layout(options.layout))));
        return request;
    }
    const std::filesystem::path run = session.run(options.run);
    request["run"] = run.string();
    request["set"] = options.set.empty() ? readRunConfig(run).options.data.test : options.set;
    return request;
}

} // namespace

void addBenchDecode(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<BenchDecodeOptions>();
    CLI::App* command = addCommand(
        group, {.name = "decode",
                .summary = "seconds of decoding per second of audio",
                .group = {},
                .details = "From features to texts, one batch over and over. Without --run: random weights, "
                           "noise, about 2.8 tokens a second.",
                .examples = {"reblock bench decode --mode attention --batch 8 --threads 2",
                             "reblock bench decode --run first --batch 8 --keep batch.safetensors"}});
    command->add_option("--run", options->run, "a trained run; its recordings nearest to --seconds")
        ->type_name("RUN");
    command->add_option("--set", options->set, "set of the run's corpus; else its data.test")
        ->type_name("NAME");
    command->add_option("--checkpoint", options->checkpoint, "average, best, last or a step")
        ->type_name("NAME");
    command->add_option("--layout", options->layout, "without --run: preset's name, notation, file or @NAME")
        ->capture_default_str()
        ->type_name("LAYOUT");
    command->add_option("--mode", options->mode, "as in `reblock decode`")
        ->capture_default_str()
        ->type_name("MODE");
    command->add_option("--beam", options->beam, "hypotheses kept")->capture_default_str()->type_name("K");
    command->add_option("--batch", options->batch, "utterances side by side")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--seconds", options->seconds, "length of each")
        ->capture_default_str()
        ->type_name("S")
        ->check(CLI::PositiveNumber);
    command->add_option("--iterations", options->iterations, "counted decodings")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--threads", options->threads, "processor threads; else all")->type_name("N");
    command->add_option("--device", options->device, "auto, cpu or cuda")
        ->capture_default_str()
        ->type_name("NAME");
    command->add_option("--keep", options->keep, "writes the batch's features to this safetensors file")
        ->type_name("FILE");
    command->callback([&session, options] { session.becomeEngine(requestFrom(*options, session)); });
}

} // namespace reblock
