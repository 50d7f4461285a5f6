#include "core/layout/edit/editing.h"
#include "core/layout/read.h"

#include <algorithm>
#include <set>

namespace reblock {

namespace {

bool isNew(const BlockRef& ref)
{
    return ref.name.starts_with('.');
}

/// Typed positions beside those of the stack as it was: what reads as it did keeps its blocks.
class Keeper {
public:
    Keeper(const LayoutDocument& around, Stack stack, std::vector<Position>& typed)
        : uses_(blockUses(around)), stack_(stack), old_(around.layout.stack(stack).positions), typed_(typed)
    {
        for (const Position& position : typed_)
            forEachRef(position, [this](const BlockRef& ref) { named_.insert(ref.name); });
    }

    /// How many positions from the beginning and from the end are as they were.
    std::pair<std::size_t, std::size_t> keep()
    {
        const std::size_t most = std::min(old_.size(), typed_.size());
        std::size_t front = 0;
        while (front < most && keep(old_[front], typed_[front]))
            ++front;
        std::size_t back = 0;
        while (back < most - front && keep(old_[old_.size() - 1 - back], typed_[typed_.size() - 1 - back]))
            ++back;
        return {front, back};
    }

private:
    /// Takes the old position's blocks where the typed one reads like it.
    bool keep(const Position& old, Position& typed)
    {
        Position expected = old;
        const auto dot = [this](BlockRef& ref, const BlockRef& as) {
            const bool may = isNew(as) && uses_.at(blockOf(stack_, ref)) == 1 && !named_.contains(ref.name);
            if (may)
                ref = as;
        };
        dot(expected.attention, typed.attention);
        dot(expected.ffn, typed.ffn);
        if (expected.cross && typed.cross)
            dot(*expected.cross, *typed.cross);
        if (!(expected == typed))
            return false;
        typed = old;
        return true;
    }

    std::map<BlockId, int> uses_;
    Stack stack_;
    const std::vector<Position>& old_;
    std::vector<Position>& typed_;
    std::set<std::string> named_;
};

void keepStack(LayoutDocument& typed, const LayoutDocument& around, Stack stack)
{
    auto& positions = typed.layout.stack(stack).positions;
    const auto [front, back] = Keeper(around, stack, positions).keep();
    std::vector<int> groups(positions.size(), 0);
    const std::vector<int>& old = around.groups(stack);
    for (std::size_t i = 0; i < std::min(front, old.size()); ++i)
        groups[i] = old[i];
    for (std::size_t i = 0; i < back && old.size() == around.layout.stack(stack).positions.size(); ++i)
        groups[groups.size() - 1 - i] = old[old.size() - 1 - i];
    typed.groups(stack) = std::move(groups);
    typed.layout.stack(stack).blocks = around.layout.stack(stack).blocks;
}

} // namespace

DocumentReading readDocumentNotation(std::string_view text, const LayoutDocument& around)
{
    DraftReading reading = readDraftNotation(text);
    if (!reading.layout)
        return {std::nullopt, std::move(reading.problems)};
    LayoutDocument document = around;
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        document.layout.stack(which).positions = std::move(reading.layout->stack(which).positions);
        keepStack(document, around, which);
    }
    return {tidied(std::move(document)), {}};
}

} // namespace reblock
