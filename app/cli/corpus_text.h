#pragma once

#include "core/corpus/corpus.h"
#include "experiments_db/corpus_repository.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// {"name", "kind", "path", "hash", "sets": {"train": {"utterances", "seconds", "characters"}}}
nlohmann::ordered_json corpusJson(const StoredCorpus& corpus);
/// [{"kind", "weight": "problem" or "note", "blocking", "set", "utterance", "file", "text"}]
nlohmann::ordered_json findingsJson(const std::vector<CorpusFinding>& findings);

/// Name, place, and a table of the sets.
std::string corpusText(const StoredCorpus& corpus);
/// One line each, at most `most` and how many more there are.
std::string findingsText(const std::vector<CorpusFinding>& findings, std::size_t most);

} // namespace reblock
