#include "core/layout/coded_stack.h"

#include "core/layout/position_text.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr int kForeign = -100; ///< the encoder's block 0, the others below it

class Coder {
public:
    Coder(const StackLayout& stack, const ForeignNumbers& foreign) : foreign_(foreign)
    {
        for (const Block& block : stack.blocks)
            own_.emplace(block.name, static_cast<int>(own_.size()));
    }

    CodedPosition code(const Position& position) const
    {
        CodedPosition out;
        out.parts = {codeOf(position.attention),
                     position.cross ? codeOf(*position.cross) : CodedPosition::kNone, codeOf(position.ffn)};
        out.norms = out.parts;
        out.normsApart = position.norms.has_value();
        if (position.norms)
            out.norms.fill(position.norms->own ? CodedPosition::kOwn : own_.at(position.norms->name));
        return out;
    }

private:
    int codeOf(const BlockRef& ref) const
    {
        if (!ref.inEncoder)
            return own_.at(ref.name);
        const auto known = foreign_.find(ref.name);
        return known == foreign_.end() ? CodedPosition::kAbroad : kForeign - known->second;
    }

    std::map<std::string, int> own_;
    const ForeignNumbers& foreign_;
};

} // namespace

PositionChange changeOf(const CodedPosition& a, const CodedPosition& b)
{
    return {.retied = a.parts != b.parts,
            .correctors = a.correctors != b.correctors,
            .norms = (a.normsApart || b.normsApart) && a.norms != b.norms};
}

int unlikeness(const CodedPosition& a, const CodedPosition& b)
{
    int count = 0;
    for (std::size_t part = 0; part < a.parts.size(); ++part)
        count += a.parts[part] == b.parts[part] ? 0 : 1;
    const auto missing = [](const std::vector<int>& here, const std::vector<int>& there) {
        return static_cast<int>(std::ranges::count_if(
            here, [&there](int one) { return std::ranges::find(there, one) == there.end(); }));
    };
    return count + missing(*a.correctors, *b.correctors) + missing(*b.correctors, *a.correctors);
}

const std::vector<int>* CorrectorNumbers::numbersOf(const std::vector<Corrector>& correctors)
{
    std::vector<int> out;
    for (const Corrector& corrector : correctors)
        out.push_back(
            known_.emplace(correctorText(corrector), static_cast<int>(known_.size())).first->second);
    return &*lists_.insert(std::move(out)).first;
}

std::vector<CodedPosition> codedStack(const StackLayout& stack, const ForeignNumbers& foreign,
                                      CorrectorNumbers& numbers)
{
    const Coder coder(stack, foreign);
    std::vector<CodedPosition> out;
    for (const Position& position : stack.positions) {
        out.push_back(coder.code(position));
        out.back().correctors = numbers.numbersOf(position.correctors);
    }
    return out;
}

std::vector<CodedPosition> renumbered(const std::vector<CodedPosition>& positions,
                                      const std::vector<int>& counterparts)
{
    std::vector<CodedPosition> out = positions;
    for (CodedPosition& position : out)
        for (std::array<int, 3>* codes : {&position.parts, &position.norms})
            for (int& code : *codes)
                if (code >= 0)
                    code = counterparts[static_cast<std::size_t>(code)];
    return out;
}

} // namespace reblock
