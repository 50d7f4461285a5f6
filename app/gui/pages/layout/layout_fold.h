#pragma once

#include "core/layout/edit/document.h"

#include <QObject>

#include <array>
#include <map>
#include <tuple>
#include <vector>

namespace reblock {

/// Which repeats and groups of a document are shown as one brick: a view, the layout stays the same.
/// At first a repeat is folded where it is all of a stack and uses the same blocks each time, and came
/// at once: what grows position by position under one's hands stays unfolded.
class LayoutFold : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Range {
        FoldedRange range;
        bool folded = false;
    };

    /// Finds the repeats of a document; what was folded and unfolded by hand stays so.
    void follow(const LayoutDocument& document);
    /// Forgets what was folded and unfolded by hand.
    void forget();

    /// What is shown: outermost first, then by position; what lies inside of a folded one is left out.
    std::vector<Range> ranges(Stack stack) const;
    /// The positions of the brick that shows this one, ascending.
    PositionSet shownWith(const PositionId& position) const;

    bool isInRange(const PositionId& position) const; ///< of what is repeated or grouped
    bool hasRanges() const;
    bool anyFolded() const;
    /// Nothing where there is no such range.
    void toggle(Stack stack, int first, int period);
    /// The innermost range around a position that is shown, or the folded one it is in.
    void toggleAround(const PositionId& position);
    void setAll(bool folded);

Q_SIGNALS:
    void changed(); ///< folded or unfolded by hand

private:
    using Key = std::tuple<Stack, int, int>; ///< stack, first, period
    struct Found {
        FoldedRange range;
        bool byDefault = false;
    };

    static Key key(Stack stack, const FoldedRange& range) { return {stack, range.first, range.period}; }
    bool isFolded(Stack stack, const Found& found) const;
    bool foldsWhole(Stack stack, const std::vector<Position>& positions) const;

    /// How the stack was before.
    struct Before {
        std::vector<Position> positions;
        bool foldsWhole = true; ///< a repeat that is all of it is folded unless chosen otherwise
        bool isNew = true;      ///< nothing is known of it yet
    };

    std::array<Before, 2> before_;
    std::array<std::vector<Found>, 2> found_;
    std::map<Key, bool> chosen_;
};

} // namespace reblock
