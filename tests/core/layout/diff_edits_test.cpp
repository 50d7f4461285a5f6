// Differences of a thousand random pairs and of layouts that were edited in known ways.

#include "core/layout/canonical.h"
#include "core/layout/diff.h"
#include "core/layout/model_shape.h"
#include "core/layout/position_text.h"
#include "core/layout/presets.h"
#include "core/layout/words.h"
#include "tests/core/layout/random_layout.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace reblock {
namespace {

using Kind = DifferenceKind;
using Texts = std::vector<std::string>;

constexpr int kPairs = 1000;

Texts textsOf(const StackLayout& stack)
{
    Texts out;
    for (const Position& position : stack.positions)
        out.push_back(positionText(position));
    return out;
}

/// A position of A under B's names.
Position renamed(Position position, const LayoutComparison& comparison, Stack which)
{
    const auto nameIn = [](const std::vector<BlockPair>& pairs, const std::string& name) {
        const auto pair = std::ranges::find(pairs, name, &BlockPair::a);
        return pair == pairs.end() ? "unmatched-" + name : pair->b;
    };
    const auto rename = [&](BlockRef& ref) {
        ref.name = nameIn(comparison.blocks(ref.inEncoder ? Stack::Encoder : which), ref.name);
    };
    rename(position.attention);
    if (position.cross)
        rename(*position.cross);
    rename(position.ffn);
    if (position.norms && !position.norms->own)
        position.norms->name = nameIn(comparison.blocks(which), position.norms->name);
    return position;
}

/// B's positions from A's and the differences alone.
Texts rebuilt(const Layout& a, const LayoutComparison& comparison, Stack which)
{
    const auto& positions = a.stack(which).positions;
    std::size_t count = positions.size();
    std::vector<bool> gone(positions.size());
    std::map<std::size_t, std::string> put;     // at a place in B
    std::map<std::size_t, std::string> changed; // a position of A
    for (const LayoutDifference& one : comparison.differences) {
        if (one.stack != which || one.kind == Kind::Block)
            continue;
        const auto inA = static_cast<std::size_t>(one.positionA.value_or(0));
        const auto inB = static_cast<std::size_t>(one.positionB.value_or(0));
        EXPECT_EQ(one.a, one.positionA ? positionText(positions.at(inA)) : "");
        if (one.kind == Kind::Added)
            put[inB] = one.b;
        else if (one.kind == Kind::Moved)
            put[inB] = positionText(renamed(positions.at(inA), comparison, which));
        else if (one.kind != Kind::Removed)
            changed[inA] = one.b;
        if (one.kind == Kind::Removed || one.kind == Kind::Moved)
            gone.at(inA) = true;
        count += one.kind == Kind::Added ? 1 : 0;
        count -= one.kind == Kind::Removed ? 1 : 0;
    }
    Texts out;
    std::size_t next = 0;
    while (out.size() < count) {
        if (const auto here = put.find(out.size()); here != put.end()) {
            out.push_back(here->second);
            continue;
        }
        while (gone.at(next))
            ++next;
        const auto edited = changed.find(next);
        out.push_back(edited == changed.end() ? positionText(renamed(positions[next], comparison, which))
                                              : edited->second);
        ++next;
    }
    return out;
}

using Options = std::map<std::string, std::string>;

Options optionsOf(const Layout& layout, Stack which)
{
    Options out;
    for (const Block& block : layout.stack(which).blocks)
        if (const std::string text = blockOptionsText(block.shape, layout.model); !text.empty())
            out[block.name] = text;
    return out;
}

/// B's block options from A's and the differences alone.
Options rebuiltOptions(const Layout& a, const LayoutComparison& comparison, Stack which)
{
    const Options before = optionsOf(a, which);
    Options out;
    for (const BlockPair& pair : comparison.blocks(which))
        if (before.contains(pair.a))
            out[pair.b] = before.at(pair.a);
    for (const LayoutDifference& one : comparison.differences) {
        if (one.kind != Kind::Block || one.stack != which || one.where.ends_with("(in A alone)"))
            continue;
        const std::string name = one.where.substr(std::string("encoder block ").size());
        const std::size_t open = name.find('(');
        const bool shifted = name.ends_with(" in B)");
        out[shifted ? name.substr(open + 1, name.find(' ', open) - open - 1)
                    : name.substr(0, name.find(' '))] = one.b;
    }
    std::erase_if(out, [](const auto& option) { return option.second.empty(); });
    return out;
}

void expectTurnsInto(const Layout& a, const Layout& b, const std::string& what)
{
    const LayoutComparison comparison = compareLayouts(a, b);
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        EXPECT_EQ(rebuilt(a, comparison, which), textsOf(b.stack(which))) << what;
        EXPECT_EQ(rebuiltOptions(a, comparison, which), optionsOf(b, which)) << what;
    }
    for (const std::string& key : modelShapeKeys()) {
        const auto changed = std::ranges::find(comparison.differences, key, &LayoutDifference::where);
        EXPECT_EQ(changed == comparison.differences.end() ? modelShapeValue(a, key) : changed->b,
                  modelShapeValue(b, key))
            << what;
    }
}

