#include "app/cli/corpus_registry.h"

namespace reblock {

namespace fs = std::filesystem;

StoredCorpus describe(const Corpus& corpus, const std::string& name, const CorpusSource& source)
{
    StoredCorpus stored;
    stored.name = name;
    stored.kind = source.kind;
    stored.path = fs::canonical(source.path);
    stored.hash = corpus.hash();
    for (const std::string& set : corpus.sets()) {
        const CorpusSetSize used = corpusSetSize(corpus, set), left = sizeOf(corpus.excluded(set));
        stored.sets.push_back({set, used.utterances + left.utterances, used.seconds + left.seconds,
                               used.characters + left.characters, left.utterances});
    }
    return stored;
}

CorpusSource corpusSource(const StoredCorpus& stored, const Project& project,
                          const std::vector<StoredExclusion>& excluded)
{
    return {stored.kind, stored.path, idsOf(excluded), project.cache()};
}

std::vector<std::string> idsOf(const std::vector<StoredExclusion>& exclusions)
{
    std::vector<std::string> ids;
    for (const StoredExclusion& exclusion : exclusions)
        ids.push_back(exclusion.utterance);
    return ids;
}

} // namespace reblock
