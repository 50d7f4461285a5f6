#pragma once

#include "core/corpus/corpus.h"

#include <filesystem>
#include <vector>

namespace reblock {

/// The folder with wav/ and transcript/: `root` itself, or data_aishell in it.
/// Throws UserError where neither has them.
std::filesystem::path aishellFolder(const std::filesystem::path& root);

/// The archives in wav/ (S0002.tar.gz …) whose speaker has no folder in any set, sorted. Opens none.
std::vector<std::filesystem::path> packedArchives(const std::filesystem::path& folder);

/// Unpacks every archive in wav/ to where AISHELL-1 has its files, wav/SET/SPEAKER/UTTERANCE.wav.
/// Archives stay; those whose files are all there and whole are skipped, so that it can be called again
/// after it was stopped. Each archive is unpacked into a folder of its own, from which only audio files
/// of that shape are moved to their places: a file there is whole or absent.
///
/// It runs the system's tar, which every Linux has, rather than link a library for this one thing.
/// returns  how many archives had something to unpack
/// throws   UserError: damaged, or a member that is a link or would lie outside wav/; ResourceError: disk
///          full, no tar. Throws Cancelled.
std::size_t unpackAishell(const std::filesystem::path& root, const CorpusWork& work = {});

} // namespace reblock