/// How many differences of each kind there are.
std::map<Kind, int> countsOf(const Layout& a, const Layout& b)
{
    std::map<Kind, int> out;
    for (const LayoutDifference& one : layoutDiff(a, b))
        ++out[one.kind];
    return out;
}

TEST(RandomDiffs, TurnOneLayoutIntoTheOtherAndAreAsManyBackwards)
{
    for (int i = 0; i < kPairs; ++i) {
        SeededRandom random(10, static_cast<std::uint64_t>(i));
        const Layout a = randomLayout(random);
        const Layout b = randomLayout(random);
        expectTurnsInto(a, b, std::to_string(i));
        auto back = countsOf(b, a);
        std::swap(back[Kind::Added], back[Kind::Removed]);
        auto there = countsOf(a, b);
        there.try_emplace(Kind::Added);
        there.try_emplace(Kind::Removed);
        ASSERT_EQ(there, back) << i;
    }
}

/// A position that is edited, and what has been done to it.
struct Edited {
    Position position;
    std::optional<int> origin; ///< where A has it
    std::set<Kind> done;
};

using Expected = std::set<std::tuple<Kind, std::optional<int>, std::optional<int>>>;

/// Edits a stack of 18 positions and 3 blocks, each of them used six times, so that it is beyond doubt
/// what was done: every position has correctors like no other, moves go far.
class KnownEdits {
public:
    /// flow   0 positions are added, 1 removed, 2 moved: two of these at one place would be a change
    KnownEdits(SeededRandom& random, std::uint64_t flow) : random_(random), flow_(flow)
    {
        for (int l = 0; l < kPositions; ++l)
            list_.push_back({.position = fresh(blockLetters(l % 3)), .origin = l, .done = {}});
        for (int l = kPositions - 1; l > 0; --l)
            std::swap(at(l).position, at(below(l + 1)).position);
        a_ = layout();
    }

    void edit()
    {
        switch (below(4)) {
        case 0:
            return flow_ == 0 ? add() : flow_ == 1 ? remove() : move();
        case 1:
            return reTie();
        case 2:
            return correct();
        default:
            return ownNorms();
        }
    }

    const Layout& before() const { return a_; }
    Layout layout() const
    {
        Layout out = *presetLayout("BR");
        out.encoder = {};
        for (const Edited& one : list_)
            out.encoder.positions.push_back(one.position);
        return canonicalLayout(out);
    }

    Expected expected() const
    {
        Expected out;
        for (const int origin : removed_)
            out.insert({Kind::Removed, origin, std::nullopt});
        for (int l = 0; l < size(); ++l)
            for (const Kind kind : list_[static_cast<std::size_t>(l)].done)
                out.insert({kind, list_[static_cast<std::size_t>(l)].origin, l});
        return out;
    }

private:
    static constexpr int kPositions = 18;

