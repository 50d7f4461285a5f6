#include "core/layout/draft.h"
#include "core/layout/edit/editing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reblock {

namespace {

constexpr int kWidestByWheel = 65536;

using KindForms = std::array<const char*, 4>; ///< in the order of Corrector's alternatives

constexpr KindForms kAdd{"Add an adaptor at %1", "Add a bottleneck at %1", "Add a LoRA at %1",
                         "Add a step vector at %1"};
constexpr KindForms kChange{"Change the adaptor at %1", "Change the bottleneck at %1",
                            "Change the LoRA at %1", "Change the step vector at %1"};
constexpr KindForms kMove{"Move the adaptor from %1 to %2", "Move the bottleneck from %1 to %2",
                          "Move the LoRA from %1 to %2", "Move the step vector from %1 to %2"};
constexpr KindForms kRemove{"Remove the adaptor at %1", "Remove the bottleneck at %1",
                            "Remove the LoRA at %1", "Remove the step vector at %1"};

std::string text(int number)
{
    return std::to_string(number);
}

const char* formFor(const KindForms& forms, const Corrector& corrector)
{
    return forms[corrector.index()];
}

/// Why no layout can have it; empty: it can.
struct WhyNot {
    Phrase operator()(const Adaptor& adaptor) const
    {
        if (!(adaptor.initScale > 0) || !std::isfinite(adaptor.initScale))
            return {"An adaptor's init scale is a number above 0"};
        return {};
    }
    Phrase operator()(const Bottleneck& bottleneck) const { return width(bottleneck.width); }
    Phrase operator()(const Lora& lora) const
    {
        if (!(lora.alpha > 0) || !std::isfinite(lora.alpha))
            return {"A LoRA's alpha is a number above 0"};
        auto targets = lora.targets;
        std::ranges::sort(targets);
        if (targets.empty() || std::ranges::adjacent_find(targets) != targets.end())
            return {"A LoRA needs at least one matrix, none twice"};
        return width(lora.rank);
    }
    Phrase operator()(const StepVector&) const { return {}; }

    static Phrase width(int value)
    {
        if (value >= 1 && value <= kWidest)
            return {};
        return {"A width or rank is a whole number from 1 to %1", {text(kWidest)}};
    }
};

/// The corrector there; nullptr: there is none.
Corrector* correctorAt(LayoutDocument& document, const PositionId& id, int index)
{
    if (within(document, {id}).empty())
        return nullptr;
    auto& correctors = positionAt(document, id).correctors;
    const bool there = index >= 0 && index < static_cast<int>(correctors.size());
    return there ? &correctors[static_cast<std::size_t>(index)] : nullptr;
}

} // namespace

Edit addCorrector(const LayoutDocument& document, const PositionSet& given, const Corrector& corrector)
{
    const PositionSet positions = within(document, given);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    if (Phrase why = std::visit(WhyNot{}, corrector); !why.empty())
        return refused(document, std::move(why));
    LayoutDocument after = copyOf(document);
    for (const PositionId& id : positions)
        positionAt(after, id).correctors.push_back(corrector);
    return finished(document, std::move(after), {formFor(kAdd, corrector), {listText(positions)}}, positions);
}

Edit setCorrector(const LayoutDocument& document, const PositionId& position, int index,
                  const Corrector& corrector)
{
    return setCorrectors(document, {position}, index, corrector);
}

Edit setCorrectors(const LayoutDocument& document, const PositionSet& positions, int index,
                   const Corrector& corrector)
{
    if (Phrase why = std::visit(WhyNot{}, corrector); !why.empty())
        return refused(document, std::move(why));
    LayoutDocument after = copyOf(document);
    const char* form = nullptr;
    for (const PositionId& id : positions) {
        Corrector* there = correctorAt(after, id, index);
        if (!there)
            return refused(document, {"There is no such corrector"});
        form = form ? form : formFor(kChange, *there);
        *there = corrector;
    }
    if (!form)
        return refused(document, {"Nothing is selected"});
    return finished(document, std::move(after), {form, {listText(positions)}}, positions);
}

Edit moveCorrector(const LayoutDocument& document, const PositionId& from, int index, const PositionId& to)
{
    LayoutDocument after = copyOf(document);
    const Corrector* there = correctorAt(after, from, index);
    if (!there)
        return refused(document, {"There is no such corrector"});
    if (within(document, {to}).empty())
        return refused(document, {"Nothing is selected"});
    const Corrector moved = *there;
    const Phrase label{formFor(kMove, moved), {text(from.index), text(to.index)}};
    auto& correctors = positionAt(after, from).correctors;
    correctors.erase(correctors.begin() + index);
    positionAt(after, to).correctors.push_back(moved);
    return finished(document, std::move(after), label, {to});
}

Edit removeCorrector(const LayoutDocument& document, const PositionId& position, int index)
{
    return removeCorrectors(document, {position}, index);
}

Edit removeCorrectors(const LayoutDocument& document, const PositionSet& given, int index)
{
    const PositionSet positions = within(document, given);
    LayoutDocument after = copyOf(document);
    const char* form = nullptr;
    for (const PositionId& id : positions) {
        const Corrector* there = correctorAt(after, id, index);
        if (!there)
            return refused(document, {"There is no such corrector"});
        form = form ? form : formFor(kRemove, *there);
        auto& correctors = positionAt(after, id).correctors;
        correctors.erase(correctors.begin() + index);
    }
    if (!form)
        return refused(document, {"There is no such corrector"});
    return finished(document, std::move(after), {form, {listText(positions)}}, positions);
}

Corrector withWidth(const Corrector& corrector, int width)
{
    Corrector out = corrector;
    const int clamped = std::clamp(width, 1, kWidestByWheel);
    if (auto* bottleneck = std::get_if<Bottleneck>(&out))
        bottleneck->width = clamped;
    if (auto* lora = std::get_if<Lora>(&out))
        lora->rank = clamped;
    return out;
}

std::optional<int> widthOf(const Corrector& corrector)
{
    if (const auto* bottleneck = std::get_if<Bottleneck>(&corrector))
        return bottleneck->width;
    if (const auto* lora = std::get_if<Lora>(&corrector))
        return lora->rank;
    return std::nullopt;
}

} // namespace reblock
