#include "core/base/error.h"
#include "core/base/words.h"
#include "core/layout/canonical.h"
#include "core/layout/draft.h"
#include "core/layout/edit/editing.h"
#include "core/layout/text_place.h"

#include <algorithm>
#include <set>

namespace reblock {

namespace {

std::string text(int number)
{
    return std::to_string(number);
}

void renameIn(StackLayout& stack, const std::string& from, const std::string& to, bool foreign)
{
    const auto rename = [&](BlockRef& ref) {
        if (ref.inEncoder == foreign && ref.name == from)
            ref.name = to;
    };
    for (Position& position : stack.positions) {
        rename(position.attention);
        if (position.cross)
            rename(*position.cross);
        rename(position.ffn);
        if (!foreign && position.norms && !position.norms->own && position.norms->name == from)
            position.norms->name = to;
    }
}

Block* blockNamed(LayoutDocument& document, Stack stack, const std::string& name)
{
    auto& blocks = document.layout.stack(stack).blocks;
    const auto found = std::ranges::find(blocks, name, &Block::name);
    return found != blocks.end() ? &*found : nullptr;
}

/// Why heads cannot be so many; empty: they can.
Phrase whyNotHeads(int heads, int dim)
{
    if (heads < 1)
        return {"Heads are a whole number from 1"};
    if (dim % heads != 0)
        return {"%1 heads do not divide dim %2", {text(heads), text(dim)}};
    return {};
}

/// A block whose heads do not divide the model's dim; empty: all do.
Phrase whyNotShapes(const Layout& layout)
{
    if (Phrase why = whyNotHeads(layout.model.heads, layout.model.dim); !why.empty())
        return why;
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        for (const Block& block : layout.stack(which).blocks)
            if (!whyNotHeads(block.shape.heads, layout.model.dim).empty())
                return {"Block %1: %2 heads do not divide dim %3",
                        {block.name, text(block.shape.heads), text(layout.model.dim)}};
    if (layout.embedding.size < 1 || layout.embedding.size > layout.model.dim)
        return {"The embedding's size is 1 to %1", {text(layout.model.dim)}};
    return {};
}

/// The whole number that a setting of that key gives.
std::optional<int> wholeSetting(const std::vector<ModelSetting>& settings, const char* key)
{
    std::optional<int> value;
    for (const ModelSetting& setting : settings)
        if (const auto number = wholeNumber(setting.value); number && setting.key == key)
            value = number;
    return value;
}

/// What withModelShape() would find, said so that it can be translated; empty: nothing, or a value that
/// is none.
Phrase whyNotModel(const Layout& layout, const std::vector<ModelSetting>& settings)
{
    Layout next = layout;
    next.model.dim = wholeSetting(settings, "model.dim").value_or(layout.model.dim);
    next.model.heads = wholeSetting(settings, "model.heads").value_or(layout.model.heads);
    if (next.model.dim < 1)
        return {};
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        for (Block& block : next.stack(which).blocks)
            if (block.shape.heads == layout.model.heads)
                block.shape.heads = next.model.heads;
    if (layout.embedding.size == layout.model.dim)
        next.embedding.size = next.model.dim;
    return whyNotShapes(next);
}

/// UTF-8 without halves of surrogate pairs, as JSON can hold it.
bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8Length(text, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

std::string namesText(const std::set<BlockId>& blocks)
{
    std::string out;
    for (const BlockId& block : blocks)
        out += (out.empty() ? "" : ", ") + block.name;
    return out;
}

} // namespace

Edit renameBlock(const LayoutDocument& document, Stack stack, const std::string& from, const std::string& to)
{
    LayoutDocument after = copyOf(document);
    Block* block = blockNamed(after, stack, from);
    if (!block)
        return refused(document, {"There is no block %1 here", {from}});
    if (!isBlockName(to))
        return refused(document,
                       {"A block's name is 1 to 64 ASCII letters, digits, '_' or '-', not \"own\""});
    if (from != to && hasBlock(document, stack, to))
        return refused(document, {"There is a block %1 already", {to}});
    block->name = to;
    renameIn(after.layout.stack(stack), from, to, false);
    if (stack == Stack::Encoder)
        renameIn(after.layout.decoder, from, to, true);
    return finished(document, std::move(after), {"Rename block %1 to %2", {from, to}});
}

Edit setBlockShape(const LayoutDocument& document, Stack stack, const std::string& name,
                   const BlockShape& shape)
{
    LayoutDocument after = copyOf(document);
    Block* block = blockNamed(after, stack, name);
    if (!block)
        return refused(document, {"There is no block %1 here", {name}});
    if (Phrase why = whyNotHeads(shape.heads, document.layout.model.dim); !why.empty())
        return refused(document, std::move(why));
    if (shape.ffn < 1 || shape.ffn > kWidest)
        return refused(document, {"A width or rank is a whole number from 1 to %1", {text(kWidest)}});
    block->shape = shape;
    return finished(document, std::move(after), {"Change block %1", {name}});
}

Edit setFrozen(const LayoutDocument& document, const PositionSet& given, bool frozen)
{
    const PositionSet positions = within(document, given);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    std::set<BlockId> blocks;
    for (const PositionId& id : positions)
        forEachRef(positionAt(document, id),
                   [&](const BlockRef& ref) { blocks.insert(blockOf(id.stack, ref)); });
    LayoutDocument after = copyOf(document);
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        for (Block& block : after.layout.stack(which).blocks)
            if (blocks.contains({which, block.name}))
                block.shape.frozen = frozen;
    return finished(document, std::move(after),
                    {frozen ? "Freeze blocks %1" : "Train blocks %1", {namesText(blocks)}}, positions);
}

Edit setModel(const LayoutDocument& document, const std::vector<ModelSetting>& settings)
{
    if (Phrase why = whyNotModel(document.layout, settings); !why.empty())
        return refused(document, std::move(why));
    try {
        LayoutDocument after = copyOf(document);
        after.layout = withModelShape(document.layout, settings);
        return finished(document, std::move(after), {"Change the model"});
    } catch (const UserError& error) {
        return refused(document, {"%1 %2", {error.problem(), error.remedy()}});
    }
}

Edit setEmbedding(const LayoutDocument& document, const EmbeddingShape& embedding)
{
    LayoutDocument after = copyOf(document);
    after.layout.embedding = embedding;
    if (Phrase why = whyNotShapes(after.layout); !why.empty())
        return refused(document, std::move(why));
    return finished(document, std::move(after), {"Change the embedding"});
}

Edit setLayoutName(const LayoutDocument& document, const std::string& name)
{
    if (!isUtf8(name))
        return refused(document, {"A layout's name is UTF-8 text"});
    LayoutDocument after = copyOf(document);
    after.layout.name = name;
    return finished(document, std::move(after), {"Name the layout %1", {name}});
}

Edit nameBlocksInOrder(const LayoutDocument& document)
{
    LayoutDocument after = copyOf(document);
    after.layout = canonicalLayout(document.layout);
    return finished(document, std::move(after), {"Name blocks in order"});
}

Edit replaceDocument(const LayoutDocument& document, const LayoutDocument& by, const Phrase& label)
{
    if (Phrase why = whyNotShapes(by.layout); !why.empty())
        return refused(document, std::move(why));
    return finished(document, by, label);
}

} // namespace reblock