    int below(int count) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(count))); }
    int size() const { return static_cast<int>(list_.size()); }
    Edited& at(int l) { return list_[static_cast<std::size_t>(l)]; }
    std::string anyBlock() { return blockLetters(below(3)); }

    Position fresh(const std::string& block)
    {
        ++count_;
        return {.attention = {block},
                .cross = {},
                .ffn = {block},
                .norms = {},
                .correctors = {Lora{.rank = count_}, Bottleneck{.width = count_}}};
    }

    /// -1: none was found.
    int untouched()
    {
        const int l = below(size());
        return at(l).origin && at(l).done.empty() ? l : -1;
    }

    void add()
    {
        const Edited added{.position = fresh(anyBlock()), .origin = {}, .done = {Kind::Added}};
        list_.insert(list_.begin() + below(size() + 1), added);
    }

    void remove()
    {
        const int l = untouched();
        if (l < 0)
            return;
        removed_.push_back(*at(l).origin);
        list_.erase(list_.begin() + l);
    }

    void correct()
    {
        const int l = untouched();
        if (l < 0)
            return;
        at(l).position.correctors.emplace_back(std::in_place_type<StepVector>);
        at(l).done.insert(Kind::Correctors);
    }

    void ownNorms()
    {
        const int l = untouched();
        if (l < 0)
            return;
        at(l).position.norms = NormSource{true, ""};
        at(l).done.insert(Kind::Norms);
    }

    void move()
    {
        const int from = untouched();
        const int to = from < size() / 2 ? size() - 1 - below(2) : below(2);
        if (from < 0 || moved_ || std::abs(from - to) < 7)
            return;
        moved_ = true;
        Edited one = at(from);
        one.done.insert(Kind::Moved);
        list_.erase(list_.begin() + from);
        list_.insert(list_.begin() + to, one);
    }

    void reTie()
    {
        const int l = untouched();
        if (l < 0)
            return;
        Position& position = at(l).position;
        const std::string block = newBlock_ ? blockLetters((position.ffn.name[0] - 'A' + 1) % 3) : "new";
        newBlock_ = true;
        position.ffn.name = block;
        if (below(2) == 0)
            position.attention.name = block;
        at(l).done.insert(Kind::Retied);
    }

    SeededRandom& random_;
    std::uint64_t flow_;
    std::vector<Edited> list_;
    std::vector<int> removed_;
    Layout a_;
    int count_ = 0;
    bool moved_ = false;
    bool newBlock_ = false;
};

TEST(RandomDiffs, NameExactlyWhatWasDone)
{
    std::set<Kind> seen;
    for (int i = 0; i < kPairs; ++i) {
        SeededRandom random(12, static_cast<std::uint64_t>(i));
        KnownEdits edits(random, random.below(3));
        for (int count = 1 + i % 4; count > 0; --count)
            edits.edit();

        Expected found;
        for (const LayoutDifference& one : layoutDiff(edits.before(), edits.layout())) {
            found.insert({one.kind, one.positionA, one.positionB});
            seen.insert(one.kind);
        }

        ASSERT_EQ(found, edits.expected()) << i;
    }
    EXPECT_EQ(seen.size(), 6u);
}

/// One change somewhere in a stack of any layout.
void editAnywhere(StackLayout& stack, SeededRandom& random)
{
    auto& positions = stack.positions;
    const auto any = [&] {
        return positions.begin() + static_cast<std::ptrdiff_t>(random.below(positions.size()));
    };
    Position some = *any();
    switch (random.below(5)) {
    case 0:
        positions.insert(any(), some);
        break;
    case 1:
        if (positions.size() > 1)
            positions.erase(any());
        break;
    case 2:
        positions.erase(std::find(positions.begin(), positions.end(), some));
        positions.insert(positions.empty() ? positions.end() : any(), some);
        break;
    case 3:
        some.ffn = any()->ffn;
        any()->ffn = some.ffn;
        break;
    default:
        any()->correctors.emplace_back(std::in_place_type<StepVector>);
    }
}

TEST(RandomDiffs, AreNoMoreThanTheEditsThatWereMade)
{
    for (int i = 0; i < kPairs; ++i) {
        SeededRandom random(13, static_cast<std::uint64_t>(i));
        Layout a;
        a.decoder = randomPlainLayout(random).decoder;
        a.encoder = randomLayout(random).encoder;
        a = canonicalLayout(a);
        Layout b = a;
        const int edits = 1 + i % 3;
        for (int count = 0; count < edits; ++count)
            editAnywhere(b.encoder, random);
        b = canonicalLayout(b);

        expectTurnsInto(a, b, std::to_string(i));
        EXPECT_LE(std::ranges::count_if(layoutDiff(a, b),
                                        [](const LayoutDifference& one) { return one.kind != Kind::Block; }),
                  edits)
            << i;
        EXPECT_EQ(layoutDiff(a, b).empty(), a == b) << i;
    }
}

} // namespace
} // namespace reblock
