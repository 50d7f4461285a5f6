#include "core/layout/model_shape.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/layout/draft.h"
#include "core/layout/words.h"

#include <fmt/format.h>

#include <charconv>

namespace reblock {

namespace {

[[noreturn]] void refuse(const ModelSetting& setting, const std::string& allowed)
{
    throw UserError(fmt::format("{}={} is not possible.", setting.key, setting.value),
                    fmt::format("Allowed: {}.", allowed));
}

template <typename Number>
std::optional<Number> parsed(const std::string& text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return result.ec == std::errc{} && result.ptr == end && !text.empty() ? std::optional(value)
                                                                          : std::nullopt;
}

int width(const ModelSetting& setting)
{
    const auto value = parsed<int>(setting.value);
    if (!value || *value < 1 || *value > kWidest)
        refuse(setting, fmt::format("a whole number from 1 to {}", kWidest));
    return *value;
}

double dropout(const ModelSetting& setting)
{
    const auto value = parsed<double>(setting.value);
    if (!value || !(*value >= 0 && *value < 1))
        refuse(setting, "a number from 0 to below 1");
    return *value + 0.0;
}

Activation activation(const ModelSetting& setting)
{
    if (setting.value != "relu" && setting.value != "gelu")
        refuse(setting, "relu or gelu");
    return setting.value == "relu" ? Activation::Relu : Activation::Gelu;
}

[[noreturn]] void refuseKey(const std::string& key)
{
    const auto nearest = nearestWord(key, modelShapeKeys());
    throw UserError(fmt::format("There is no option {}.", key),
                    nearest ? fmt::format("Did you mean {}?", *nearest)
                            : "See docs/run-options.md for all of them.");
}

void set(ModelShape& model, const ModelSetting& setting)
{
    const std::string& key = setting.key;
    if (key == "model.dim")
        model.dim = width(setting);
    else if (key == "model.heads")
        model.heads = width(setting);
    else if (key == "model.ffn")
        model.ffn = width(setting);
    else if (key == "model.dropout")
        model.dropout = dropout(setting);
    else if (key == "model.attention_dropout")
        model.attentionDropout = dropout(setting);
    else if (key == "model.activation")
        model.activation = activation(setting);
    else
        refuseKey(key);
}

void follow(StackLayout& stack, const ModelShape& before, const ModelShape& after)
{
    for (Block& block : stack.blocks) {
        if (block.shape.heads == before.heads)
            block.shape.heads = after.heads;
        if (block.shape.ffn == before.ffn)
            block.shape.ffn = after.ffn;
    }
}

void checkHeads(int heads, int dim, const std::string& whose)
{
    if (dim % heads != 0)
        throw UserError(fmt::format("{} {} heads do not divide model.dim={}.", whose, heads, dim),
                        "Set model.heads and model.dim so that dim is a multiple of heads.");
}

void check(const Layout& layout)
{
    checkHeads(layout.model.heads, layout.model.dim, "The model's");
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        for (const Block& block : layout.stack(which).blocks)
            checkHeads(block.shape.heads, layout.model.dim,
                       fmt::format("Block {} of the {}: its", block.name, toText(which)));
    if (layout.embedding.size > layout.model.dim)
        throw UserError(fmt::format("The layout's embedding of size {} is wider than model.dim={}.",
                                    layout.embedding.size, layout.model.dim),
                        "Choose a larger model.dim, or a layout with a smaller embedding.");
}

} // namespace

const std::vector<std::string>& modelShapeKeys()
{
    static const std::vector<std::string> keys{
        "model.dim",       "model.heads", "model.ffn", "model.dropout", "model.attention_dropout",
        "model.activation"};
    return keys;
}

Layout withModelShape(const Layout& layout, const std::vector<ModelSetting>& settings)
{
    Layout out = layout;
    for (const ModelSetting& setting : settings)
        set(out.model, setting);
    follow(out.encoder, layout.model, out.model);
    follow(out.decoder, layout.model, out.model);
    if (layout.embedding.size == layout.model.dim)
        out.embedding.size = out.model.dim;
    check(out);
    return out;
}

Layout withModelShape(const Layout& layout, const std::string& key, const std::string& value)
{
    return withModelShape(layout, std::vector<ModelSetting>{{key, value}});
}

std::string modelShapeValue(const Layout& layout, const std::string& key)
{
    const ModelShape& model = layout.model;
    if (key == "model.dim")
        return std::to_string(model.dim);
    if (key == "model.heads")
        return std::to_string(model.heads);
    if (key == "model.ffn")
        return std::to_string(model.ffn);
    if (key == "model.dropout")
        return numberText(model.dropout);
    if (key == "model.attention_dropout")
        return numberText(model.attentionDropout);
    if (key == "model.activation")
        return toText(model.activation);
    refuseKey(key);
}

} // namespace reblock
