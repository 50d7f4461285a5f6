#include "core/corpus/listed_corpus.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/corpus/audio_check.h"
#include "core/corpus/speaker_check.h"
#include "core/corpus/text_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

std::vector<CorpusFinding> joined(std::vector<std::vector<CorpusFinding>> parts)
{
    std::vector<CorpusFinding> all;
    for (std::vector<CorpusFinding>& part : parts)
        std::ranges::move(part, std::back_inserter(all));
    return all;
}

/// As std::filesystem's lexically_relative(), which takes ten times as long, for files inside root.
std::string relativeName(const std::string& file, const std::string& root)
{
    const bool inside = file.starts_with(root) && file.size() > root.size() && file[root.size()] == '/';
    return inside ? file.substr(root.size() + 1) : fs::path(file).lexically_relative(root).string();
}

void addToHash(Sha256& hash, const std::string& set, const Utterance& utterance, const std::string& root)
{
    hash.add(fmt::format("{}\t{}\t{}", set, utterance.id, utterance.text));
    for (const std::string& file : utterance.audio) {
        std::error_code missing;
        hash.add(fmt::format("\t{}\t{}", relativeName(file, root), fs::file_size(file, missing)));
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

std::vector<Utterance> ListedCorpus::excluded(const std::string& set) const
{
    std::vector<Utterance> left;
    for (const Excluded& one : excluded_)
        if (listing_.sets[one.set].name == set)
            left.push_back(one.utterance);
    return left;
}

std::string ListedCorpus::hash() const
{
    Sha256 hash;
    const std::string root = listing_.root.string();
    auto excluded = excluded_.begin();
    for (std::size_t set = 0; set < listing_.sets.size(); ++set) {
        const CorpusSet& all = listing_.sets[set];
        auto listed = all.utterances.begin();
        for (std::size_t at = 0;; ++at) {
            if (excluded != excluded_.end() && excluded->set == set && excluded->position == at)
                addToHash(hash, all.name, (excluded++)->utterance, root);
            else if (listed != all.utterances.end())
                addToHash(hash, all.name, *listed++, root);
            else
                break;
        }
    }
    return hash.finish();
}

std::vector<CorpusFinding> ListedCorpus::checkRecordings(const CorpusWork& work) const
{
    PlacedFindings placed(listing_);
    const std::vector<CorpusFinding> general = checkAudio(placed, HeardSounds::EachFileOnce, work);
    return joined({listing_.findings, placed.take(), general});
}

std::vector<CorpusFinding> ListedCorpus::check(const CorpusWork& work) const
{
    PlacedFindings placed(listing_);
    const std::vector<CorpusFinding> sound = checkAudio(placed, HeardSounds::OfEachUtterance, work);
    const std::vector<CorpusFinding> texts = checkTexts(placed);
    return joined({listing_.findings, placed.take(), sound, texts, checkSpeakers(listing_)});
}

} // namespace reblock
