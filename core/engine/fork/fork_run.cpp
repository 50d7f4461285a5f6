#include "core/engine/fork/fork_run.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/engine/fork/forked_weights.h"
#include "core/engine/model/checkpoint.h"
#include "core/engine/model/start_values.h"
#include "core/engine/train/training_data.h"
#include "core/journal/run_folder.h"
#include "core/options/new_run.h"

namespace reblock {

namespace fs = std::filesystem;

namespace {

void requireNoRun(const fs::path& folder)
{
    std::error_code none;
    if (fs::exists(RunFolder(folder).configuration(), none))
        throw UserError("There is a run already in " + folder.string() + ".", "Choose another name.");
}

bool sameCorpus(const RunConfig& a, const RunConfig& b)
{
    return a.corpus.kind == b.corpus.kind && a.corpus.hash == b.corpus.hash &&
           a.options.tokens == b.options.tokens;
}

std::vector<std::string> tokensOf(const RunConfig& parent, const RunConfig& fork, const CheckpointInfo& info)
{
    if (sameCorpus(parent, fork))
        return info.tokens;
    const auto corpus = openCorpus({fork.corpus.kind, fork.corpus.path, fork.corpus.excluded, {}});
    return trainingVocabulary(*corpus, fork.options).tokens();
}

RunConfig configOf(const ForkOrder& order, const RunConfig& parent, const std::string& checkpoint)
{
    ForkRunRequest request;
    request.name = order.folder.filename().string();
    request.from = {parent.name, order.parent, checkpoint, {}};
    if (order.layout)
        request.from.init = textsFromForkInit(order.init);
    request.layout = order.layout;
    request.corpus = order.corpus;
    request.settings = order.settings;
    request.createdBy = order.createdBy;
    return makeForkConfig(parent, request);
}

} // namespace

ForkedRun forkRun(const ForkOrder& order)
{
    requireNoRun(order.folder);
    const RunConfig parent = readRunConfig(order.parent);
    const ChosenCheckpoint chosen = chooseCheckpoint(order.parent, order.checkpoint);
    const TrainedWeights trained = readTrainedWeights(chosen.file);
    ForkedRun fork;
    fork.config = configOf(order, parent, chosen.name);
    fork.step = trained.info().step;
    requireForkFits(trained.layout(), fork.config.layout, order.init);

    CheckpointInfo info{fork.config.layout, tokensOf(parent, fork.config, trained.info()),
                        fork.config.options.features, 0};
    Model model({info.layout, static_cast<int>(info.tokens.size()), info.features.bands});
    setStartValues(model, fork.config.options.train.seed);
    fork.notes = setForkedWeights(model, info.tokens, trained, order.init);
    fork.parameters = model.parameters().count();
    fork.trained = model.parameters().trainedCount();
    makeFolders(order.folder);
    saveCheckpoint(RunFolder(order.folder).start(), model, info);
    writeNewRun(order.folder, fork.config);
    return fork;
}

} // namespace reblock
