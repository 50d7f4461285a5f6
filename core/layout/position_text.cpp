#include "core/layout/position_text.h"

#include "core/layout/words.h"

#include <fmt/format.h>

#include <vector>

namespace reblock {

namespace {

std::string refText(const BlockRef& ref)
{
    return (ref.inEncoder ? "encoder:" : "") + ref.name;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

std::vector<std::string> unusual(const Adaptor& a)
{
    std::vector<std::string> out;
    if (a.activation != Adaptor{}.activation)
        out.push_back("activation " + toText(a.activation));
    if (a.initScale != Adaptor{}.initScale)
        out.push_back("init scale " + numberText(a.initScale));
    return out;
}

std::vector<std::string> unusual(const Bottleneck& b)
{
    std::vector<std::string> out{fmt::format("width {}", b.width)};
    if (b.activation != Bottleneck{}.activation)
        out.push_back("activation " + toText(b.activation));
    if (b.after != Bottleneck{}.after)
        out.push_back("after " + toText(b.after));
    return out;
}

std::vector<std::string> unusual(const Lora& l)
{
    std::vector<std::string> out{fmt::format("rank {}", l.rank)};
    if (l.alpha != Lora{}.alpha)
        out.push_back("alpha " + numberText(l.alpha));
    if (l.targets == Lora{}.targets)
        return out;
    std::string targets = "on";
    for (const Lora::Target target : l.targets)
        targets += " " + toText(target);
    out.push_back(targets);
    return out;
}

std::vector<std::string> unusual(const StepVector&)
{
    return {};
}

} // namespace

std::string blockMark(const std::string& name)
{
    const bool letter = name.size() == 1 && name.front() >= 'A' && name.front() <= 'Z';
    return letter ? name : "{" + name + "}";
}

std::optional<std::string> correctorNotation(const Corrector& corrector)
{
    if (corrector == Corrector(Adaptor{}))
        return "+";
    if (corrector == Corrector(Adaptor{.activation = Activation::None}))
        return "+l";
    if (corrector == Corrector(StepVector{}))
        return "+s";
    const auto* bottleneck = std::get_if<Bottleneck>(&corrector);
    if (bottleneck && *bottleneck == Bottleneck{.width = bottleneck->width})
        return fmt::format("+b{}", bottleneck->width);
    const auto* lora = std::get_if<Lora>(&corrector);
    if (lora && *lora == Lora{.rank = lora->rank})
        return fmt::format("+r{}", lora->rank);
    return std::nullopt;
}

std::optional<std::string> positionNotation(const Position& position)
{
    const bool foreign = position.attention.inEncoder || position.ffn.inEncoder;
    const bool ownCross = position.cross && *position.cross != position.attention;
    const bool namedNorms = position.norms && !position.norms->own;
    if (foreign || ownCross || namedNorms)
        return std::nullopt;
    std::string text = blockMark(position.attention.name);
    if (position.ffn != position.attention)
        text += "|" + blockMark(position.ffn.name);
    for (const Corrector& corrector : position.correctors) {
        const auto mark = correctorNotation(corrector);
        if (!mark)
            return std::nullopt;
        text += *mark;
    }
    return text + (position.norms ? "+n" : "");
}

std::string correctorText(const Corrector& corrector)
{
    const auto options = std::visit([](const auto& one) { return unusual(one); }, corrector);
    return correctorKind(corrector) + (options.empty() ? "" : " (" + joined(options) + ")");
}

std::string positionText(const Position& position)
{
    if (const auto text = positionNotation(position))
        return *text;
    std::vector<std::string> parts{refText(position.attention)};
    if (position.cross && *position.cross != position.attention)
        parts.push_back("cross " + refText(*position.cross));
    if (position.ffn != position.attention)
        parts.push_back("ffn " + refText(position.ffn));
    if (position.norms)
        parts.push_back(position.norms->own ? "own norms" : "norms " + position.norms->name);
    for (const Corrector& corrector : position.correctors)
        parts.push_back(correctorText(corrector));
    return joined(parts);
}

std::string blockOptionsText(const BlockShape& shape, const ModelShape& model)
{
    std::vector<std::string> parts;
    if (shape.heads != model.heads)
        parts.push_back(fmt::format("{} heads", shape.heads));
    if (shape.ffn != model.ffn)
        parts.push_back(fmt::format("ffn {}", shape.ffn));
    if (shape.kind != BlockKind::Transformer)
        parts.push_back(toText(shape.kind));
    if (shape.frozen)
        parts.push_back("frozen");
    return joined(parts);
}

} // namespace reblock
