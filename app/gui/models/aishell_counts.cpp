#include "app/gui/models/aishell_counts.h"

#include <algorithm>

namespace reblock {

std::optional<AishellCount> aishellCount(const QString& set)
{
    if (set == QLatin1String("train"))
        return AishellCount{120098, 0};
    if (set == QLatin1String("dev"))
        return AishellCount{14326, 205341};
    if (set == QLatin1String("test"))
        return AishellCount{7176, 104765};
    return std::nullopt;
}

bool isAishell1(const CorpusRow& corpus)
{
    return corpus.kind == QLatin1String("aishell") &&
           std::ranges::any_of(corpus.sets, [](const CorpusSetRow& set) {
               const auto own = aishellCount(set.name);
               return own && own->characters > 0 && 10 * set.utterances >= 9 * own->utterances;
           });
}

} // namespace reblock
