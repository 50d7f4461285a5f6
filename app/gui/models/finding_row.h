#pragma once

#include "core/corpus/finding.h"

#include <QString>

#include <vector>

namespace reblock {

/// What one `reblock corpus check` found.
struct CheckReport {
    QString corpus;
    QString hash;                        ///< of the corpus as it was checked
    std::vector<CorpusFinding> findings; ///< as the command gave them
};

/// Reads the document of `reblock --json corpus check NAME`. Throws UserError where it is none.
CheckReport checkReportFromJson(const QByteArray& json);

/// What the kind is about, some translated words: "silent audio".
QString findingKindText(FindingKind kind);

/// How much a finding weighs, for order and colour: 1 a note, 2 a problem, 3 it cannot be used.
int findingWeight(const CorpusFinding& finding);

} // namespace reblock
