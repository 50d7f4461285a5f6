#pragma once

#include "core/base/progress.h"
#include "core/corpus/corpus.h"

#include <iosfwd>
#include <string>

namespace reblock {

class Session;

/// Tells on standard error how far work on a corpus is: a bar with the time left on a terminal, or
/// {"done":n,"total":n} lines, at most five a second, for programs. SIGINT and SIGTERM end the work.
class CorpusProgress {
public:
    /// label  what is done, "reading"
    /// lines  JSON lines instead of the bar
    CorpusProgress(const Session& session, const std::string& label, bool lines = false);

    /// For openCorpus() and check(); must not outlive this object.
    CorpusWork work();

private:
    void tell(std::size_t done, std::size_t total);

    std::ostream& errors_;
    bool lines_;
    ProgressBar bar_;
    double told_ = -1; ///< steady seconds
};

} // namespace reblock
