#include "app/cli/corpus_reference.h"

#include "app/cli/corpus_registry.h"
#include "experiments_db/corpus_repository.h"

namespace reblock {

CorpusReference corpusReference(Store& store, const std::string& name)
{
    const CorpusRepository corpora(store);
    const StoredCorpus corpus = corpora.get(name);
    return {corpus.name, corpus.kind, corpus.path, corpus.hash, idsOf(corpora.excluded(corpus.id))};
}

} // namespace reblock
