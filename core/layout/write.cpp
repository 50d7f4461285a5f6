#include "core/layout/write.h"

#include "core/base/sha256.h"
#include "core/layout/canonical.h"
#include "core/layout/json_parts.h"

namespace reblock {

namespace {

const JsonParts kCompact{""};

std::string stackJson(const StackLayout& stack, const ModelShape& model)
{
    const std::string blocks = kCompact.blocks(stack, model);
    std::string out = blocks.empty() ? "{" : "{" + kCompact.member("blocks", blocks) + ",";
    std::string positions;
    for (const Position& position : stack.positions)
        positions += (positions.empty() ? "" : ",") + kCompact.position(position);
    return out + kCompact.member("stack", "[" + positions + "]") + "}";
}

/// nameMember: `"name":"x",`, or nothing.
std::string documentJson(const Layout& layout, const std::string& nameMember)
{
    return "{" + kCompact.member("format", quoted("reblock-layout/1")) + "," + nameMember +
           kCompact.member("model", kCompact.model(layout.model)) + "," +
           kCompact.member("front", kCompact.front(layout.front)) + "," +
           kCompact.member("embedding", kCompact.embedding(layout.embedding)) + "," +
           kCompact.member("encoder", stackJson(layout.encoder, layout.model)) + "," +
           kCompact.member("decoder", stackJson(layout.decoder, layout.model)) + "}";
}

} // namespace

std::string draftText(const Layout& layout)
{
    return documentJson(layout, kCompact.member("name", quoted(layout.name)) + ",");
}

std::string canonicalText(const Layout& layout)
{
    return draftText(canonicalLayout(layout));
}

std::string layoutHash(const Layout& layout)
{
    return sha256(documentJson(canonicalLayout(layout), ""));
}

} // namespace reblock
