#include "core/layout/diff.h"

#include "core/layout/canonical.h"
#include "core/layout/model_shape.h"
#include "core/layout/position_text.h"
#include "core/layout/stack_match.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reblock {

namespace {

using Differences = std::vector<LayoutDifference>;

void compareModel(Differences& out, const Layout& a, const Layout& b)
{
    const auto compare = [&out](const std::string& where, const std::string& inA, const std::string& inB) {
        if (inA != inB)
            out.push_back({.kind = DifferenceKind::Model, .where = where, .a = inA, .b = inB});
    };
    for (const std::string& key : modelShapeKeys())
        compare(key, modelShapeValue(a, key), modelShapeValue(b, key));
    compare("front.kind", a.front.kind, b.front.kind);
    compare("front.subsampling", std::to_string(a.front.subsampling), std::to_string(b.front.subsampling));
    compare("embedding.size", std::to_string(a.embedding.size), std::to_string(b.embedding.size));
    compare("embedding.tied_output", a.embedding.tiedOutput ? "true" : "false",
            b.embedding.tiedOutput ? "true" : "false");
}

std::vector<std::string> optionsOf(const StackLayout& stack, const ModelShape& model)
{
    std::vector<std::string> out;
    for (const Block& block : stack.blocks)
        out.push_back(blockOptionsText(block.shape, model));
    return out;
}

/// Both layouts' stack in numbers.
/// encoder   how the encoders' blocks were matched; nullptr for the encoder itself
CodedStacks codedStacks(const Layout& a, const Layout& b, Stack which, const StackMatch* encoder,
                        CorrectorNumbers& numbers)
{
    ForeignNumbers foreignA;
    ForeignNumbers foreignB;
    if (encoder) {
        for (const IndexPair& pair : encoder->blocks)
            foreignA.emplace(a.encoder.blocks[static_cast<std::size_t>(pair.a)].name, pair.b);
        for (const Block& block : b.encoder.blocks)
            foreignB.emplace(block.name, static_cast<int>(foreignB.size()));
    }
    return {.a = codedStack(a.stack(which), foreignA, numbers),
            .b = codedStack(b.stack(which), foreignB, numbers),
            .optionsA = optionsOf(a.stack(which), a.model),
            .optionsB = optionsOf(b.stack(which), b.model)};
}

/// The differences of one stack, in reading order.
class StackDifferences {
public:
    StackDifferences(const Layout& a, const Layout& b, Stack which, const CodedStacks& coded,
                     const StackMatch& match)
        : a_(a.stack(which)), b_(b.stack(which)), which_(which), coded_(coded), match_(match),
          counterparts_(counterpartsOf(match, a_.blocks.size()))
    {
    }

    Differences all()
    {
        addBlocks();
        addPositions();
        return std::move(out_);
    }

private:
    void addBlocks()
    {
        for (std::size_t i = 0; i < a_.blocks.size(); ++i) {
            const std::string& name = a_.blocks[i].name;
            const std::string& options = coded_.optionsA[i];
            if (counterparts_[i] < 0) {
                addBlock(name + " (in A alone)", options, "");
                continue;
            }
            const auto j = static_cast<std::size_t>(counterparts_[i]);
            const std::string& other = b_.blocks[j].name;
            addBlock(other == name ? name : fmt::format("{} ({} in B)", name, other), options,
                     coded_.optionsB[j]);
        }
        for (std::size_t j = 0; j < b_.blocks.size(); ++j)
            if (std::ranges::find(counterparts_, static_cast<int>(j)) == counterparts_.end())
                addBlock(b_.blocks[j].name + " (in B alone)", "", coded_.optionsB[j]);
    }

    void addBlock(const std::string& name, const std::string& a, const std::string& b)
    {
        if (a == b)
            return;
        out_.push_back({.kind = DifferenceKind::Block,
                        .where = fmt::format("{} block {}", toText(which_), name),
                        .a = a,
                        .b = b,
                        .stack = which_});
    }

