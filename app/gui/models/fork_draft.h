#pragma once

#include "app/gui/models/run_draft.h"
#include "app/gui/models/run_row.h"
#include "core/options/run_config.h"

namespace reblock {

/// A trained run that is about to be forked.
struct ForkParent {
    QString name;
    QString folder; ///< absolute
    RunConfig config;
    QStringList checkpoints; ///< words that `reblock fork --checkpoint` takes: average, best, last, steps
    int vocabulary = 0;      ///< that follows from its number of parameters; 0: not known
};

/// From the run's files. Throws UserError: its run.json cannot be read.
ForkParent readForkParent(const RunRow& run);

/// What the Fork sheet holds.
struct ForkDraft {
    QString name;
    QString layout;     ///< preset, notation, file or Houlsby; empty: the parent's
    QString init;       ///< words with spaces between: "mean", "first", "block=A:3"
    QString checkpoint; ///< empty: the first that is there
    std::vector<std::pair<QString, QString>> settings;
};

/// As readDraft(), and whether the parent's weights fit the layout.
RunDraftReading readForkDraft(const ForkDraft& draft, const ForkParent& parent);

/// The words behind `reblock` that make the run: "fork", parent's folder, run's folder, …
QStringList forkCommand(const ForkDraft& draft, const ForkParent& parent, const QString& runFolder);

} // namespace reblock
