#include "core/corpus/listed_corpus.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/corpus/parallel.h"
#include "core/text/utf8.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// Frames of 40 ms: more characters a second than this no CTC output can hold.
constexpr double kMostCharactersPerSecond = 25;

struct FileReport {
    std::string problem; ///< empty: all samples were read
    int rate = 0;
    bool silent = false;
};

FileReport readThrough(const fs::path& path)
{
    try {
        AudioFile file(path);
        FileReport report{{}, file.info().rate.value, true};
        std::vector<float> block(1 << 16);
        while (const std::size_t got = file.read(block))
            report.silent =
                report.silent && std::all_of(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(got),
                                             [](float x) { return x == 0; });
        return report;
    } catch (const Error& error) {
        return {error.problem(), 0, false};
    }
}

std::int64_t charactersOf(const std::string& text)
{
    const std::u32string points = codePoints(text);
    return std::ranges::count_if(points, [](char32_t c) { return !isSpace(c); });
}

void reportFile(const std::string& utterance, const FileReport& report, std::vector<CorpusFinding>& findings)
{
    if (!report.problem.empty())
        findings.push_back(
            {FindingKind::CutOff, FindingWeight::Problem, true, {}, utterance, {}, report.problem});
    if (report.silent)
        findings.push_back({FindingKind::Silent,
                            FindingWeight::Problem,
                            false,
                            {},
                            utterance,
                            {},
                            "Its audio is silent throughout."});
}

void reportRates(const std::vector<FileReport>& reports, std::vector<CorpusFinding>& findings)
{
    std::set<int> rates;
    for (const FileReport& report : reports)
        if (report.rate > 0)
            rates.insert(report.rate);
    if (rates.size() > 1)
        findings.push_back(
            {FindingKind::MixedRates,
             FindingWeight::Note,
             false,
             {},
             {},
             {},
             fmt::format("Audio comes at several rates ({} Hz); all is resampled to the model's.",
                         fmt::join(rates, ", "))});
}

void reportLongTexts(const CorpusListing& listing, std::vector<CorpusFinding>& findings)
{
    for (const CorpusSet& set : listing.sets)
        for (const Utterance& utterance : set.utterances)
            if (static_cast<double>(charactersOf(utterance.text)) >
                kMostCharactersPerSecond * utterance.seconds)
                findings.push_back(
                    {FindingKind::TextTooLong,
                     FindingWeight::Problem,
                     false,
                     set.name,
                     utterance.id,
                     {},
                     fmt::format("Its text is too long for {:.1f} s of audio, if each character is a "
                                 "token of the model.",
                                 utterance.seconds)});
}

struct HeardFile {
    const Utterance* utterance;
    const std::string* path;
};

/// Every audio file once, with the first utterance it is part of.
std::vector<HeardFile> filesOf(const CorpusListing& listing)
{
    std::unordered_set<std::string> seen;
    std::vector<HeardFile> files;
    for (const CorpusSet& set : listing.sets)
        for (const Utterance& utterance : set.utterances)
            for (const std::string& file : utterance.audio)
                if (seen.insert(file).second)
                    files.push_back({&utterance, &file});
    return files;
}

void reportSpeakers(const CorpusListing& listing, std::vector<CorpusFinding>& findings)
{
    std::map<std::string, std::vector<std::string>> setsOf;
    for (const CorpusSet& set : listing.sets) {
        std::set<std::string> speakers;
        for (const Utterance& utterance : set.utterances)
            speakers.insert(utterance.speaker);
        for (const std::string& speaker : speakers)
            setsOf[speaker].push_back(set.name);
    }
    for (const auto& [speaker, sets] : setsOf)
        if (sets.size() > 1)
            findings.push_back(
                {FindingKind::SharedSpeaker,
                 FindingWeight::Note,
                 false,
                 {},
                 {},
                 {},
                 fmt::format("Speaker {} is in several sets: {}.", speaker, fmt::join(sets, ", "))});
}

void addToHash(Sha256& hash, const std::string& set, const Utterance& utterance, const fs::path& root)
{
    hash.add(fmt::format("{}\t{}\t{}", set, utterance.id, utterance.text));
    for (const std::string& file : utterance.audio) {
        std::error_code missing;
        hash.add(fmt::format("\t{}\t{}", fs::path(file).lexically_relative(root).string(),
                             fs::file_size(file, missing)));
    }
    if (utterance.segment())
        hash.add(fmt::format("\t{}\t{}", utterance.start, utterance.end));
    hash.add("\n");
}

} // namespace

ListedCorpus::ListedCorpus(CorpusListing listing, std::span<const std::string> excluded)
    : listing_(std::move(listing))
{
    const std::unordered_set<std::string_view> ids(excluded.begin(), excluded.end());
    if (ids.empty())
        return;
    for (std::size_t set = 0; set < listing_.sets.size(); ++set) {
        std::vector<Utterance>& utterances = listing_.sets[set].utterances;
        for (std::size_t i = 0; i < utterances.size(); ++i)
            if (ids.contains(utterances[i].id))
                excluded_.push_back({set, i, utterances[i]});
        std::erase_if(utterances, [&](const Utterance& utterance) { return ids.contains(utterance.id); });
    }
}

std::vector<std::string> ListedCorpus::sets() const
{
    std::vector<std::string> names;
    for (const CorpusSet& set : listing_.sets)
        names.push_back(set.name);
    return names;
}

const std::vector<Utterance>& ListedCorpus::utterances(const std::string& set) const
{
    const auto found = std::ranges::find(listing_.sets, set, &CorpusSet::name);
    if (found == listing_.sets.end())
        throw UserError(fmt::format("The corpus in {} has no set \"{}\".", listing_.root.string(), set),
                        fmt::format("Its sets are: {}.", fmt::join(sets(), ", ")));
    return found->utterances;
}

std::string ListedCorpus::hash() const
{
    Sha256 hash;
    auto excluded = excluded_.begin();
    for (std::size_t set = 0; set < listing_.sets.size(); ++set) {
        const CorpusSet& all = listing_.sets[set];
        auto listed = all.utterances.begin();
        for (std::size_t at = 0;; ++at) {
            if (excluded != excluded_.end() && excluded->set == set && excluded->position == at)
                addToHash(hash, all.name, (excluded++)->utterance, listing_.root);
            else if (listed != all.utterances.end())
                addToHash(hash, all.name, *listed++, listing_.root);
            else
                break;
        }
    }
    return hash.finish();
}

std::vector<CorpusFinding> ListedCorpus::checkAudio(const CorpusWork& /*work*/) const
{
    std::vector<CorpusFinding> findings = listing_.findings;
    const std::vector<HeardFile> files = filesOf(listing_);
    std::vector<FileReport> reports(files.size());
    forEachParallel(files.size(), [&](std::size_t i) { reports[i] = readThrough(*files[i].path); });
    for (std::size_t i = 0; i < files.size(); ++i)
        reportFile(files[i].utterance->id, reports[i], findings);
    reportRates(reports, findings);
    return findings;
}

std::vector<CorpusFinding> ListedCorpus::check(const CorpusWork& work) const
{
    std::vector<CorpusFinding> findings = checkAudio(work);
    reportLongTexts(listing_, findings);
    reportSpeakers(listing_, findings);
    return findings;
}

} // namespace reblock
