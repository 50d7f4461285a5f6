#include "core/layout/presets.h"

#include "core/base/error.h"
#include "core/layout/block_pattern.h"
#include "core/layout/canonical.h"
#include "core/layout/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace reblock {

namespace {

constexpr int kEncoderPositions = 12;
constexpr int kDecoderPositions = 6;
constexpr const char* kReuse = "arXiv 2303.13072";
constexpr const char* kAlbert = "arXiv 1909.11942";
constexpr const char* kTakase = "arXiv 2104.06022";

Layout fromNotation(std::string_view text)
{
    const LayoutReading reading = readNotation(text);
    REBLOCK_CHECK(reading.layout.has_value());
    return *reading.layout;
}

void setShapes(Layout& layout, const BlockShape& shape)
{
    for (StackLayout* stack : {&layout.encoder, &layout.decoder})
        for (Block& block : stack->blocks)
            block.shape = shape;
}

Layout eightHeads(Layout layout)
{
    layout.model.heads = 8;
    setShapes(layout, {.heads = 8});
    return layout;
}

Layout smallEmbedding(Layout layout)
{
    layout.embedding = {64, true};
    return layout;
}

Layout albertFull(Layout layout)
{
    layout.model.ffn = 4 * layout.model.dim;
    layout.model.heads = layout.model.dim / 64;
    layout.model.activation = Activation::Gelu;
    setShapes(layout, {.heads = layout.model.heads, .ffn = layout.model.ffn});
    return smallEmbedding(layout);
}

Layout sanm(Layout layout)
{
    setShapes(layout, {.kind = BlockKind::Sanm});
    return layout;
}

struct Recipe {
    Preset preset;
    std::string notation;
    Layout (*change)(Layout) = nullptr;
};

struct PatternName {
    BlockPattern::Kind kind;
    const char* summary;

