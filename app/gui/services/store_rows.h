#pragma once

#include "app/gui/models/corpus_row.h"
#include "app/gui/models/run_row.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/metric_repository.h"
#include "experiments_db/run_event_repository.h"
#include "experiments_db/run_repository.h"

namespace reblock {

/// The window's rows from the store's; percent become fractions, what is absent not a number.
RunRow rowFromStored(const StoredRun& run);
CorpusRow rowFromStored(const StoredCorpus& corpus);
CurvePoint pointFromStored(const StoredPoint& point);
RunFlag flagFromStored(qint64 run, const StoredFlag& flag);

/// True where both lists would look the same.
bool sameRows(const std::vector<RunRow>& a, const std::vector<RunRow>& b);

} // namespace reblock
