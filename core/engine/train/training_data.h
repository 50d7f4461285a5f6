#pragma once

#include "core/audio/audio_cache.h"
#include "core/base/cancel_token.h"
#include "core/corpus/corpus.h"
#include "core/engine/data/sound_changes.h"
#include "core/engine/data/training_set.h"
#include "core/engine/device/device.h"
#include "core/journal/run_folder.h"
#include "core/options/run_config.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// Told of long work before training begins: what it is, and the share that is done.
using PreparationProgress = std::function<void(const std::string& what, double fraction)>;

/// The corpus of a run, opened, its audio decoded.
struct TrainingData {
    std::unique_ptr<Corpus> corpus;
    std::unique_ptr<AudioCache> audio;
    TrainingSound sound; ///< what is done to utterances of the training set
};

/// Throws UserError: no corpus there, or not the one the run was made for; no noise or rooms where the
/// options say. Throws Cancelled.
TrainingData openTrainingData(const std::filesystem::path& runFolder, const RunConfig& config,
                              const CancelToken& cancel, const PreparationProgress& progress);

/// A GPU leaves the cores to the data; on the CPU the step needs them itself.
int rowThreads(const DeviceChoice& device);

/// The vocabulary of a run: a fork's stands in its starting weights, else as below.
/// Throws UserError: the starting weights are missing or broken.
Vocabulary runVocabulary(const RunFolder& folder, const RunConfig& config, const Corpus& corpus);

/// The vocabulary of the training set's transcripts.
Vocabulary trainingVocabulary(const Corpus& corpus, const RunOptions& options);

} // namespace reblock