    std::string name(int blocks) const { return toText(BlockPattern{kind, blocks}); }
};

constexpr std::array kPatterns{
    PatternName{BlockPattern::Kind::Sequence,
                "{} encoder blocks, each for a stretch of neighbouring positions"},
    PatternName{BlockPattern::Kind::Cycle, "{} encoder blocks in turn, over and over"},
    PatternName{BlockPattern::Kind::CycleRev, "{} encoder blocks in turn, the last round backwards"},
};

Layout patternLayout(BlockPattern::Kind kind, int blocks)
{
    Layout layout = fromNotation(".*12 / .*6");
    std::vector<int> all(kEncoderPositions);
    std::iota(all.begin(), all.end(), 0);
    retie(layout.encoder, all, {kind, blocks});
    retie(layout.decoder, std::span(all).first(kDecoderPositions), {kind, (blocks + 1) / 2});
    return canonicalLayout(layout);
}

std::optional<Layout> namedPattern(const std::string& name)
{
    for (int blocks = 1; blocks <= kEncoderPositions; ++blocks)
        for (const PatternName& known : kPatterns)
            if (known.name(blocks) == name)
                return patternLayout(known.kind, blocks);
    return std::nullopt;
}

std::vector<Recipe> beforePatterns()
{
    return {
        {{"baseline", "No reuse: every position has its own block", "WeNet, examples/aishell/s0"},
         ".*12 / .*6"},
        {{"BR", "One block per stack, used at every position", kReuse}, "A*12 / A*6"},
        {{"BR-8h", "BR with 8 attention heads; the paper clips gradients at 5", kReuse},
         "A*12 / A*6",
         eightHeads},
        {{"BRA-E", "BR with an adaptor after each use in the encoder", kReuse}, "A+*12 / A*6"},
        {{"BRA-D", "BR with an adaptor after each use in the decoder", kReuse}, "A*12 / A+*6"},
        {{"BRA-ED", "BR with adaptors in both stacks", kReuse}, "A+*12 / A+*6"},
        {{"BRA-E-18", "BRA-E with the encoder's block used 18 times", kReuse}, "A+*18 / A*6"},
        {{"BR-18", "BR with the encoder's block used 18 times", kReuse}, "A*18 / A*6"},
        {{"BRA-E-linear", "BRA-E without the adaptors' nonlinearity: the control", "Reblock"},
         "A+l*12 / A*6"},
        {{"BRA-E-E64", "BRA-E with a factorised embedding of 64, tied to the output",
          "arXiv 2303.13072, 1909.11942"},
         "A+*12 / A*6",
         smallEmbedding},
        {{"universal", "BR told apart by learned step vectors; no adaptive halting", "arXiv 1807.03819"},
         "A+s*12 / A+s*6"},
        {{"ALBERT-all", "The encoder shares whole blocks", kAlbert}, "A*12 / .*6"},
        {{"ALBERT-attention", "The encoder shares attention alone", kAlbert}, "A|.*12 / .*6"},
        {{"ALBERT-ffn", "The encoder shares the feed-forward alone", kAlbert}, ".|A*12 / .*6"},
    };
}

std::vector<Recipe> afterPatterns()
{
    return {
        {{"sandwich", "Own first and last encoder block, one shared between", "arXiv 2101.00234"},
         "A(B*10)C / .*6"},
        {{"all-but-last", "One shared encoder block, the last position its own", "arXiv 2101.00234"},
         "A*11B / .*6"},
        {{"folded", "Two base blocks, then one block looped", "arXiv 2202.08474"}, "ABC*10 / .*6"},
        {{"relaxed-recursive", "One block per stack, a LoRA of rank 8 at each use", "arXiv 2410.20672"},
         "A+r8*12 / A+r8*6"},
        {{"ALBERT-full", "ALBERT's shape: shared blocks, embedding 64 tied, gelu, ffn 4 dim", kAlbert},
         "A*12 / A*6",
         albertFull},
        {{"low-footprint", "One SAN-M block per stack", "arXiv 2104.05784"}, "A*12 / A*6", sanm},
    };
}

const std::vector<Recipe>& recipes()
{
    static const std::vector<Recipe> all = [] {
        std::vector<Recipe> out = beforePatterns();
        for (const int blocks : {2, 3, 6})
            for (const PatternName& known : kPatterns)
                out.push_back(
                    {{known.name(blocks), fmt::format(fmt::runtime(known.summary), blocks), kTakase}, ""});
        for (Recipe& recipe : afterPatterns())
            out.push_back(std::move(recipe));
        return out;
    }();
    return all;
}

std::optional<Layout> unnamedLayout(const std::string& name)
{
    const auto found = std::ranges::find(recipes(), name,
                                         [](const Recipe& r) -> const std::string& { return r.preset.name; });
    if (found == recipes().end() || found->notation.empty())
        return namedPattern(name);
    const Layout layout = fromNotation(found->notation);
    return found->change ? found->change(layout) : layout;
}

} // namespace

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> all = [] {
        std::vector<Preset> out;
        for (const Recipe& recipe : recipes())
            out.push_back(recipe.preset);
        return out;
    }();
    return all;
}

std::optional<Layout> presetLayout(const std::string& name)
{
    std::optional<Layout> layout = unnamedLayout(name);
    if (layout)
        layout->name = name;
    return layout;
}

std::optional<std::string> presetNameOf(const Layout& layout)
{
    Layout wanted = canonicalLayout(layout);
    const auto isPreset = [&wanted](const std::string& name) {
        wanted.name = name;
        return presetLayout(name) == wanted;
    };
    for (const Preset& preset : presets())
        if (isPreset(preset.name))
            return preset.name;
    for (int blocks = 1; blocks <= kEncoderPositions; ++blocks)
        for (const PatternName& known : kPatterns)
            if (isPreset(known.name(blocks)))
                return known.name(blocks);
    return std::nullopt;
}

} // namespace reblock
