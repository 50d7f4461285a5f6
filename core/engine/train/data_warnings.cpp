#include "core/engine/train/data_warnings.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr std::size_t kNamed = 5;

std::string namesOf(const std::vector<std::string>& ids)
{
    const auto shown = static_cast<std::ptrdiff_t>(std::min(ids.size(), kNamed));
    const std::string names = fmt::format("{}", fmt::join(ids.begin(), ids.begin() + shown, ", "));
    return ids.size() > kNamed ? fmt::format("{} and {} more", names, ids.size() - kNamed) : names;
}

std::string utterances(std::size_t count)
{
    return count == 1 ? "1 utterance" : fmt::format("{} utterances", count);
}

} // namespace

std::vector<std::string> dataWarnings(const std::string& setName, const PreparedSet& set,
                                      const DataOptions& options)
{
    std::vector<std::string> list;
    if (set.tooLong > 0)
        list.push_back(fmt::format("{} of the set {} left out: longer than data.max_seconds = {}.",
                                   utterances(static_cast<std::size_t>(set.tooLong)), setName,
                                   options.maxSeconds));
    if (set.tooShort > 0)
        list.push_back(fmt::format("{} of the set {} left out: shorter than data.min_seconds = {}.",
                                   utterances(static_cast<std::size_t>(set.tooShort)), setName,
                                   options.minSeconds));
    if (!set.unreadable.empty())
        list.push_back(fmt::format("{} of the set {} left out, the audio cannot be read: {}.",
                                   utterances(set.unreadable.size()), setName, namesOf(set.unreadable)));
    if (!set.textTooLong.empty())
        list.push_back(
            fmt::format("{} of the set {} too short for the text, so CTC learns nothing there: {}.",
                        utterances(set.textTooLong.size()), setName, namesOf(set.textTooLong)));
    return list;
}

std::vector<std::string> audioWarnings(const AudioCache& audio, const TrainingSound& sound)
{
    std::vector<std::string> list;
    if (const std::size_t changed = audio.changed().size(); changed > 0)
        list.push_back(fmt::format(
            "{} changed since an earlier run heard {}: {}. Decoded again; runs from before heard something "
            "else.",
            changed == 1 ? "1 recording" : fmt::format("{} recordings", changed),
            changed == 1 ? "it" : "them", namesOf(audio.changed())));
    if (!sound.leftOut.empty())
        list.push_back(fmt::format("{} of the noise and room files left out: {}", sound.leftOut.size(),
                                   sound.leftOut.front()));
    return list;
}

} // namespace reblock
