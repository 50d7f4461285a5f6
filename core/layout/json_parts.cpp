#include "core/layout/json_parts.h"

#include "core/layout/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <vector>

namespace reblock {

namespace {

std::string joined(const std::vector<std::string>& parts, const std::string& gap)
{
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : "," + gap) + part;
    return out;
}

std::string flagText(bool flag)
{
    return flag ? "true" : "false";
}

/// The options of one corrector, all of them, without its kind.
struct CorrectorOptions {
    const JsonParts& json;

    std::vector<std::string> operator()(const Adaptor& a) const
    {
        return {json.member("activation", quoted(toText(a.activation))),
                json.member("init_scale", numberText(a.initScale))};
    }

    std::vector<std::string> operator()(const Bottleneck& b) const
    {
        return {json.member("width", std::to_string(b.width)),
                json.member("activation", quoted(toText(b.activation))),
                json.member("after", quoted(toText(b.after)))};
    }

    std::vector<std::string> operator()(const Lora& l) const
    {
        std::vector<std::string> targets;
        for (const Lora::Target target : l.targets)
            targets.push_back(quoted(toText(target)));
        return {json.member("rank", std::to_string(l.rank)), json.member("alpha", numberText(l.alpha)),
                json.member("targets", "[" + joined(targets, json.gap) + "]")};
    }

    std::vector<std::string> operator()(const StepVector&) const { return {}; }
};

std::vector<std::string> optionMembers(const JsonParts& json, const BlockShape& shape,
                                       const ModelShape& model)
{
    std::vector<std::string> out;
    if (shape.heads != model.heads)
        out.push_back(json.member("heads", std::to_string(shape.heads)));
    if (shape.ffn != model.ffn)
        out.push_back(json.member("ffn", std::to_string(shape.ffn)));
    if (shape.kind != BlockKind::Transformer)
        out.push_back(json.member("kind", quoted(toText(shape.kind))));
    if (shape.frozen)
        out.push_back(json.member("frozen", "true"));
    return out;
}

} // namespace

std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string quotedRef(const BlockRef& ref)
{
    return quoted((ref.inEncoder ? "encoder:" : "") + ref.name);
}

std::string JsonParts::member(const std::string& key, const std::string& json) const
{
    return fmt::format("\"{}\":{}{}", key, gap, json);
}

std::string JsonParts::model(const ModelShape& m) const
{
    return "{" +
           joined({member("dim", std::to_string(m.dim)), member("heads", std::to_string(m.heads)),
                   member("ffn", std::to_string(m.ffn)), member("activation", quoted(toText(m.activation))),
                   member("dropout", numberText(m.dropout)),
                   member("attention_dropout", numberText(m.attentionDropout))},
                  gap) +
           "}";
}

std::string JsonParts::front(const FrontShape& f) const
{
    return "{" +
           joined({member("kind", quoted(f.kind)), member("subsampling", std::to_string(f.subsampling))},
                  gap) +
           "}";
}

std::string JsonParts::embedding(const EmbeddingShape& e) const
{
    return "{" +
           joined({member("size", std::to_string(e.size)), member("tied_output", flagText(e.tiedOutput))},
                  gap) +
           "}";
}

std::string JsonParts::blocks(const StackLayout& stack, const ModelShape& model) const
{
    std::vector<std::string> out;
    for (const Block& block : stack.blocks) {
        const auto options = optionMembers(*this, block.shape, model);
        if (!options.empty())
            out.push_back(member(block.name, "{" + joined(options, gap) + "}"));
    }
    return out.empty() ? "" : "{" + joined(out, gap) + "}";
}

std::string JsonParts::position(const Position& p) const
{
    std::vector<std::string> members{member("attention", quotedRef(p.attention))};
    if (p.cross)
        members.push_back(member("cross", quotedRef(*p.cross)));
    members.push_back(member("ffn", quotedRef(p.ffn)));
    if (p.norms)
        members.push_back(member("norms", quoted(p.norms->own ? "own" : p.norms->name)));
    members.push_back(member("correctors", correctors(p)));
    return "{" + joined(members, gap) + "}";
}

std::string JsonParts::correctors(const Position& position) const
{
    std::vector<std::string> out;
    for (const Corrector& corrector : position.correctors) {
        std::vector<std::string> members{member("kind", quoted(correctorKind(corrector)))};
        for (std::string& option : std::visit(CorrectorOptions{*this}, corrector))
            members.push_back(std::move(option));
        out.push_back("{" + joined(members, gap) + "}");
    }
    return "[" + joined(out, gap) + "]";
}

} // namespace reblock
