#pragma once

#include <cstdint>
#include <string>

namespace reblock {

/// "[=======>            ]  35 %  step 1,200 of 3,400  ETA 4 min 10 s  loss 2.31": one line on
/// standard error, redrawn in place at most five times a second; silent where that is no terminal.
class ProgressBar {
public:
    /// quiet   draw nothing, whatever standard error is
    explicit ProgressBar(std::string label, bool quiet = false);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// fraction  0..1 of the work done; the ETA follows from the time since the first call
    /// detail    shown behind it
    void update(double fraction, const std::string& detail = {});

private:
    std::string label_;
    bool visible_;
    double started_ = -1;
    double startFraction_ = 0;
    double drawn_ = -1;
};

/// The line itself, `columns` wide at most. etaSeconds below 0: not known yet.
std::string progressLine(const std::string& label, double fraction, double etaSeconds,
                         const std::string& detail, int columns);

} // namespace reblock
