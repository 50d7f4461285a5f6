#pragma once

#include "core/corpus/corpus_listing.h"

#include <filesystem>

namespace reblock {

/// One function per kind of folder; docs/corpora.md has the shapes. All throw UserError where the
/// folder is not of that kind; what is wrong with single utterances becomes a finding.

/// wav/{train,dev,test}/SPEAKER/UTT.* and transcript/*.txt ("UTT text"); also the folder above
/// `data_aishell`.
CorpusListing readAishell(const std::filesystem::path& root);

/// wav.scp, text and utt2spk, in the folder itself or in one folder per set.
CorpusListing readKaldi(const std::filesystem::path& root);

/// A .jsonl file, or a folder of them, one per set: {"audio", "text", "id", "speaker", "set"} a line.
CorpusListing readJsonLines(const std::filesystem::path& root);

} // namespace reblock
