#include "core/base/progress.h"

#include "core/base/clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace reblock {

namespace {

constexpr double kRedrawSeconds = 0.2;
constexpr int kBarWidth = 24;

int terminalColumns()
{
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

} // namespace

std::string progressLine(const std::string& label, double fraction, double etaSeconds,
                         const std::string& detail, int columns)
{
    const double share = std::clamp(fraction, 0.0, 1.0);
    const int filled = static_cast<int>(share * kBarWidth);
    const std::string bar = std::string(static_cast<std::size_t>(filled), '=') +
                            std::string(static_cast<std::size_t>(kBarWidth - filled), ' ');
    const std::string eta = etaSeconds < 0 ? "" : "  ETA " + durationText(etaSeconds);
    const std::string line = fmt::format("{} [{}] {:3.0f} %{}  {}", label, bar, 100 * share, eta, detail);
    return line.substr(0, static_cast<std::size_t>(std::max(columns - 1, 1)));
}

ProgressBar::ProgressBar(std::string label, bool quiet)
    : label_(std::move(label)), visible_(!quiet && ::isatty(STDERR_FILENO) == 1)
{
}

ProgressBar::~ProgressBar()
{
    if (visible_ && drawn_ >= 0)
        std::fputs("\n", stderr);
}

void ProgressBar::update(double fraction, const std::string& detail)
{
    const double now = steadySeconds();
    if (started_ < 0) {
        started_ = now;
        startFraction_ = fraction;
    }
    if (!visible_ || (drawn_ >= 0 && fraction < 1 && now - drawn_ < kRedrawSeconds))
        return;
    drawn_ = now;
    const double gained = fraction - startFraction_;
    const double eta = gained > 0.005 ? (now - started_) * (1 - fraction) / gained : -1;
    std::fprintf(stderr, "\r%s\033[K",
                 progressLine(label_, fraction, eta, detail, terminalColumns()).c_str());
    std::fflush(stderr);
}

} // namespace reblock
