#include "app/cli/corpus_progress.h"

#include "app/cli/session.h"
#include "app/cli/text_table.h"
#include "core/base/clock.h"
#include "core/base/stop_signals.h"

#include <fmt/format.h>

#include <ostream>

namespace reblock {

namespace {

constexpr double kSecondsBetweenLines = 0.2;

} // namespace

CorpusProgress::CorpusProgress(const Session& session, const std::string& label, bool lines)
    : errors_(session.errors()), lines_(lines), bar_(label, lines)
{
}

CorpusWork CorpusProgress::work()
{
    return {cancelledBySignals(), [this](std::size_t done, std::size_t total) { tell(done, total); }};
}

void CorpusProgress::tell(std::size_t done, std::size_t total)
{
    if (total == 0)
        return;
    if (!lines_)
        return bar_.update(static_cast<double>(done) / static_cast<double>(total),
                           fmt::format("{} of {}", groupedNumber(static_cast<long long>(done)),
                                       groupedNumber(static_cast<long long>(total))));
    const double now = steadySeconds();
    if (told_ >= 0 && done < total && now - told_ < kSecondsBetweenLines)
        return;
    told_ = now;
    errors_ << fmt::format("{{\"done\":{},\"total\":{}}}\n", done, total) << std::flush;
}

} // namespace reblock