    void addPositions()
    {
        const auto inA = partnersOf(a_.positions.size(), &IndexPair::a, &IndexPair::b);
        const auto inB = partnersOf(b_.positions.size(), &IndexPair::b, &IndexPair::a);
        std::size_t j = 0;
        const auto addUpTo = [&](std::size_t end) {
            for (; j < end; ++j)
                if (!inB[j].partner)
                    addPosition(DifferenceKind::Added, std::nullopt, static_cast<int>(j));
        };
        for (std::size_t i = 0; i < a_.positions.size(); ++i) {
            const int at = static_cast<int>(i);
            if (!inA[i].partner) {
                addPosition(DifferenceKind::Removed, at, std::nullopt);
            } else if (inA[i].moved) {
                addPosition(DifferenceKind::Moved, at, *inA[i].partner);
            } else {
                addUpTo(static_cast<std::size_t>(*inA[i].partner));
                addChanges(at, *inA[i].partner);
            }
        }
        addUpTo(b_.positions.size());
    }

    struct Partner {
        std::optional<int> partner;
        bool moved = false;
    };

    std::vector<Partner> partnersOf(std::size_t count, int IndexPair::*from, int IndexPair::*to) const
    {
        std::vector<Partner> out(count);
        for (const IndexPair& pair : match_.alignment.paired)
            out[static_cast<std::size_t>(pair.*from)] = {pair.*to, false};
        for (const IndexPair& pair : match_.alignment.moved)
            out[static_cast<std::size_t>(pair.*from)] = {pair.*to, true};
        return out;
    }

    void addChanges(int i, int j)
    {
        const std::vector<CodedPosition> one{coded_.a[static_cast<std::size_t>(i)]};
        const PositionChange change =
            changeOf(renumbered(one, counterparts_).front(), coded_.b[static_cast<std::size_t>(j)]);
        if (change.retied)
            addPosition(DifferenceKind::Retied, i, j);
        if (change.norms)
            addPosition(DifferenceKind::Norms, i, j);
        if (change.correctors)
            addPosition(DifferenceKind::Correctors, i, j);
    }

    void addPosition(DifferenceKind kind, std::optional<int> i, std::optional<int> j)
    {
        const auto textOf = [](const StackLayout& stack, std::optional<int> at) {
            return at ? positionText(stack.positions[static_cast<std::size_t>(*at)]) : std::string();
        };
        const std::string other = i && j && *i != *j ? fmt::format(" ({} in B)", *j) : "";
        out_.push_back({.kind = kind,
                        .where = fmt::format("{} position {}{}", toText(which_), i ? *i : *j, other),
                        .a = textOf(a_, i),
                        .b = textOf(b_, j),
                        .stack = which_,
                        .positionA = i,
                        .positionB = j});
    }

    const StackLayout& a_;
    const StackLayout& b_;
    Stack which_;
    const CodedStacks& coded_;
    const StackMatch& match_;
    std::vector<int> counterparts_;
    Differences out_;
};

std::vector<BlockPair> namedPairs(const StackMatch& match, const StackLayout& a, const StackLayout& b)
{
    std::vector<BlockPair> out;
    for (const IndexPair& pair : match.blocks)
        out.push_back({a.blocks[static_cast<std::size_t>(pair.a)].name,
                       b.blocks[static_cast<std::size_t>(pair.b)].name});
    return out;
}

/// Whether to look from B to A, so that both directions find the same.
bool isBackwards(Layout a, Layout b)
{
    a.name.clear();
    b.name.clear();
    return canonicalText(b) < canonicalText(a);
}

} // namespace

std::string toText(DifferenceKind kind)
{
    static constexpr std::array kWords{"model", "block",   "added",      "removed",
                                       "moved", "re-tied", "correctors", "norms"};
    return kWords.at(static_cast<std::size_t>(kind));
}

LayoutComparison compareLayouts(const Layout& givenA, const Layout& givenB)
{
    const Layout a = canonicalLayout(givenA);
    const Layout b = canonicalLayout(givenB);
    const bool backwards = isBackwards(a, b);
    LayoutComparison out;
    compareModel(out.differences, a, b);
    std::optional<StackMatch> encoder;
    CorrectorNumbers numbers;
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        const CodedStacks coded = codedStacks(a, b, which, encoder ? &*encoder : nullptr, numbers);
        const StackMatch match = backwards ? matchStacks(coded.swapped()).swapped() : matchStacks(coded);
        (which == Stack::Encoder ? out.encoderBlocks : out.decoderBlocks) =
            namedPairs(match, a.stack(which), b.stack(which));
        std::ranges::move(StackDifferences(a, b, which, coded, match).all(),
                          std::back_inserter(out.differences));
        encoder = match;
    }
    return out;
}

std::vector<LayoutDifference> layoutDiff(const Layout& a, const Layout& b)
{
    return compareLayouts(a, b).differences;
}

} // namespace reblock
