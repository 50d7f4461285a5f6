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

/// Entry members as an array, a line each.
std::string arrayText(const std::vector<std::string>& entries, int indent)
{
    if (entries.empty())
        return "[]";
    const std::string space(static_cast<std::size_t>(indent), ' ');
    std::string out = "[\n";
    for (std::size_t i = 0; i < entries.size(); ++i)
        out += space + "  {" + entries[i] + (i + 1 < entries.size() ? "},\n" : "}\n");
    return out + space + "]";
}

/// A position, or a group of them.
struct Item {
    std::string text;           ///< equal for equal items
    std::vector<Item> inside{}; ///< not empty: a group
};

std::string listText(const std::vector<Item>& items, int indent);

/// A group within a repeat of it keeps brackets of its own.
std::string itemMembers(const Item& item, bool repeated, int indent)
{
    if (item.inside.empty())
        return item.text;
    const std::string group = kSpaced.member("group", listText(item.inside, indent + (repeated ? 4 : 2)));
    return repeated ? kSpaced.member("group", arrayText({group}, indent + 2)) : group;
}

std::string nodesText(const std::vector<FoldNode>& nodes, const std::vector<Item>& items, int indent)
{
    std::vector<std::string> entries;
    for (const FoldNode& node : nodes) {
        std::string entry = node.group.empty()
                                ? itemMembers(items[node.atom], node.times > 1, indent)
                                : kSpaced.member("group", nodesText(node.group, items, indent + 2));
        if (node.times > 1)
            entry += ", " + kSpaced.member("times", std::to_string(node.times));
        entries.push_back(std::move(entry));
    }
    return arrayText(entries, indent);
}

std::string listText(const std::vector<Item>& items, int indent)
{
    std::vector<std::string> texts;
    for (const Item& item : items)
        texts.push_back(item.text);
    return nodesText(foldRepeats(texts), items, indent);
}

/// The positions as items; neighbours of one group are one.
std::vector<Item> itemsOf(const StackLayout& stack, const std::vector<int>& groups)
{
    std::vector<Item> items;
    int before = 0;
    for (std::size_t i = 0; i < stack.positions.size(); ++i) {
        const int group = i < groups.size() ? groups[i] : 0;
        Item item{entryMembers(stack.positions[i])};
        if (group == 0) {
            items.push_back(std::move(item));
        } else {
            if (group != before)
                items.push_back({"group:"});
            items.back().text += "{" + item.text + "}";
            items.back().inside.push_back(std::move(item));
        }
        before = group;
    }
    return items;
}

std::string stackText(const StackLayout& stack, const std::vector<int>& groups, const ModelShape& model)
{
    const std::string blocks = kSpaced.blocks(stack, model);
    return "{\n" + (blocks.empty() ? "" : "    " + kSpaced.member("blocks", blocks) + ",\n") + "    " +
           kSpaced.member("stack", listText(itemsOf(stack, groups), 4)) + "\n  }";
}

} // namespace

std::string readableText(const Layout& layout)
{
    return readableDraft(canonicalLayout(layout), {});
}

std::string readableDraft(const Layout& layout, const StackGroups& groups)
{
    const auto line = [](const std::string& key, const std::string& json) {
        return "  " + kSpaced.member(key, json);
    };
    return "{\n" + line("format", quoted("reblock-layout/1")) + ",\n" + line("name", quoted(layout.name)) +
           ",\n" + line("model", kSpaced.model(layout.model)) + ",\n" +
           line("front", kSpaced.front(layout.front)) + ",\n" +
           line("embedding", kSpaced.embedding(layout.embedding)) + ",\n" +
           line("encoder", stackText(layout.encoder, groups.encoder, layout.model)) + ",\n" +
           line("decoder", stackText(layout.decoder, groups.decoder, layout.model)) + "\n}\n";
}

} // namespace reblock
