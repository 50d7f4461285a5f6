#include "widgets/layout_canvas/brick_match.h"

#include <QHash>

#include <algorithm>

namespace reblock {
namespace {

/// What a brick is, wherever it stands and whatever is said about it.
bool sameBrick(const CanvasBrick& a, const CanvasBrick& b)
{
    return a.label == b.label && a.color == b.color && a.positions == b.positions && a.times == b.times &&
           a.colors == b.colors && a.parts == b.parts && a.chips == b.chips && a.frozen == b.frozen &&
           a.ownNorms == b.ownNorms && (a.mark == CanvasMark::Removed) == (b.mark == CanvasMark::Removed);
}

class Matcher {
public:
    Matcher(const std::vector<CanvasBrick>& before, const std::vector<CanvasBrick>& after)
        : before_(before), after_(after), found_(after.size(), -1), taken_(before.size(), false)
    {
    }

    std::vector<int> run()
    {
        matchEnds();
        matchBy([](const CanvasBrick& a, const CanvasBrick& b) { return sameBrick(a, b); });
        matchBy([](const CanvasBrick& a, const CanvasBrick& b) { return a.positions == b.positions; });
        matchRest();
        return std::move(found_);
    }

private:
    void take(std::size_t after, std::size_t before)
    {
        found_[after] = static_cast<int>(before);
        taken_[before] = true;
    }

    void matchEnds()
    {
        const std::size_t shorter = std::min(before_.size(), after_.size());
        std::size_t first = 0;
        while (first < shorter && sameBrick(before_[first], after_[first])) {
            take(first, first);
            ++first;
        }
        for (std::size_t i = 1; i + first <= shorter; ++i) {
            const std::size_t b = before_.size() - i;
            const std::size_t a = after_.size() - i;
            if (!sameBrick(before_[b], after_[a]))
                break;
            take(a, b);
        }
    }

    /// In order, among bricks of the same label that are still free.
    template <typename Same>
    void matchBy(const Same& same)
    {
        QHash<QString, std::vector<std::size_t>> free;
        for (std::size_t b = before_.size(); b-- > 0;)
            if (!taken_[b])
                free[before_[b].label].push_back(b);
        for (std::size_t a = 0; a < after_.size(); ++a) {
            if (found_[a] >= 0 || !free.contains(after_[a].label))
                continue;
            auto& candidates = free[after_[a].label];
            const auto hit = std::find_if(candidates.rbegin(), candidates.rend(),
                                          [&](std::size_t b) { return same(before_[b], after_[a]); });
            if (hit == candidates.rend())
                continue;
            take(a, *hit);
            candidates.erase(std::next(hit).base());
        }
    }

    void matchRest()
    {
        std::size_t b = 0;
        for (std::size_t a = 0; a < after_.size(); ++a) {
            if (found_[a] >= 0)
                continue;
            while (b < before_.size() && taken_[b])
                ++b;
            if (b == before_.size())
                return;
            take(a, b);
        }
    }

    const std::vector<CanvasBrick>& before_;
    const std::vector<CanvasBrick>& after_;
    std::vector<int> found_;
    std::vector<bool> taken_;
};

} // namespace

std::vector<int> matchBricks(const std::vector<CanvasBrick>& before, const std::vector<CanvasBrick>& after)
{
    return Matcher(before, after).run();
}

} // namespace reblock
