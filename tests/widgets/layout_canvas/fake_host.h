#pragma once

#include "widgets/layout_canvas/canvas_host.h"

#include <tuple>
#include <vector>

namespace reblock {

/// Notes down what the canvas asks and tells; answers as it is told to.
class FakeHost : public CanvasHost {
public:
    using Repeat = std::tuple<CanvasPlace, int, int>; ///< first, period, times
    using Width = std::tuple<CanvasPlace, int, int>;  ///< position, chip, steps

    CanvasAnswer answer{true, {QStringLiteral("Insert B at 3"), QStringLiteral("+65,792 parameters")}};
    std::vector<CanvasDrop> asked;
    std::vector<CanvasDrop> dropped;
    std::vector<Repeat> askedRepeats;
    std::vector<Repeat> repeated;
    std::vector<Width> widths;
    int sweepsEnded = 0;
    bool isDragOn = false; ///< something was asked and nothing ended it

    CanvasAnswer ask(const CanvasDrop& drop) override
    {
        asked.push_back(drop);
        isDragOn = true;
        return answer;
    }
    void drop(const CanvasDrop& drop) override { dropped.push_back(drop); }
    CanvasAnswer askRepeat(const CanvasPlace& first, int period, int times) override
    {
        askedRepeats.emplace_back(first, period, times);
        isDragOn = true;
        return answer;
    }
    void repeat(const CanvasPlace& first, int period, int times) override
    {
        repeated.emplace_back(first, period, times);
    }
    void changeWidth(const CanvasPlace& position, int chip, int steps) override
    {
        widths.emplace_back(position, chip, steps);
    }
    void endSweep() override { ++sweepsEnded; }
    void dragEnded() override { isDragOn = false; }

    /// Nothing was told that changes a layout.
    bool isUntouched() const { return dropped.empty() && repeated.empty() && widths.empty(); }
};

} // namespace reblock
