#include "core/base/words.h"
#include "core/layout/read_parts.h"
#include "core/layout/words.h"

#include <algorithm>
#include <array>

namespace reblock {

namespace {

std::optional<Activation> readActivation(const Place& place, ProblemList& problems)
{
    const auto index = place.has("activation") ? problems.oneOf(place.member("activation"), activationWords())
                                               : std::nullopt;
    return index ? std::optional(static_cast<Activation>(*index)) : std::nullopt;
}

Adaptor readAdaptor(const Place& place, ProblemList& problems)
{
    Adaptor out;
    problems.knownKeys(place, {"kind", "activation", "init_scale"});
    out.activation = readActivation(place, problems).value_or(out.activation);
    if (place.has("init_scale"))
        out.initScale = problems.aboveZero(place.member("init_scale")).value_or(out.initScale);
    return out;
}

Bottleneck readBottleneck(const Place& place, ProblemList& problems)
{
    Bottleneck out;
    problems.knownKeys(place, {"kind", "width", "activation", "after"});
    if (place.has("width"))
        out.width = problems.width(place.member("width")).value_or(out.width);
    out.activation = readActivation(place, problems).value_or(out.activation);
    if (place.has("after"))
        out.after =
            static_cast<Bottleneck::After>(problems.oneOf(place.member("after"), afterWords()).value_or(2));
    return out;
}

/// The words still allowed at `index`: those that do not stand before it.
std::vector<std::string> targetsLeft(const JsonArray& items, std::size_t index)
{
    std::vector<std::string> left;
    for (const std::string& word : loraTargetWords()) {
        const auto isWord = [&word](const JsonValue& v) {
            return v.as<std::string>() && *v.as<std::string>() == word;
        };
        if (std::none_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(index), isWord))
            left.push_back(word);
    }
    return left;
}

std::vector<Lora::Target> readTargets(const Place& place, ProblemList& problems)
{
    std::vector<Lora::Target> targets;
    const JsonArray* items = problems.array(place);
    if (items && items->empty())
        problems.add(place, "empty", "an empty array", "at least one of " + listText(loraTargetWords()));
    for (std::size_t i = 0; items && i < items->size(); ++i)
        if (problems.oneOf(place.item(i), targetsLeft(*items, i)))
            targets.push_back(static_cast<Lora::Target>(
                *wordIndex(loraTargetWords(), std::get<std::string>(items->at(i).value))));
    return targets;
}

Lora readLora(const Place& place, ProblemList& problems)
{
    Lora out;
    problems.knownKeys(place, {"kind", "rank", "alpha", "targets"});
    if (place.has("rank"))
        out.rank = problems.width(place.member("rank")).value_or(out.rank);
    if (place.has("alpha"))
        out.alpha = problems.aboveZero(place.member("alpha")).value_or(out.alpha);
    if (place.has("targets"))
        out.targets = readTargets(place.member("targets"), problems);
    return out;
}

} // namespace

Corrector readCorrector(const Place& place, ProblemList& problems)
{
    static const std::vector<std::string> kinds{"adaptor", "bottleneck", "lora", "step"};
    if (!problems.object(place))
        return StepVector{};
    if (!place.has("kind")) {
        problems.addMissing(place, "kind", listText(kinds));
        return StepVector{};
    }
    const auto kind = problems.oneOf(place.member("kind"), kinds);
    if (kind == 0)
        return readAdaptor(place, problems);
    if (kind == 1)
        return readBottleneck(place, problems);
    if (kind == 2)
        return readLora(place, problems);
    if (kind == 3)
        problems.knownKeys(place, {"kind"});
    return StepVector{};
}

} // namespace reblock
