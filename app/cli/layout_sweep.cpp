#include "app/cli/layout_sweep.h"

#include "app/cli/command.h"
#include "app/cli/layout_pattern.h"
#include "app/cli/layout_text.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/layout/read.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace reblock {

namespace {

using Words = std::vector<std::string>;

struct SweepOptions {
    std::string base;
    Words patterns;
    std::vector<int> blocks;
    Words correctors;
    Words places;
    std::vector<int> positions;
    std::vector<int> decoderPositions;
    std::string stack = "encoder";
    CostOptions cost;
};

SweepAxes axesOf(const SweepOptions& options, const std::string& base)
{
    SweepAxes axes;
    axes.base = layoutFromArgument(base);
    axes.encoder = options.stack != "decoder";
    axes.decoder = options.stack != "encoder";
    axes.encoderPositions = options.positions;
    axes.decoderPositions = options.decoderPositions;
    axes.blocks = options.blocks;
    std::ranges::transform(options.patterns, std::back_inserter(axes.patterns), patternFromArgument);
    std::ranges::transform(options.places, std::back_inserter(axes.places), placesFromArgument);
    for (const std::string& word : options.correctors) {
        if (word == "none")
            axes.correctors.emplace_back(std::nullopt);
        else
            axes.correctors.emplace_back(correctorFromArgument(word));
    }
    return axes;
}

void addAxes(CLI::App& command, SweepOptions& options)
{
    command.add_option("--base", options.base, kLayoutHelp)->required();
    command.add_option("--pattern", options.patterns, "patterns of the blocks: " + blockPatternHelp())
        ->delimiter(',');
    command
        .add_option("--blocks", options.blocks,
                    "numbers of stored blocks of SEQUENCE, CYCLE, CYCLE-REV, folded")
        ->delimiter(',');
    command
        .add_option("--corrector", options.correctors,
                    fmt::format("none, or correctors in place of the base's: {}", kCorrectorWords))
        ->delimiter(',');
    command.add_option("--correctors", options.places, "where they stand: " + correctorPatternHelp())
        ->delimiter(',');
    command.add_option("--positions", options.positions, "numbers of encoder positions")->delimiter(',');
    command.add_option("--decoder-positions", options.decoderPositions, "numbers of decoder positions")
        ->delimiter(',');
    command
        .add_option("--stack", options.stack,
                    "which stack gets patterns and correctors: encoder, decoder or both")
        ->check(CLI::IsMember({"encoder", "decoder", "both"}))
        ->capture_default_str();
    command
        .add_option("--vocabulary", options.cost.vocabulary, "tokens, <blank>, <unk> and <sos/eos> included")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
}

} // namespace

void addLayoutSweep(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<SweepOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "sweep",
         .summary = "list all combinations of patterns, correctors and sizes, with their cost",
         .group = {},
         .details = "Each axis is a list; what no axis names stays as the base layout has it. Equal "
                    "layouts are listed once. With both stacks the decoder gets half as many blocks, "
                    "rounded up, as the presets do.",
         .examples = {"reblock layout sweep --base BR --blocks 1,2,3,6 --pattern CYCLE,SEQUENCE",
                      "reblock layout sweep --base BR --corrector none,adaptor,b64,r8 --positions 12,18"}});
    addAxes(*command, *options);
    command->callback([&session, options] {
        const Sweep sweep = layoutSweep(axesOf(*options, session.layout(options->base)), options->cost);
        session.print(sweepJson(sweep), sweepText(sweep));
    });
}

} // namespace reblock
