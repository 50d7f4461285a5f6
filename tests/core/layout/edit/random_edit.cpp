#include "tests/core/layout/edit/random_edit.h"

#include "core/layout/edit/document.h"
#include "core/layout/edit/patterns.h"
#include "core/layout/presets.h"
#include "tests/core/layout/random_layout.h"

#include <algorithm>
#include <array>

namespace reblock {

namespace {

class EditMaker {
public:
    EditMaker(const LayoutDocument& document, SeededRandom& random) : document_(document), random_(random) {}

    Edit make()
    {
        using Maker = Edit (EditMaker::*)();
        static constexpr std::array makers{
            &EditMaker::insert,     &EditMaker::insert,     &EditMaker::move,   &EditMaker::sameWeights,
            &EditMaker::newWeights, &EditMaker::repeat,     &EditMaker::remove, &EditMaker::group,
            &EditMaker::ungroup,    &EditMaker::use,        &EditMaker::part,   &EditMaker::unlink,
            &EditMaker::add,        &EditMaker::set,        &EditMaker::moveIt, &EditMaker::removeIt,
            &EditMaker::rename,     &EditMaker::blockShape, &EditMaker::frozen, &EditMaker::model,
            &EditMaker::embedding,  &EditMaker::pattern,    &EditMaker::places, &EditMaker::layoutName,
            &EditMaker::inOrder,    &EditMaker::replace,
        };
        const Maker maker = makers[static_cast<std::size_t>(below(static_cast<int>(makers.size())))];
        return (this->*maker)();
    }

private:
    int below(int count) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(count))); }
    bool chance(double probability) { return random_.uniform() < probability; }

    Stack stack() { return chance(0.5) ? Stack::Encoder : Stack::Decoder; }

    int count(Stack which) const { return static_cast<int>(document_.layout.stack(which).positions.size()); }

    PositionId position()
    {
        const Stack which = stack();
        return {which, below(count(which) + 1)};
    }

    PositionSet positions()
    {
        PositionSet out;
        const Stack which = stack();
        const int n = count(which);
        const int first = below(n + 1);
        const int most = 1 + below(4);
        for (int i = first; i < n && i < first + most; ++i)
            if (chance(0.8))
                out.push_back({which, i});
        if (chance(0.1))
            out.push_back(position());
        return out;
    }

    InsertPoint place()
    {
        const Stack which = stack();
        return {which, below(count(which) + 2)};
    }

    std::string blockName(Stack which)
    {
        const auto& blocks = document_.layout.stack(which).blocks;
        if (blocks.empty() || chance(0.05))
            return "nobody";
        return blocks[static_cast<std::size_t>(below(static_cast<int>(blocks.size())))].name;
    }

    BlockChoice choice(Stack which) { return {.name = chance(0.4) ? "" : blockName(which)}; }

    Corrector corrector()
    {
        switch (below(4)) {
        case 0:
            return Adaptor{static_cast<Activation>(below(3)), 0.1 * below(4)};
        case 1:
            return Bottleneck{below(200), static_cast<Activation>(below(3)),
                              static_cast<Bottleneck::After>(below(3))};
        case 2: {
            Lora lora{.rank = 1 + below(16), .alpha = 0.5 * (1 + below(40))};
            std::erase_if(lora.targets, [this](Lora::Target) { return chance(0.3); });
            std::ranges::reverse(lora.targets);
            return lora;
        }
        default:
            return StepVector{};
        }
    }

    Edit insert()
    {
        const InsertPoint at = place();
        return insertBlock(document_, at, choice(at.stack));
    }
    Edit move() { return movePositions(document_, positions(), place()); }
    Edit sameWeights() { return insertSameWeights(document_, positions(), place()); }
    Edit newWeights()
    {
        const Clip clip = clipOf(document_, positions());
        const auto copy = clipFromText(clipText(clip));
        return insertNewWeights(document_, copy ? *copy : clip, place());
    }
    Edit repeat() { return repeatPositions(document_, place(), 1 + below(3), below(5)); }
    Edit remove() { return removePositions(document_, positions()); }
    Edit group() { return groupPositions(document_, positions()); }
    Edit ungroup() { return ungroupPositions(document_, positions()); }
    Edit use()
    {
        const PositionSet selected = positions();
        return useBlock(document_, selected, choice(selected.empty() ? stack() : selected.front().stack));
    }
    Edit part()
    {
        PartSource source;
        source.own = chance(0.3);
        source.withBlock = chance(0.2);
        source.block.inEncoder = chance(0.3);
        const PositionSet selected = positions();
        const Stack which =
            source.block.inEncoder || selected.empty() ? Stack::Encoder : selected.front().stack;
        source.block.name = choice(which).name;
        return setPart(document_, selected, static_cast<Part>(below(4)), source);
    }
    Edit unlink() { return unlinkPositions(document_, positions()); }
    Edit add() { return addCorrector(document_, positions(), corrector()); }
    Edit set() { return setCorrector(document_, position(), below(3), corrector()); }
    Edit moveIt() { return moveCorrector(document_, position(), below(2), position()); }
    Edit removeIt() { return removeCorrector(document_, position(), below(2)); }
    Edit rename()
    {
        static const std::array<std::string, 6> names{"A", "ZZ", "own", "block-7", "a_b", "not a name"};
        const Stack which = stack();
        return renameBlock(document_, which, blockName(which), names[static_cast<std::size_t>(below(6))]);
    }
    Edit blockShape()
    {
        const Stack which = stack();
        const BlockShape shape{below(9), below(4096), chance(0.3) ? BlockKind::Sanm : BlockKind::Transformer,
                               chance(0.3)};
        return setBlockShape(document_, which, blockName(which), shape);
    }
    Edit pattern()
    {
        const auto kind =
            static_cast<BlockPattern::Kind>(below(static_cast<int>(blockPatternWords().size())));
        return applyPattern(document_, positions(), BlockPattern{kind, 1 + below(3)});
    }
    Edit places()
    {
        CorrectorPattern places;
        places.where =
            static_cast<CorrectorPattern::Where>(below(static_cast<int>(correctorPatternWords().size())));
        places.count = 1 + below(3);
        places.corrector = Bottleneck{.width = 1 + below(64)};
        places.replace = chance(0.5);
        return applyPattern(document_, positions(), places);
    }
    Edit frozen() { return setFrozen(document_, positions(), chance(0.5)); }
    Edit model()
    {
        static const std::array<ModelSetting, 6> settings{{{"model.dim", "64"},
                                                           {"model.dim", "250"},
                                                           {"model.heads", "8"},
                                                           {"model.ffn", "512"},
                                                           {"model.dropout", "0.25"},
                                                           {"model.activation", "tanh"}}};
        return setModel(document_, {settings[static_cast<std::size_t>(below(6))]});
    }
    Edit embedding() { return setEmbedding(document_, {below(300), chance(0.5)}); }
    Edit layoutName()
    {
        return setLayoutName(document_, chance(0.1) ? "\xff" : "块 " + std::to_string(below(9)));
    }
    Edit inOrder() { return nameBlocksInOrder(document_); }
    Edit replace()
    {
        if (chance(0.8))
            return add();
        return replaceDocument(document_, randomDocument(random_), {"Open %1", {"another"}});
    }

    const LayoutDocument& document_;
    SeededRandom& random_;
};

} // namespace

LayoutDocument randomDocument(SeededRandom& random)
{
    LayoutDocument document = documentFromLayout(randomLayout(random));
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        const auto& blocks = document.layout.stack(which).blocks;
        if (random.uniform() < 0.5)
            document =
                renameBlock(document, which, blocks.front().name, "first_of_" + blocks.front().name).after;
        const int count = static_cast<int>(document.layout.stack(which).positions.size());
        if (count > 2)
            document = groupPositions(document, {{which, count - 2}, {which, count - 1}}).after;
    }
    return document;
}

Edit randomEdit(const LayoutDocument& document, SeededRandom& random)
{
    return EditMaker(document, random).make();
}

} // namespace reblock
