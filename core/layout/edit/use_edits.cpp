#include "core/layout/canonical.h"
#include "core/layout/edit/editing.h"

#include <algorithm>
#include <array>
#include <set>

namespace reblock {

namespace {

/// Names a new block with the shape of another one, or of the model.
class NewBlocks {
public:
    explicit NewBlocks(LayoutDocument& document)
        : document_(document), encoder_(document.layout.encoder), decoder_(document.layout.decoder)
    {
    }

    std::string add(Stack stack)
    {
        const ModelShape& model = document_.layout.model;
        return add(stack, BlockShape{.heads = model.heads, .ffn = model.ffn});
    }

    std::string addLike(Stack stack, const BlockId& other)
    {
        return add(stack, document_.layout.stack(other.stack).block(other.name).shape);
    }

private:
    std::string add(Stack stack, const BlockShape& shape)
    {
        std::string name = (stack == Stack::Encoder ? encoder_ : decoder_).next();
        document_.layout.stack(stack).blocks.push_back({name, shape});
        return name;
    }

    LayoutDocument& document_;
    FreeNames encoder_;
    FreeNames decoder_;
};

BlockRef& partOf(Position& position, Part part)
{
    if (part == Part::Cross)
        return *position.cross;
    return part == Part::Attention ? position.attention : position.ffn;
}

/// A block that only this position uses, if one of its sub-layers has such.
std::optional<BlockRef> ownBlock(const PositionId& id, const Position& position,
                                 const std::map<BlockId, int>& uses)
{
    for (const BlockRef* ref : {&position.attention, &position.ffn})
        if (!ref->inEncoder && uses.at(blockOf(id.stack, *ref)) == 1)
            return *ref;
    if (position.cross && uses.at(blockOf(id.stack, *position.cross)) == 1)
        return position.cross;
    return std::nullopt;
}

/// The sub-layer gets weights of its own: with the position's other own parts one block.
void makeOwn(LayoutDocument& after, const PositionSet& positions, Part part)
{
    const auto uses = blockUses(after);
    NewBlocks fresh(after);
    for (const PositionId& id : positions) {
        Position& position = positionAt(after, id);
        BlockRef& ref = partOf(position, part);
        const bool already = !ref.inEncoder && uses.at(blockOf(id.stack, ref)) == 1;
        if (already)
            continue;
        const auto own = ownBlock(id, position, uses);
        ref = own ? *own : BlockRef{fresh.addLike(id.stack, blockOf(id.stack, ref)), false};
    }
}

Phrase partLabel(Part part, const PositionSet& positions)
{
    static constexpr std::array forms{"Change the attention at %1", "Change the cross-attention at %1",
                                      "Change the feed-forward at %1", "Change the norms at %1"};
    return {forms[static_cast<std::size_t>(part)], {listText(positions)}};
}

/// Why the named block cannot supply this part; empty: it can.
Phrase whyNotFrom(const LayoutDocument& document, const PositionId& id, Part part, const BlockRef& block)
{
    if (!block.inEncoder)
        return whyNoBlock(document, id.stack, block.name);
    if (part == Part::Cross || part == Part::Norms)
        return {"Cross-attention and norms cannot come from the encoder"};
    return whyNoBlock(document, Stack::Encoder, block.name);
}

/// Norms of their own, or each with its sub-layer.
void setNorms(LayoutDocument& after, const PositionSet& positions, bool own)
{
    for (const PositionId& id : positions)
        positionAt(after, id).norms = own ? std::optional(NormSource{true, ""}) : std::nullopt;
}

/// In an encoder a reference into the encoder is its own.
BlockRef refIn(Stack stack, const BlockRef& block)
{
    return {block.name, block.inEncoder && stack == Stack::Decoder};
}

/// The block to use: the named one, or of each stack a new one.
class Chosen {
public:
    Chosen(LayoutDocument& document, BlockRef block) : fresh_(document), block_(std::move(block)) {}

