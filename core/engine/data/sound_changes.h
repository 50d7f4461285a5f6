#pragma once

#include "core/augment/sound_changer.h"
#include "core/options/run_options.h"

#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// What a run's options do to the sound of its utterances, ready to be applied.
struct TrainingSound {
    std::shared_ptr<const SoundChanger> changer; ///< null: nothing
    std::vector<std::string> leftOut;            ///< a sentence on each noise or room file that is no use
};

/// Opens the folders that the options name.
///
/// base    its folder is not looked at
/// throws  as SoundBank does
TrainingSound openTrainingSound(const AugmentOptions& options, const SoundBank::Request& base,
                                const CancelToken& cancel, const WorkProgress& progress);

} // namespace reblock
