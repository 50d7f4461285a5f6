#include "core/layout/stack_resize.h"

#include "core/layout/fork_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace reblock {

namespace {

class Resizing {
public:
    explicit Resizing(const StackLayout& base) : base_(base)
    {
        for (std::size_t i = 0; i < base.positions.size(); ++i)
            visit(base.positions[i], [&](const std::string& name) { users_[name].insert(i); });
    }

    StackLayout to(int count) const
    {
        const auto old = static_cast<int>(base_.positions.size());
        StackLayout out{.blocks = base_.blocks, .positions = {}};
        std::set<int> done;
        for (int l = 0; l < count; ++l) {
            const int from = replacedPositions(l, count, old).front();
            Position position = base_.positions[static_cast<std::size_t>(from)];
            if (!done.insert(from).second)
                makeOwn(out, position, fmt::format("#{}", l));
            out.positions.push_back(std::move(position));
        }
        return out;
    }

private:
    /// Calls with each name of a block of this stack, which may be changed.
    template <typename PositionType, typename Call>
    static void visit(PositionType& position, const Call& call)
    {
        for (auto* ref : {&position.attention, position.cross ? &*position.cross : nullptr, &position.ffn})
            if (ref && !ref->inEncoder)
                call(ref->name);
        if (position.norms && !position.norms->own)
            call(position.norms->name);
    }

    void makeOwn(StackLayout& out, Position& position, const std::string& suffix) const
    {
        visit(position, [&](std::string& name) {
            if (users_.at(name).size() > 1)
                return;
            const auto block = std::ranges::find(base_.blocks, name, &Block::name);
            const std::string own = name + suffix;
            if (block != base_.blocks.end() &&
                std::ranges::find(out.blocks, own, &Block::name) == out.blocks.end())
                out.blocks.push_back({own, block->shape});
            name = own;
        });
    }

    const StackLayout& base_;
    std::map<std::string, std::set<std::size_t>> users_;
};

} // namespace

StackLayout resized(const StackLayout& stack, int count)
{
    return Resizing(stack).to(count);
}

} // namespace reblock
