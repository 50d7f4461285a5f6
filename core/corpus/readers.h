#pragma once

#include "core/corpus/audio_measurer.h"
#include "core/corpus/corpus_listing.h"

#include <filesystem>

namespace reblock {

/// One function per kind of folder; docs/corpora.md has the shapes. All throw UserError where the
/// folder is not of that kind; what is wrong with single lines and utterances becomes a finding.

/// wav/{train,dev,test}/SPEAKER/UTT.* and transcript/*.txt ("UTT text"); also the folder above
/// `data_aishell`.
CorpusListing readAishell(const std::filesystem::path& root, const CorpusWork& work = {});

/// wav.scp, text, utt2spk and segments, in the folder itself or in one folder per set. Recordings that
/// are cut into segments are measured here. Throws Cancelled.
CorpusListing readKaldi(const std::filesystem::path& root, AudioMeasurer& measurer,
                        const CorpusWork& work = {});

/// A file of JSON lines, or a folder of them, one per set; the keys of this project, of WeNet and of
/// NeMo, line by line.
CorpusListing readJsonLines(const std::filesystem::path& root, const CorpusWork& work = {});

/// Where readJsonLines() would find something: .jsonl, .list, and .json files that hold JSON lines, in
/// the folder or in its folders. Empty: nowhere.
std::vector<std::filesystem::path> jsonLineFiles(const std::filesystem::path& root);

} // namespace reblock
