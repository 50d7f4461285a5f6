#include "core/corpus/placed_findings.h"

#include <algorithm>
#include <tuple>

namespace reblock {

void PlacedFindings::add(const UtterancePlace& place, FindingKind kind, FindingWeight weight,
                         std::string text, std::size_t audio)
{
    const Utterance& utterance = at(place);
    CorpusFinding finding{
        kind,           weight, false, listing_.sets[place.set].name, utterance.id, utterance.audio[audio],
        std::move(text)};
    const std::lock_guard guard(lock_);
    found_.emplace_back(place, std::move(finding));
}

std::vector<CorpusFinding> PlacedFindings::take()
{
    const std::lock_guard guard(lock_);
    std::ranges::stable_sort(found_, [](const auto& a, const auto& b) {
        return std::tuple(a.first, a.second.kind, a.second.file) <
               std::tuple(b.first, b.second.kind, b.second.file);
    });
    std::vector<CorpusFinding> findings;
    for (auto& [place, finding] : found_)
        findings.push_back(std::move(finding));
    found_.clear();
    return findings;
}

} // namespace reblock
