#include "tests/core/engine/small_models.h"

#include "core/engine/loss/batch_loss.h"
#include "core/engine/model/start_values.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>

namespace reblock {

namespace {

StackLayout stackOf(const std::string& letters, const std::vector<Corrector>& correctors,
                    const BlockShape& shape, bool decoder)
{
    StackLayout stack;
    for (const char letter : letters) {
        const std::string name(1, letter);
        if (std::ranges::none_of(stack.blocks, [&](const Block& block) { return block.name == name; }))
            stack.blocks.push_back({name, shape});
        Position position{{name, false}, std::nullopt, {name, false}, std::nullopt, correctors};
        if (decoder)
            position.cross = BlockRef{name, false};
        stack.positions.push_back(position);
    }
    return stack;
}

} // namespace

Layout smallLayout(const SmallLayout& wanted)
{
    Layout layout;
    layout.model.dim = wanted.dim;
    layout.model.heads = wanted.heads;
    layout.model.ffn = wanted.ffn;
    layout.model.dropout = wanted.dropout;
    layout.embedding.size = wanted.dim;
    const BlockShape shape{wanted.heads, wanted.ffn, BlockKind::Transformer, false};
    layout.encoder = stackOf(wanted.encoder, wanted.encoderCorrectors, shape, false);
    layout.decoder = stackOf(wanted.decoder, wanted.decoderCorrectors, shape, true);
    return layout;
}

std::unique_ptr<Model> smallModel(const Layout& layout, at::ScalarType type)
{
    auto model = std::make_unique<Model>(ModelOptions{layout, 17, 20, type, at::kCPU});
    setStartValues(*model, 7);
    return model;
}

Batch smallBatch(at::ScalarType type)
{
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{5});
    const std::vector<std::int64_t> lengths{47, 61, 30};
    const std::vector<std::int64_t> counts{4, 6, 3};
    Batch batch;
    batch.features = at::randn({3, 61, 20}, generator, at::TensorOptions(at::kDouble)).to(type);
    batch.targets = at::randint(2, 16, {3, 6}, generator, at::TensorOptions(at::kLong));
    batch.lengths = at::tensor(lengths, at::TensorOptions(at::kLong));
    batch.targetLengths = at::tensor(counts, at::TensorOptions(at::kLong));
    for (std::size_t row = 0; row < lengths.size(); ++row) {
        const auto index = static_cast<std::int64_t>(row);
        batch.features[index].narrow(0, lengths[row], 61 - lengths[row]).fill_(7.5);
        batch.targets[index].narrow(0, counts[row], 6 - counts[row]).fill_(-1);
    }
    return batch;
}

Batch rowOf(const Batch& batch, std::int64_t row)
{
    const auto frames = batch.lengths[row].item<std::int64_t>();
    const auto labels = batch.targetLengths[row].item<std::int64_t>();
    return {batch.features.narrow(0, row, 1).narrow(1, 0, frames), batch.lengths.narrow(0, row, 1),
            batch.targets.narrow(0, row, 1).narrow(1, 0, labels), batch.targetLengths.narrow(0, row, 1)};
}

double lossWithGradients(Model& model, const Batch& batch)
{
    model.parameters().zeroGradients();
    const BatchLoss loss = batchLoss(model, batch, {});
    loss.total.backward();
    return loss.combined;
}

} // namespace reblock
