#include "core/layout/fork_plan.h"

#include "core/base/error.h"
#include "core/layout/canonical.h"
#include "core/layout/model_shape.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace reblock {

namespace {

constexpr std::string_view kChosen = "block=";
constexpr std::string_view kDecoder = "decoder:";
constexpr std::string_view kEncoder = "encoder:";

[[noreturn]] void refuseInit(const std::string& text)
{
    throw UserError(fmt::format("--init {} is not possible.", text),
                    "Allowed: mean, first, or block=BLOCK:POSITION as in block=A:3 (of the decoder: "
                    "block=decoder:A:3).");
}

ForkInit::Chosen chosenFromText(const std::string& text)
{
    std::string_view rest = std::string_view(text).substr(kChosen.size());
    ForkInit::Chosen chosen;
    if (rest.starts_with(kDecoder)) {
        chosen.stack = Stack::Decoder;
        rest.remove_prefix(kDecoder.size());
    } else if (rest.starts_with(kEncoder))
        rest.remove_prefix(kEncoder.size());
    const std::size_t colon = rest.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        refuseInit(text);
    chosen.block = std::string(rest.substr(0, colon));
    rest.remove_prefix(colon + 1);
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), chosen.position);
    if (error != std::errc{} || end != rest.data() + rest.size() || chosen.position < 0)
        refuseInit(text);
    return chosen;
}

[[noreturn]] void refuseShape(const std::string& what, const std::string& trained, const std::string& wanted)
{
    throw UserError(fmt::format("The trained weights do not fit the new layout: {} is {} there and {} here.",
                                what, trained, wanted),
                    "Give the new layout the trained model's shape, or train it from the start.");
}

void requireSame(const std::string& what, int trained, int wanted)
{
    if (trained != wanted)
        refuseShape(what, std::to_string(trained), std::to_string(wanted));
}

const BlockShape& shapeOf(const Layout& layout, Stack stack, const BlockRef& ref)
{
    return layout.stack(ref.inEncoder ? Stack::Encoder : stack).block(ref.name).shape;
}

void requirePosition(const Layout& trained, const Layout& wanted, Stack stack, int at, int from)
{
    const Position& old = trained.stack(stack).positions[static_cast<std::size_t>(from)];
    const Position& here = wanted.stack(stack).positions[static_cast<std::size_t>(at)];
    const std::string where =
        fmt::format(" of {} position {} ({} in the trained one)", toText(stack), at, from);
    const auto part = [&](const std::string& name, const BlockRef& a, const BlockRef& b) {
        const BlockShape& before = shapeOf(trained, stack, a);
        const BlockShape& after = shapeOf(wanted, stack, b);
        if (name == "ffn")
            return requireSame("the ffn width" + where, before.ffn, after.ffn);
        if (name == "attention" && before.kind != after.kind)
            refuseShape("the kind" + where, toText(before.kind), toText(after.kind));
        requireSame("the number of heads" + where, before.heads, after.heads);
    };
    part("attention", old.attention, here.attention);
    part("ffn", old.ffn, here.ffn);
    if (old.cross && here.cross)
        part("cross", *old.cross, *here.cross);
}

/// The trained positions that a block replaces in any of its parts.
std::set<int> replacedBy(const std::string& block, const Layout& trained, const Layout& wanted, Stack stack)
{
    const auto& positions = wanted.stack(stack).positions;
    const auto count = static_cast<int>(positions.size());
    const auto before = static_cast<int>(trained.stack(stack).positions.size());
    std::set<int> replaced;
    for (int i = 0; i < count; ++i) {
        const Position& position = positions[static_cast<std::size_t>(i)];
        const auto uses = [&](const BlockRef& ref) { return !ref.inEncoder && ref.name == block; };
        if (uses(position.attention) || uses(position.ffn) || (position.cross && uses(*position.cross)) ||
            (position.norms && !position.norms->own && position.norms->name == block))
            for (const int old : replacedPositions(i, count, before))
                replaced.insert(old);
    }
    return replaced;
}

