#include "core/corpus/finding.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reblock {

namespace {

struct KindText {
    const char* word;
    const char* title;
};

/// In the order of FindingKind.
constexpr std::array kTexts{
    KindText{"missing", "Audio files that are not there"},
    KindText{"unreadable", "Files that are no audio"},
    KindText{"command", "Audio behind a command or in an archive"},
    KindText{"packed", "Archives that are not unpacked"},
    KindText{"bad_line", "Lines that are no utterance"},
    KindText{"invalid_utf8", "Texts that are not valid UTF-8"},
    KindText{"empty_transcript", "Empty transcripts"},
    KindText{"no_transcript", "Audio without transcript"},
    KindText{"no_audio", "Transcripts without audio"},
    KindText{"duplicate_id", "Ids that occur twice"},
    KindText{"second_transcript", "Second transcripts"},
    KindText{"bad_segment", "Segments outside their recording"},
    KindText{"cut_off", "Audio that is cut off or damaged"},
    KindText{"duration_differs", "Durations that are not the file's"},
    KindText{"silent", "Silent audio"},
    KindText{"clipped", "Clipped audio"},
    KindText{"text_too_long", "Texts too long for their audio"},
    KindText{"odd_duration", "Odd durations"},
    KindText{"duplicate_audio", "Audio that occurs twice"},
    KindText{"unknown_characters", "Characters that never occur in train"},
    KindText{"shared_text", "Texts in train and in dev or test"},
    KindText{"shared_speaker", "Speakers in several sets"},
    KindText{"mixed_rates", "Several sample rates"},
    KindText{"changed", "Changes since it was added"},
};

constexpr auto kKinds = [] {
    std::array<FindingKind, kTexts.size()> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = static_cast<FindingKind>(i);
    return kinds;
}();
static_assert(kKinds.back() == FindingKind::Changed);

} // namespace

std::span<const FindingKind> findingKinds()
{
    return kKinds;
}

const char* findingKindWord(FindingKind kind)
{
    return kTexts.at(static_cast<std::size_t>(kind)).word;
}

const char* findingKindTitle(FindingKind kind)
{
    return kTexts.at(static_cast<std::size_t>(kind)).title;
}

FindingKind findingKindFromWord(std::string_view word)
{
    const auto found =
        std::ranges::find_if(kKinds, [&](FindingKind k) { return findingKindWord(k) == word; });
    if (found != kKinds.end())
        return *found;
    std::string known;
    for (const FindingKind kind : kKinds)
        known += (known.empty() ? "" : ", ") + std::string(findingKindWord(kind));
    throw UserError(fmt::format("There is no kind of finding \"{}\".", word),
                    fmt::format("Kinds are {}.", known));
}

const char* findingWeightWord(FindingWeight weight)
{
    return weight == FindingWeight::Problem ? "problem" : "note";
}

} // namespace reblock
