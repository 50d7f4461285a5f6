#include "core/layout/canonical.h"
#include "core/layout/fold.h"
#include "core/layout/json_parts.h"
#include "core/layout/write.h"

namespace reblock {

namespace {

const JsonParts kSpaced{" "};

/// The members that name blocks, with `block` where that is shorter.
std::string refMembers(const Position& p)
{
    const auto member = [](const std::string& key, const BlockRef& ref) {
        return kSpaced.member(key, quotedRef(ref));
    };
    if (p.attention == p.ffn && (!p.cross || *p.cross == p.ffn))
        return member("block", p.ffn);
    if (!p.cross)
        return member("attention", p.attention) + ", " + member("ffn", p.ffn);
    if (p.attention == p.ffn)
        return member("block", p.ffn) + ", " + member("cross", *p.cross);
    if (p.attention == *p.cross)
        return member("block", p.attention) + ", " + member("ffn", p.ffn);
    if (*p.cross == p.ffn)
        return member("block", p.ffn) + ", " + member("attention", p.attention);
    return member("attention", p.attention) + ", " + member("cross", *p.cross) + ", " + member("ffn", p.ffn);
}

/// The entry's members without braces.
std::string entryMembers(const Position& position)
{
    std::string out = refMembers(position);
    if (position.norms)
        out += ", " + kSpaced.member("norms", quoted(position.norms->own ? "own" : position.norms->name));
    if (!position.correctors.empty())
        out += ", " + kSpaced.member("correctors", kSpaced.correctors(position));
    return out;
}

std::string entriesText(const std::vector<FoldNode>& nodes, const std::vector<std::string>& entries,
                        int indent)
{
    const std::string space(static_cast<std::size_t>(indent), ' ');
    std::string out = "[\n";
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const FoldNode& node = nodes[i];
        out += space + "  {";
        out += node.group.empty() ? entries[node.atom]
                                  : kSpaced.member("group", entriesText(node.group, entries, indent + 2));
        if (node.times > 1)
            out += ", " + kSpaced.member("times", std::to_string(node.times));
        out += i + 1 < nodes.size() ? "},\n" : "}\n";
    }
    return out + space + "]";
}

std::string stackText(const StackLayout& stack, const ModelShape& model)
{
    std::vector<std::string> entries;
    for (const Position& position : stack.positions)
        entries.push_back(entryMembers(position));
    const std::string blocks = kSpaced.blocks(stack, model);
    return "{\n" + (blocks.empty() ? "" : "    " + kSpaced.member("blocks", blocks) + ",\n") + "    " +
           kSpaced.member("stack", entriesText(foldRepeats(entries), entries, 4)) + "\n  }";
}

} // namespace

std::string readableText(const Layout& layout)
{
    const Layout canonical = canonicalLayout(layout);
    const auto line = [](const std::string& key, const std::string& json) {
        return "  " + kSpaced.member(key, json);
    };
    return "{\n" + line("format", quoted("reblock-layout/1")) + ",\n" + line("name", quoted(canonical.name)) +
           ",\n" + line("model", kSpaced.model(canonical.model)) + ",\n" +
           line("front", kSpaced.front(canonical.front)) + ",\n" +
           line("embedding", kSpaced.embedding(canonical.embedding)) + ",\n" +
           line("encoder", stackText(canonical.encoder, canonical.model)) + ",\n" +
           line("decoder", stackText(canonical.decoder, canonical.model)) + "\n}\n";
}

} // namespace reblock
