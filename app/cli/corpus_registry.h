#pragma once

#include "app/cli/corpus_progress.h"
#include "app/cli/project.h"
#include "experiments_db/corpus_repository.h"

#include <string>
#include <vector>

namespace reblock {

/// What the store keeps of an opened corpus: its sets whole, with what is excluded from them.
StoredCorpus describe(const Corpus& corpus, const std::string& name, const CorpusSource& source);

/// What to open for a registered corpus, with the project's index of durations.
CorpusSource corpusSource(const StoredCorpus& stored, const Project& project,
                          const std::vector<StoredExclusion>& excluded = {});

/// Sets together, id by id.
std::vector<std::string> idsOf(const std::vector<StoredExclusion>& exclusions);

} // namespace reblock
