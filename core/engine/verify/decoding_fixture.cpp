#include "core/engine/verify/decoding_fixture.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/verify/fixture_run.h"

#include <array>

namespace reblock {

namespace {

using nlohmann::json;

struct FixtureKind {
    const char* name;
    void (*check)(FixtureRun&);
};

constexpr std::array kKinds{
    FixtureKind{"attention_beam", checkAttentionBeam},
    FixtureKind{"attention_rescoring", checkAttentionRescoring},
    FixtureKind{"ctc_alignment", checkCtcAlignment},
    FixtureKind{"ctc_greedy", checkCtcGreedy},
    FixtureKind{"ctc_loss", checkCtcLoss},
    FixtureKind{"ctc_prefix_beam", checkCtcPrefixBeam},
    FixtureKind{"ctc_prefix_scores", checkCtcPrefixScores},
    FixtureKind{"label_smoothing", checkLabelSmoothing},
    FixtureKind{"optimisers", checkOptimisers},
    FixtureKind{"position_code", checkPositionCode},
    FixtureKind{"primitives", checkPrimitives},
    FixtureKind{"warmup", checkWarmup},
};

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what)
{
    throw UserError(file.string() + " is not a golden case: " + what + ".",
                    "Name files of tests/fixtures/decoding, whose format is reblock-fixture/KIND/1.");
}

const FixtureKind& kindOf(const std::filesystem::path& file, const json& content)
{
    if (!content.is_object() || !content.contains("format") || !content.at("format").is_string())
        refuse(file, "it names no format");
    const std::string format = content.at("format");
    for (const FixtureKind& kind : kKinds)
        if (format == "reblock-fixture/" + std::string(kind.name) + "/1")
            return kind;
    refuse(file, "the format \"" + format + "\" is unknown");
}

} // namespace

VerifiedCase verifyDecodingFixture(const std::filesystem::path& file)
{
    const json content = json::parse(readFile(file), nullptr, false);
    const FixtureKind& kind = kindOf(file, content);
    Comparison comparison("decoding/" + std::string(kind.name));
    try {
        for (const at::ScalarType type : {at::kDouble, at::kFloat}) {
            FixtureRun run(content, type, comparison);
            kind.check(run);
        }
    } catch (const json::exception& problem) {
        refuse(file, problem.what());
    }
    return comparison.result();
}

} // namespace reblock