void requireChosen(const ForkInit::Chosen& chosen, const Layout& trained, const Layout& wanted)
{
    const std::string name = fmt::format("{} block {}", toText(chosen.stack), chosen.block);
    const auto& blocks = wanted.stack(chosen.stack).blocks;
    if (std::ranges::find(blocks, chosen.block, &Block::name) == blocks.end()) {
        std::vector<std::string> names;
        for (const Block& block : blocks)
            names.push_back(block.name);
        throw UserError(fmt::format("The new layout has no {}.", name),
                        fmt::format("Its blocks there: {}.", fmt::join(names, ", ")));
    }
    const std::set<int> replaced = replacedBy(chosen.block, trained, wanted, chosen.stack);
    if (!replaced.contains(chosen.position))
        throw UserError(
            fmt::format("The {} does not replace position {} of the trained model.", name, chosen.position),
            fmt::format("It replaces: {}.", fmt::join(replaced, ", ")));
}

Layout houlsby(const Layout& trained)
{
    Layout layout = trained;
    layout.name = "Houlsby";
    for (StackLayout* stack : {&layout.encoder, &layout.decoder}) {
        for (Block& block : stack->blocks)
            block.shape.frozen = true;
        for (Position& position : stack->positions) {
            position.norms = NormSource{true, {}};
            position.correctors.push_back(Bottleneck{});
        }
    }
    return canonicalLayout(layout);
}

} // namespace

ForkInit forkInitFromTexts(const std::vector<std::string>& texts)
{
    ForkInit init;
    for (const std::string& text : texts) {
        if (text == "mean" || text == "first")
            init.first = text == "first";
        else if (text.starts_with(kChosen))
            init.chosen.push_back(chosenFromText(text));
        else
            refuseInit(text);
    }
    return init;
}

std::vector<std::string> textsFromForkInit(const ForkInit& init)
{
    std::vector<std::string> texts{init.first ? "first" : "mean"};
    for (const ForkInit::Chosen& chosen : init.chosen)
        texts.push_back(fmt::format("{}{}{}:{}", kChosen, chosen.stack == Stack::Decoder ? kDecoder : "",
                                    chosen.block, chosen.position));
    return texts;
}

std::vector<int> replacedPositions(int position, int count, int trained)
{
    REBLOCK_CHECK(position >= 0 && position < count && trained > 0);
    if (count >= trained)
        return {static_cast<int>(static_cast<std::int64_t>(position) * trained / count)};
    std::vector<int> replaced;
    for (int old = 0; old < trained; ++old)
        if (static_cast<std::int64_t>(old) * count / trained == position)
            replaced.push_back(old);
    return replaced;
}

void requireForkFits(const Layout& trained, const Layout& wanted, const ForkInit& init)
{
    requireSame("model.dim", trained.model.dim, wanted.model.dim);
    requireSame("the embedding's size", trained.embedding.size, wanted.embedding.size);
    requireSame("the front's subsampling", trained.front.subsampling, wanted.front.subsampling);
    if (wanted.embedding.tiedOutput && !trained.embedding.tiedOutput)
        refuseShape("the output matrix", "a matrix of its own", "tied to the embedding");
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const auto count = static_cast<int>(wanted.stack(stack).positions.size());
        const auto before = static_cast<int>(trained.stack(stack).positions.size());
        for (int at = 0; at < count; ++at)
            for (const int from : replacedPositions(at, count, before))
                requirePosition(trained, wanted, stack, at, from);
    }
    for (const ForkInit::Chosen& chosen : init.chosen)
        requireChosen(chosen, trained, wanted);
}

Layout inShapeOf(const Layout& trained, const Layout& layout)
{
    std::vector<ModelSetting> settings;
    for (const std::string& key : modelShapeKeys())
        if (modelShapeValue(layout, key) == modelShapeValue(Layout{}, key))
            settings.push_back({key, modelShapeValue(trained, key)});
    Layout out = withModelShape(layout, settings);
    if (out.embedding == EmbeddingShape{out.model.dim, false})
        out.embedding = trained.embedding;
    return out;
}

Layout forkLayoutFromArgument(const std::string& argument, const Layout& trained)
{
    if (argument == "Houlsby")
        return houlsby(trained);
    const Layout layout = layoutFromArgument(argument);
    const bool typed = presetLayout(argument) || readNotation(argument).layout;
    return typed ? inShapeOf(trained, layout) : layout;
}

} // namespace reblock
