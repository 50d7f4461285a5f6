#include "app/cli/corpus_reference.h"

#include "experiments_db/corpus_repository.h"

namespace reblock {

CorpusReference corpusReference(Store& store, const std::string& name)
{
    const CorpusRepository corpora(store);
    const StoredCorpus corpus = corpora.get(name);
    CorpusReference reference{corpus.name, corpus.kind, corpus.path, corpus.hash, {}};
    for (const StoredExclusion& exclusion : corpora.excluded(corpus.id))
        reference.excluded.push_back(exclusion.utterance);
    return reference;
}

} // namespace reblock
