#include "core/layout/sweep.h"

#include "core/base/error.h"
#include "core/layout/canonical.h"
#include "core/layout/draft.h"
#include "core/layout/stack_resize.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace reblock {

namespace {

/// One value of each axis; what is absent stays as the base has it.
struct Combination {
    std::optional<int> encoderPositions;
    std::optional<int> decoderPositions;
    std::optional<BlockPattern> pattern;
    std::optional<std::optional<Corrector>> corrector;
    std::optional<CorrectorPattern> places;
};

/// The values of an axis, or one absent value.
template <typename Value>
std::vector<std::optional<Value>> valuesOf(const std::vector<Value>& axis)
{
    if (axis.empty())
        return {std::nullopt};
    return {axis.begin(), axis.end()};
}

std::vector<std::optional<BlockPattern>> patternsOf(const SweepAxes& axes)
{
    std::vector<std::optional<BlockPattern>> out;
    for (const BlockPattern::Kind kind : axes.patterns) {
        if (!takesBlocks(kind)) {
            out.push_back(BlockPattern{kind, 1});
            continue;
        }
        for (const int blocks : axes.blocks)
            out.push_back(BlockPattern{kind, blocks});
    }
    if (out.empty())
        out.emplace_back();
    return out;
}

/// The corrector axis with its places; a combination without corrector has no places.
std::vector<Combination> correctionsOf(const SweepAxes& axes)
{
    std::vector<Combination> out;
    for (const auto& corrector : valuesOf(axes.correctors)) {
        const bool none = !corrector || !corrector->has_value();
        const auto places =
            none ? std::vector<std::optional<CorrectorPattern>>{std::nullopt} : valuesOf(axes.places);
        for (const auto& place : places) {
            Combination one;
            one.corrector = corrector;
            one.places = place;
            out.push_back(std::move(one));
        }
    }
    return out;
}

std::vector<Combination> combinationsOf(const SweepAxes& axes)
{
    std::vector<Combination> out;
    for (const auto& encoder : valuesOf(axes.encoderPositions))
        for (const auto& decoder : valuesOf(axes.decoderPositions))
            for (const auto& pattern : patternsOf(axes))
                for (Combination one : correctionsOf(axes)) {
                    one.encoderPositions = encoder;
                    one.decoderPositions = decoder;
                    one.pattern = pattern;
                    out.push_back(std::move(one));
                }
    return out;
}

std::string nameOf(const Combination& one, const Layout& base)
{
    std::vector<std::string> words;
    if (one.pattern)
        words.push_back(toText(*one.pattern));
    if (one.corrector)
        words.push_back(*one.corrector ? correctorWord(**one.corrector) : "none");
    if (one.places)
        words.push_back(placesText(*one.places));
    if (one.encoderPositions)
        words.push_back(fmt::format("e{}", *one.encoderPositions));
    if (one.decoderPositions)
        words.push_back(fmt::format("d{}", *one.decoderPositions));
    if (words.empty())
        return base.name.empty() ? "base" : base.name;
    return fmt::format("{}", fmt::join(words, " "));
}

std::vector<int> allPositions(const StackLayout& stack)
{
    std::vector<int> out(stack.positions.size());
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// Changes a stack; says why it cannot be where it cannot.
/// halved   ⌈M/2⌉ blocks instead of M
std::string applyTo(StackLayout& stack, const Combination& one, Stack which, bool halved)
{
    const std::vector<int> all = allPositions(stack);
    if (one.pattern) {
        BlockPattern pattern = *one.pattern;
        if (halved)
            pattern.blocks = (pattern.blocks + 1) / 2;
        if (static_cast<int>(all.size()) < fewestPositions(pattern))
            return fmt::format("{} needs {} positions, the {} has {}", toText(pattern),
                               fewestPositions(pattern), toText(which), all.size());
        retie(stack, all, pattern);
    }
    if (!one.corrector)
        return {};
    for (Position& position : stack.positions)
        position.correctors.clear();
    if (!*one.corrector)
        return {};
    CorrectorPattern places = one.places.value_or(CorrectorPattern{});
    places.corrector = **one.corrector;
    correct(stack, all, places);
    return {};
}

/// A layout, or why there is none.
struct Outcome {
    Layout layout;
    std::string reason;
};

Outcome outcomeOf(const Combination& one, const SweepAxes& axes)
{
    Outcome out{axes.base, {}};
    if (one.encoderPositions)
        out.layout.encoder = resized(axes.base.encoder, *one.encoderPositions);
    if (one.decoderPositions)
        out.layout.decoder = resized(axes.base.decoder, *one.decoderPositions);
    if (axes.encoder)
        out.reason = applyTo(out.layout.encoder, one, Stack::Encoder, false);
    if (axes.decoder && out.reason.empty())
        out.reason = applyTo(out.layout.decoder, one, Stack::Decoder, axes.encoder);
    if (!out.reason.empty())
        return out;
    if (const auto missing = missingEncoderBlock(out.layout)) {
        out.reason = fmt::format("the decoder uses block {} of the encoder, which is gone", *missing);
        return out;
    }
    out.layout.name.clear();
    out.layout = canonicalLayout(out.layout);
    return out;
}

/// Collects layouts, each once.
class Collector {
public:
    Collector(Sweep& sweep, const CostOptions& options) : sweep_(sweep), options_(options) {}

    void add(const std::string& name, Outcome outcome)
    {
        if (!outcome.reason.empty()) {
            sweep_.gaps.push_back({name, outcome.reason});
            return;
        }
        const auto [found, isNew] = known_.emplace(canonicalText(outcome.layout), sweep_.layouts.size());
        if (!isNew) {
            sweep_.layouts[found->second].same.push_back(name);
            return;
        }
        outcome.layout.name = name;
        const LayoutCost cost = layoutCost(outcome.layout, options_);
        const double change = static_cast<double>(cost.total()) / static_cast<double>(sweep_.baseline) - 1;
        sweep_.layouts.push_back({name, std::move(outcome.layout), cost, change, {}});
    }

private:
    Sweep& sweep_;
    const CostOptions& options_;
    std::map<std::string, std::size_t> known_; ///< canonical text, index
};

void refuse(const std::string& problem, const std::string& remedy)
{
    throw UserError(problem, remedy);
}

void requirePositions(const std::vector<int>& counts, const std::string& stack)
{
    for (const int count : counts)
        if (count < 1 || count > kMostPositions)
            refuse(fmt::format("{} {} positions are not possible.", count, stack),
                   fmt::format("Choose 1 to {}.", kMostPositions));
}

/// As many as there are, or the longest of those that the axis has.
double longest(const std::vector<int>& counts, const StackLayout& base)
{
    return counts.empty() ? static_cast<double>(base.positions.size()) : std::ranges::max(counts);
}

void requireFew(const SweepAxes& axes)
{
    const double count = static_cast<double>(valuesOf(axes.encoderPositions).size()) *
                         static_cast<double>(valuesOf(axes.decoderPositions).size()) *
                         static_cast<double>(patternsOf(axes).size()) *
                         static_cast<double>(correctionsOf(axes).size());
    if (count > kMostCombinations)
        refuse(fmt::format("The sweep has {:.0f} combinations.", count),
               fmt::format("Take fewer values: at most {} combinations.", kMostCombinations));
    const double positions =
        longest(axes.encoderPositions, axes.base.encoder) + longest(axes.decoderPositions, axes.base.decoder);
    if (count * positions > kMostSweptPositions)
        refuse(fmt::format("The sweep has {:.0f} combinations of up to {:.0f} positions.", count, positions),
               fmt::format("Take fewer values or shorter stacks: at most {} positions in all.",
                           kMostSweptPositions));
}

} // namespace

void SweepAxes::check() const
{
    requirePositions(encoderPositions, "encoder");
    requirePositions(decoderPositions, "decoder");
    const bool changes = !patterns.empty() || !correctors.empty();
    if (changes && !encoder && !decoder)
        refuse("The sweep's patterns and correctors go to no stack.",
               "Choose the encoder, the decoder or both.");
    const bool counted = std::ranges::any_of(patterns, takesBlocks);
    if (counted && blocks.empty())
        refuse("The sweep has a pattern that needs numbers of stored blocks.",
               "Give one or more, as in 1,2,3,6.");
    if (!counted && !blocks.empty())
        refuse("The sweep has numbers of stored blocks and no pattern that takes them.",
               "Add SEQUENCE, CYCLE, CYCLE-REV or folded.");
    for (const int count : blocks)
        if (count < 1 || count > kMostPositions)
            refuse(fmt::format("{} stored blocks are not possible.", count),
                   fmt::format("Choose 1 to {}.", kMostPositions));
    const auto isThere = [](const std::optional<Corrector>& corrector) { return corrector.has_value(); };
    if (!places.empty() && std::ranges::none_of(correctors, isThere))
        refuse("The sweep has places for correctors and no corrector.",
               fmt::format("Add one of {}.", kCorrectorWords));
    requireFew(*this);
}

int Sweep::fellTogether() const
{
    return combinations - static_cast<int>(layouts.size() + gaps.size());
}

Sweep layoutSweep(const SweepAxes& axes, const CostOptions& options)
{
    axes.check();
    Sweep sweep;
    sweep.baseline = layoutCost(withoutReuse(axes.base), options).total();
    Collector collector(sweep, options);
    for (const Combination& one : combinationsOf(axes)) {
        ++sweep.combinations;
        collector.add(nameOf(one, axes.base), outcomeOf(one, axes));
    }
    return sweep;
}

} // namespace reblock
