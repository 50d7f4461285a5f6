#pragma once

#include "core/augment/sound_bank.h"
#include "core/corpus/corpus.h"
#include "core/options/run_options.h"

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// What to measure the data path with.
struct DataBenchOptions {
    std::vector<Utterance> utterances;
    RunOptions options;            ///< front end, batches and augmentation, as training takes them
    std::filesystem::path scratch; ///< an empty folder, for caches and copies
    int threads = 1;
    int rounds = 5;
    double seconds = 1200; ///< of audio, at most
};

/// One figure: audio-seconds per second.
struct DataFigure {
    std::string name;
    double median = 0; ///< by the clock on the wall
    double minimum = 0;
    double maximum = 0;
    double perCore = 0; ///< median of audio-seconds per second of processor time
};

/// The figures, and how much audio they are from.
struct DataBenchResult {
    double audioSeconds = 0;
    std::vector<DataFigure> figures;
};

/// Measures decoding into a cache (the files as they are, and copies as WAV and FLAC), then batches of
/// features from the cache: unchanged; with speed, masks and dither; with noise on top; with rooms on top.
/// Every utterance gets noise and a room there; rooms are generated where options name no folder.
/// Throws UserError when nothing can be read; Cancelled.
DataBenchResult benchData(const DataBenchOptions& options, const CancelToken& cancel);

} // namespace reblock
