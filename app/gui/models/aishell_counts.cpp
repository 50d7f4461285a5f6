#include "app/gui/models/aishell_counts.h"

#include "core/corpus/expected_counts.h"

#include <algorithm>

namespace reblock {

bool isAishell1(const CorpusRow& corpus)
{
    return std::ranges::any_of(corpus.sets, [&](const CorpusSetRow& set) {
        const auto own = expectedCounts(corpus.kind.toStdString(), set.name.toStdString());
        return own && own->characters && 10 * set.utterances >= 9 * own->utterances;
    });
}

} // namespace reblock
