#pragma once

#include "core/corpus/corpus.h"
#include "experiments_db/corpus_repository.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// {"name", "kind", "path", "hash", "sets": {"train": {"utterances", "seconds", "characters", "excluded":
/// how many of these, "expected": null or {"utterances", "characters": number or null, "equal"}}},
/// "excluded": [ids]}
nlohmann::ordered_json corpusJson(const StoredCorpus& corpus,
                                  const std::vector<StoredExclusion>& excluded = {});

/// {"findings": [{"kind", "weight": "problem" or "note", "blocking", "set", "utterance", "file", "text"}],
/// "counts": {kind: how many}, "problems", "notes", "left_out"}, added to the document. The kinds are in
/// core/corpus/finding.h.
void addFindings(nlohmann::ordered_json& document, const std::vector<CorpusFinding>& findings);

/// Name, place, a table of the sets, and its counts beside those that its makers give.
std::string corpusText(const StoredCorpus& corpus);
/// By kind, the first of each kind and how many more there are.
///
/// name  of the corpus, for the command that shows all
std::string findingsText(const std::vector<CorpusFinding>& findings, const std::string& name);

} // namespace reblock
