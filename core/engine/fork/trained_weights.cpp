#include "core/engine/fork/trained_weights.h"

#include "core/base/error.h"
#include "core/engine/model/tensor_file.h"

#include <ATen/ATen.h>

namespace reblock {

TrainedWeights::TrainedWeights(CheckpointInfo info, std::map<std::string, at::Tensor> tensors)
    : info_(std::move(info)), tensors_(std::move(tensors)),
      encoder_(resolvePositions(info_.layout, Stack::Encoder)),
      decoder_(resolvePositions(info_.layout, Stack::Decoder))
{
}

TrainedWeights readTrainedWeights(const std::filesystem::path& checkpoint)
{
    TensorFile file = readTensorFile(checkpoint);
    return {infoFromMetadata(file.metadata, checkpoint.string()), std::move(file.tensors)};
}

const at::Tensor& TrainedWeights::at(const std::string& name) const
{
    const auto found = tensors_.find(name);
    if (found == tensors_.end())
        throw UserError("The trained checkpoint lacks '" + name + "'.", "Use another checkpoint of the run.");
    return found->second;
}

at::Tensor TrainedWeights::effective(Stack stack, int position, const std::string& name) const
{
    const auto at = static_cast<std::size_t>(position);
    at::Tensor value = this->at(name);
    for (const PairPlace& place : pairPlaces(info_.layout.stack(stack).positions[at], positions(stack)[at])) {
        if (place.matrix != name)
            continue;
        const at::Tensor product =
            this->at(place.pair + ".b").to(at::kDouble).matmul(this->at(place.pair + ".a").to(at::kDouble));
        value = value.to(at::kDouble) + product * (place.lora.alpha / place.lora.rank);
    }
    return value;
}

std::vector<PairPlace> pairPlaces(const Position& position, const ResolvedPosition& resolved)
{
    std::vector<PairPlace> places;
    const bool memoryOnly = resolved.cross && resolved.attention.shape.kind == BlockKind::Sanm;
    for (std::size_t c = 0; c < position.correctors.size(); ++c) {
        const auto* lora = std::get_if<Lora>(&position.correctors[c]);
        if (!lora)
            continue;
        const std::string corrector = resolved.here + ".correctors." + std::to_string(c) + ".";
        for (const Lora::Target target : lora->targets) {
            const std::string name = targetName(target);
            const bool feed = target == Lora::Target::Expand || target == Lora::Target::Contract;
            if (feed || !memoryOnly)
                places.push_back({(feed ? resolved.ffn : resolved.attention).weights + "." + name + ".weight",
                                  corrector + name, *lora});
            if (!feed && resolved.cross)
                places.push_back(
                    {resolved.cross->weights + "." + name + ".weight", corrector + "cross." + name, *lora});
        }
    }
    return places;
}

} // namespace reblock
