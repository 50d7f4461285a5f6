#include "core/layout/diff.h"

#include "core/layout/canonical.h"
#include "core/layout/model_shape.h"
#include "core/layout/position_text.h"
#include "core/layout/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

using Differences = std::vector<LayoutDifference>;

void compare(Differences& out, const std::string& where, const std::string& a, const std::string& b)
{
    if (a != b)
        out.push_back({.kind = DifferenceKind::Model, .where = where, .a = a, .b = b});
}

/// at(i, j): fewest edits from a without its first i positions to b without its first j.
class EditTable {
public:
    EditTable(const std::vector<Position>& a, const std::vector<Position>& b)
        : a_(a), b_(b), columns_(b.size() + 1), cost_((a.size() + 1) * columns_)
    {
        for (std::size_t i = a.size() + 1; i-- > 0;)
            for (std::size_t j = b.size() + 1; j-- > 0;)
                at(i, j) = fewest(i, j);
    }

    /// The edits in reading order.
    Differences edits(const std::string& stack)
    {
        Differences out;
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < a_.size() || j < b_.size()) {
            const bool paired = bothAt(i, j) && at(i, j) == at(i + 1, j + 1) + changed(i, j);
            const bool removed = !paired && i < a_.size() && at(i, j) == at(i + 1, j) + 1;
            const Position* inA = paired || removed ? &a_[i] : nullptr;
            const Position* inB = paired || !removed ? &b_[j] : nullptr;
            if (!paired || changed(i, j) > 0)
                out.push_back({.kind = DifferenceKind::Retied,
                               .where = whereOf(stack, inA, inB, i, j),
                               .a = inA ? positionText(*inA) : "",
                               .b = inB ? positionText(*inB) : ""});
            i += inA ? 1 : 0;
            j += inB ? 1 : 0;
        }
        return out;
    }

private:
    int& at(std::size_t i, std::size_t j) { return cost_[i * columns_ + j]; }
    bool bothAt(std::size_t i, std::size_t j) const { return i < a_.size() && j < b_.size(); }
    int changed(std::size_t i, std::size_t j) const { return a_[i] == b_[j] ? 0 : 1; }

    int fewest(std::size_t i, std::size_t j)
    {
        if (!bothAt(i, j))
            return static_cast<int>(a_.size() - i + b_.size() - j);
        return std::min({at(i + 1, j + 1) + changed(i, j), at(i + 1, j) + 1, at(i, j + 1) + 1});
    }

    static std::string whereOf(const std::string& stack, const Position* inA, const Position* inB,
                               std::size_t i, std::size_t j)
    {
        const std::string other = inA && inB && i != j ? fmt::format(" ({} in B)", j) : "";
        return fmt::format("{} position {}{}", stack, inA ? i : j, other);
    }

    const std::vector<Position>& a_;
    const std::vector<Position>& b_;
    std::size_t columns_;
    std::vector<int> cost_;
};

std::string optionsOf(const Layout& layout, Stack which, const std::string& name)
{
    const auto& blocks = layout.stack(which).blocks;
    const auto found = std::ranges::find(blocks, name, &Block::name);
    return found == blocks.end() ? "" : blockOptionsText(found->shape, layout.model);
}

void compareBlocks(Differences& out, const Layout& a, const Layout& b, Stack which)
{
    const std::size_t most = std::max(a.stack(which).blocks.size(), b.stack(which).blocks.size());
    for (std::size_t i = 0; i < most; ++i) {
        const std::string name = blockLetters(static_cast<int>(i));
        compare(out, fmt::format("{} block {}", toText(which), name), optionsOf(a, which, name),
                optionsOf(b, which, name));
    }
}

} // namespace

std::vector<LayoutDifference> layoutDiff(const Layout& givenA, const Layout& givenB)
{
    const Layout a = canonicalLayout(givenA);
    const Layout b = canonicalLayout(givenB);
    Differences out;
    for (const std::string& key : modelShapeKeys())
        compare(out, key, modelShapeValue(a, key), modelShapeValue(b, key));
    compare(out, "front.kind", a.front.kind, b.front.kind);
    compare(out, "front.subsampling", std::to_string(a.front.subsampling),
            std::to_string(b.front.subsampling));
    compare(out, "embedding.size", std::to_string(a.embedding.size), std::to_string(b.embedding.size));
    compare(out, "embedding.tied_output", a.embedding.tiedOutput ? "true" : "false",
            b.embedding.tiedOutput ? "true" : "false");
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        compareBlocks(out, a, b, which);
        std::ranges::move(EditTable(a.stack(which).positions, b.stack(which).positions).edits(toText(which)),
                          std::back_inserter(out));
    }
    return out;
}

} // namespace reblock