    BlockRef in(Stack stack)
    {
        if (!block_.name.empty())
            return refIn(stack, block_);
        std::string& name = stack == Stack::Encoder ? encoder_ : decoder_;
        if (name.empty())
            name = fresh_.add(stack);
        return {name, false};
    }

private:
    NewBlocks fresh_;
    BlockRef block_;
    std::string encoder_;
    std::string decoder_;
};

void takeFrom(LayoutDocument& after, const PositionSet& positions, Part part, const BlockRef& source)
{
    Chosen chosen(after, source);
    for (const PositionId& id : positions) {
        const BlockRef block = chosen.in(id.stack);
        if (part == Part::Norms)
            positionAt(after, id).norms = NormSource{false, block.name};
        else
            partOf(positionAt(after, id), part) = block;
    }
}

/// Copies of the blocks that chosen positions share with others: one copy of each block.
class OwnCopies {
public:
    OwnCopies(LayoutDocument& document, const PositionSet& positions)
        : fresh_(document), others_(blockUses(document))
    {
        for (const PositionId& id : positions) {
            std::set<BlockId> blocks;
            forEachRef(positionAt(document, id),
                       [&](const BlockRef& ref) { blocks.insert(blockOf(id.stack, ref)); });
            for (const BlockId& block : blocks) {
                --others_[block];
                if (block.stack == id.stack)
                    chosenAtHome_.insert(block);
            }
        }
    }

    /// The block itself where nobody else uses it.
    BlockRef of(Stack stack, const BlockRef& ref)
    {
        const BlockId block = blockOf(stack, ref);
        const bool atHome = chosenAtHome_.contains(block); // else a decoder's positions take it from there
        if (atHome && others_[block] == 0)
            return ref;
        auto known = names_.find(block);
        if (known == names_.end())
            known = names_.emplace(block, fresh_.addLike(atHome ? block.stack : stack, block)).first;
        return {known->second, ref.inEncoder && atHome};
    }

private:
    NewBlocks fresh_;
    std::map<BlockId, int> others_;  ///< positions beside the chosen ones that use each block
    std::set<BlockId> chosenAtHome_; ///< blocks that a chosen position of their own stack uses
    std::map<BlockId, std::string> names_;
};

} // namespace

Edit useBlock(const LayoutDocument& document, const PositionSet& given, const BlockChoice& block)
{
    const PositionSet positions = within(document, given);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    for (const PositionId& id : positions)
        if (Phrase why = whyNotChosen(document, id.stack, block); !why.empty())
            return refused(document, std::move(why));
    LayoutDocument after = copyOf(document);
    Chosen chosen(after, {block.name, false});
    for (const PositionId& id : positions) {
        Position& position = positionAt(after, id);
        position.attention = position.ffn = chosen.in(id.stack);
        if (position.cross)
            position.cross = position.attention;
        if (position.norms && !position.norms->own)
            position.norms.reset();
    }
    const std::string name = positionAt(after, positions.front()).attention.name;
    return finished(document, std::move(after), {"Use %1 at %2", {name, listText(positions)}}, positions);
}

Edit setPart(const LayoutDocument& document, const PositionSet& given, Part part, const PartSource& source)
{
    const PositionSet positions = within(document, given);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    const bool withBlock = source.withBlock && part == Part::Norms;
    const bool named = !source.own && !withBlock && !source.block.name.empty();
    for (const PositionId& id : positions) {
        if (part == Part::Cross && id.stack == Stack::Encoder)
            return refused(document, {"The encoder has no cross-attention"});
        if (Phrase why = named ? whyNotFrom(document, id, part, source.block) : Phrase{}; !why.empty())
            return refused(document, std::move(why));
    }
    LayoutDocument after = copyOf(document);
    if (source.own && part != Part::Norms)
        makeOwn(after, positions, part);
    else if (source.own || withBlock)
        setNorms(after, positions, source.own);
    else
        takeFrom(after, positions, part, source.block);
    return finished(document, std::move(after), partLabel(part, positions), positions);
}

Edit unlinkPositions(const LayoutDocument& document, const PositionSet& given)
{
    const PositionSet positions = within(document, given);
    if (positions.empty())
        return refused(document, {"Nothing is selected"});
    LayoutDocument after = copyOf(document);
    OwnCopies copies(after, positions);
    for (const PositionId& id : positions) {
        Position& position = positionAt(after, id);
        position.attention = copies.of(id.stack, position.attention);
        if (position.cross)
            position.cross = copies.of(id.stack, *position.cross);
        position.ffn = copies.of(id.stack, position.ffn);
        if (position.norms && !position.norms->own)
            position.norms->name = copies.of(id.stack, {position.norms->name, false}).name;
    }
    return finished(document, std::move(after), {"Make own copies at %1", {listText(positions)}}, positions);
}

} // namespace reblock
