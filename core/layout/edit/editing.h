#pragma once

#include "core/layout/edit/edits.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace reblock {

/// What all edits share. The document as every edit leaves it: blocks that are used, in the order of
/// first use, new ones (a dot before their name) named; groups numbered 1, 2, 3 … from the left, those
/// of one position gone. Decoder positions may name only encoder blocks that are used.
LayoutDocument tidied(LayoutDocument document);

/// Whether an edit might have left the document so.
bool isTidy(const LayoutDocument& document);

Edit refused(const LayoutDocument& document, Phrase why);

/// The edit, or its refusal where `after` has too many positions or its decoder needs an encoder block
/// that is gone.
Edit finished(const LayoutDocument& before, LayoutDocument after, Phrase label, PositionSet selected);
/// The same of what no position is chosen for: what is selected stays so.
Edit finished(const LayoutDocument& before, LayoutDocument after, Phrase label);

/// Those that are there, ascending, none twice.
PositionSet within(const LayoutDocument& document, PositionSet positions);

/// To be changed: the document with as many group numbers as positions.
LayoutDocument copyOf(const LayoutDocument& document);

int countOf(const LayoutDocument& document, Stack stack);
const Position& positionAt(const LayoutDocument& document, const PositionId& id);
Position& positionAt(LayoutDocument& document, const PositionId& id);
/// 0: in no group.
int groupAt(const LayoutDocument& document, const PositionId& id);
bool hasBlock(const LayoutDocument& document, Stack stack, const std::string& name);

/// `count` neighbours from `first`.
PositionSet rangeOf(Stack stack, int first, int count);

/// The name that a new block of that stack gets.
std::string freeName(const LayoutDocument& document, Stack stack);
/// Why positions of that stack cannot use the block of that name; empty: they can.
Phrase whyNoBlock(const LayoutDocument& document, Stack stack, const std::string& name);
/// The same of a choice: a new block can always be used, one of the other stack never.
Phrase whyNotChosen(const LayoutDocument& document, Stack stack, const BlockChoice& block);

/// "3", "0-3, 7": for people.
std::string listText(const PositionSet& positions);
/// "A", "A|B": the blocks of a position for people.
std::string blockLabel(const Position& position);

/// Calls with each reference of a position: attention, cross, ffn and norms that name a block.
void forEachRef(const Position& position, const std::function<void(const BlockRef&)>& call);

/// Which stored block a reference of that stack's position means.
struct BlockId {
    Stack stack = Stack::Encoder;
    std::string name;
    auto operator<=>(const BlockId&) const = default;
};
BlockId blockOf(Stack stack, const BlockRef& ref);
/// How many positions of either stack use each block.
std::map<BlockId, int> blockUses(const LayoutDocument& document);

/// What a position looks like: each block that it alone uses as a dot. Equal positions, and those that
/// differ in nothing but blocks of their own, look alike.
std::string lookOf(Stack stack, const Position& position, const std::map<BlockId, int>& uses);

/// The group numbers of these positions of one stack: those of groups that are not wholly among them
/// are 0.
std::vector<int> wholeGroups(const LayoutDocument& document, const PositionSet& positions);

/// Group numbers of copies that go into that stack: apart from those that stand there.
std::vector<int> freshGroups(const LayoutDocument& document, Stack stack, std::vector<int> groups);

/// Puts positions with their group numbers before `index`; between two positions of one group all of
/// them join it.
void insertAt(LayoutDocument& document, const InsertPoint& at, const std::vector<Position>& positions,
              const std::vector<int>& groups);
void eraseAt(LayoutDocument& document, const PositionSet& positions);
/// The place inside 0 … the number of positions.
InsertPoint clamped(const LayoutDocument& document, const InsertPoint& at);

} // namespace reblock
