#pragma once

#include "app/gui/models/corpus_row.h"
#include "core/layout/cost.h"
#include "core/options/new_run.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reblock {

/// What the Run sheet holds: the texts a user typed and chose.
struct RunDraft {
    QString name;
    QString layout; ///< preset, notation or file
    CorpusRow corpus;
    QString recipe; ///< empty: none
    std::vector<std::pair<QString, QString>> settings;
    int vocabulary = 0; ///< of the corpus; 0: not counted, AISHELL-1's 4,233 stand in
};

/// What follows from a draft, worked out in well under a frame.
struct RunDraftReading {
    QString layoutProblem; ///< one line each; empty: none
    QString settingsProblem;
    QString layoutNotation;             ///< empty where it cannot say the layout
    std::optional<LayoutCost> cost;     ///< absent where the layout is faulty
    std::optional<LayoutCost> baseline; ///< of the preset `baseline` in the same shape
    int vocabulary = 0;                 ///< that the cost was worked out for
    int bands = 0;
};

RunDraftReading readDraft(const RunDraft& draft);

/// The words behind `reblock` that make the run: "new", folder, "--layout" …
QStringList newCommand(const RunDraft& draft, const QString& runFolder);

/// The words that forecast it: "forecast", "--layout" …
QStringList forecastCommand(const RunDraft& draft);

/// "digits-1", "digits-2" …: the first name not in `taken`, from the corpus and the layout.
QString suggestedName(const RunDraft& draft, const QStringList& taken);

/// What is wrong with a run's name, one sentence; empty: nothing.
QString nameProblem(const QString& name, const QStringList& taken);

} // namespace reblock
