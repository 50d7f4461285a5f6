#include "core/engine/data/sound_changes.h"

namespace reblock {

namespace {

/// Opens banks one after the other and collects what they leave out.
class BankOpener {
public:
    BankOpener(const SoundBank::Request& base, const CancelToken& cancel, const WorkProgress& progress)
        : base_(base), cancel_(cancel), progress_(progress)
    {
    }

    std::shared_ptr<SoundBank> open(const std::optional<std::string>& folder)
    {
        if (!folder)
            return nullptr;
        SoundBank::Request request = base_;
        request.folder = *folder;
        auto bank = std::make_shared<SoundBank>(request, cancel_, progress_);
        leftOut.insert(leftOut.end(), bank->leftOut().begin(), bank->leftOut().end());
        return bank;
    }

    std::vector<std::string> leftOut;

private:
    const SoundBank::Request& base_;
    const CancelToken& cancel_;
    const WorkProgress& progress_;
};

} // namespace

TrainingSound openTrainingSound(const AugmentOptions& options, const SoundBank::Request& base,
                                const CancelToken& cancel, const WorkProgress& progress)
{
    BankOpener opener(base, cancel, progress);
    SoundChanges changes;
    if (!options.noiseSnr.empty()) {
        changes.noise = SnrRange{options.noiseSnr.front(), options.noiseSnr.back()};
        changes.noiseShare = options.noiseShare;
        changes.kinds = noiseKinds();
        changes.noises = opener.open(options.noiseFolder);
    }
    changes.rooms = opener.open(options.rirFolder);
    changes.roomShare = options.rirShare;
    if (changes.none())
        return {};
    return {std::make_shared<SoundChanger>(std::move(changes)), std::move(opener.leftOut)};
}

} // namespace reblock
