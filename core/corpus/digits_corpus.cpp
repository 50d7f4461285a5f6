#include "core/corpus/digits_corpus.h"

#include "core/base/error.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kUnseenSpeaker = "lucas";
constexpr const char* kUnseen = "unseen.";
constexpr int kTestRecordings = 5, kDevRecordings = 10; ///< numbers below these
constexpr std::uint64_t kFixedSeed = 7; ///< of the dev and test lists and of train's first one

bool isUnseen(const std::string& set)
{
    return set.starts_with(kUnseen);
}

std::string partOf(const DigitRecording& recording)
{
    if (recording.number < kTestRecordings)
        return "test";
    return recording.number < kDevRecordings ? "dev" : "train";
}

bool belongs(const DigitRecording& recording, const std::string& set)
{
    if (!isUnseen(set))
        return partOf(recording) == set;
    const bool lucas = recording.speaker == kUnseenSpeaker;
    if (set == "unseen.test")
        return lucas;
    return !lucas && kUnseen + partOf(recording) == set;
}

Utterance utteranceOf(const DigitString& digits, std::string id)
{
    Utterance utterance{std::move(id), digits.front()->speaker, {}, wordsOf(digits)};
    for (const DigitRecording* digit : digits) {
        utterance.audio.push_back(digit->file.string());
        utterance.seconds += digit->seconds;
    }
    return utterance;
}

/// "six", or digits above twelve.
std::string numberWord(std::size_t number)
{
    static constexpr std::array kNames{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                       "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number < kNames.size() ? kNames[number] : std::to_string(number);
}

std::vector<std::string> speakersOf(const std::vector<DigitRecording>& recordings)
{
    std::vector<std::string> speakers;
    for (const DigitRecording& recording : recordings)
        if (speakers.empty() || speakers.back() != recording.speaker)
            speakers.push_back(recording.speaker);
    return speakers;
}

} // namespace

DigitsCorpus::DigitsCorpus(const fs::path& root, std::span<const std::string> excluded)
    : recordings_(readDigitRecordings(root)), speakers_(speakersOf(recordings_))
{
    CorpusListing listing{root, {}, {}};
    forbidden_ = list("", listing);
    if (speakers_.size() > 1 && std::ranges::count(speakers_, kUnseenSpeaker))
        forbiddenUnseen_ = list(kUnseen, listing);
    std::erase_if(listing.sets, [](const CorpusSet& set) { return set.utterances.empty(); });
    listed_ = std::make_unique<ListedCorpus>(std::move(listing), excluded);
}

std::set<std::string> DigitsCorpus::list(const std::string& prefix, CorpusListing& listing) const
{
    std::set<std::string> words;
    std::array<CorpusSet, 3> sets{
        CorpusSet{prefix + "train", {}}, {prefix + "dev", {}}, {prefix + "test", {}}};
    for (CorpusSet* set : {&sets[1], &sets[2]}) {
        set->utterances = draw({set->name, kFixedSeed, 0}, {});
        for (const Utterance& utterance : set->utterances)
            words.insert(utterance.text);
    }
    sets[0].utterances = draw({sets[0].name, kFixedSeed, 0}, words);
    std::ranges::move(sets, std::back_inserter(listing.sets));
    return words;
}

std::vector<Utterance> DigitsCorpus::draw(const Draw& draw, const std::set<std::string>& forbidden) const
{
    std::vector<Utterance> utterances;
    for (std::size_t speaker = 0; speaker < speakers_.size(); ++speaker) {
        std::vector<const DigitRecording*> own;
        for (const DigitRecording& recording : recordings_)
            if (recording.speaker == speakers_[speaker] && belongs(recording, draw.set))
                own.push_back(&recording);
        const std::uint64_t split = isUnseen(draw.set) ? 1 : 0;
        SeededRandom random(draw.seed, streamOf(split, static_cast<std::uint64_t>(draw.epoch), speaker));
        for (const DigitString& digits : drawDigitStrings(std::move(own), random, forbidden))
            utterances.push_back(utteranceOf(
                digits, fmt::format("{}-{}-{:04}", draw.set, speakers_[speaker], utterances.size())));
    }
    return utterances;
}

std::vector<Utterance> DigitsCorpus::epoch(const std::string& set, std::uint64_t seed,
                                           std::int64_t number) const
{
    if (set != "train" && set != "unseen.train")
        return utterances(set);
    (void)utterances(set); // an unknown set is an error here too
    return draw({set, seed, number + 1}, isUnseen(set) ? forbiddenUnseen_ : forbidden_);
}

std::string DigitsCorpus::note(const std::string& set) const
{
    std::unordered_set<std::string> speakers;
    for (const Utterance& utterance : utterances(set))
        speakers.insert(utterance.speaker);
    if (set == "unseen.test")
        return fmt::format("one speaker ({}), never heard in training", kUnseenSpeaker);
    return speakers.size() == 1 ? "one speaker, heard in training"
                                : numberWord(speakers.size()) + " speakers, all heard in training";
}

std::vector<CorpusFinding> DigitsCorpus::check(const CorpusWork& work) const
{
    return listed_->checkRecordings(work);
}

} // namespace reblock
