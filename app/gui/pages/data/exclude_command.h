#pragma once

#include "app/gui/services/corpus_jobs.h"

#include <QUndoCommand>

namespace reblock {

/// Excludes utterances of a corpus and takes them back. Holds ids, never pointers to rows.
class ExcludeCommand : public QUndoCommand {
public:
    struct Change {
        QString corpus;
        QStringList ids;
        bool excluded = true; ///< what redo makes of them
    };

    ExcludeCommand(CorpusJobs& jobs, const Change& change, const QString& text)
        : QUndoCommand(text), jobs_(jobs), change_(change)
    {
    }

    void redo() override { jobs_.exclude(change_.corpus, change_.ids, change_.excluded); }
    void undo() override { jobs_.exclude(change_.corpus, change_.ids, !change_.excluded); }

private:
    CorpusJobs& jobs_;
    Change change_;
};

} // namespace reblock
