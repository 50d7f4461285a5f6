#include "core/engine/model/checkpoint.h"

#include "core/base/error.h"
#include "core/engine/model/safetensors.h"

#include <ATen/ATen.h>

namespace reblock {

namespace {

constexpr char kMean[] = "features.mean";
constexpr char kInverseDeviation[] = "features.istd";

at::Tensor taken(std::map<std::string, at::Tensor>& tensors, const std::string& name, std::int64_t size,
                 const std::string& source)
{
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.sizes() != at::IntArrayRef{size})
        throw UserError("The checkpoint " + source + " lacks '" + name + "' for " + std::to_string(size) +
                            " bands.",
                        "Use another checkpoint of the run.");
    at::Tensor value = found->second;
    tensors.erase(found);
    return value;
}

void load(Model& model, std::map<std::string, at::Tensor> tensors, const std::string& source)
{
    const std::int64_t bands = model.options().bands;
    const at::Tensor mean = taken(tensors, kMean, bands, source);
    const at::Tensor inverseDeviation = taken(tensors, kInverseDeviation, bands, source);
    model.parameters().load(tensors, source);
    model.setFeatureStatistics(mean, inverseDeviation);
}

} // namespace

void saveCheckpoint(const std::filesystem::path& path, const Model& model, const CheckpointInfo& info)
{
    NamedTensors tensors;
    tensors.emplace_back(kMean, model.featureMean());
    tensors.emplace_back(kInverseDeviation, model.featureInverseDeviation());
    for (const Parameter& parameter : model.parameters().all())
        tensors.emplace_back(parameter.name, parameter.value);
    writeTensorFile(path, tensors, metadataFromInfo(info));
}

LoadedCheckpoint loadCheckpoint(const std::filesystem::path& path, at::Device device, at::ScalarType type)
{
    TensorFile file = readTensorFile(path);
    LoadedCheckpoint loaded{infoFromMetadata(file.metadata, path.string()), nullptr};
    const CheckpointInfo& info = loaded.info;
    loaded.model = std::make_unique<Model>(
        ModelOptions{info.layout, static_cast<int>(info.tokens.size()), info.features.bands, type, device});
    load(*loaded.model, std::move(file.tensors), path.string());
    return loaded;
}

CheckpointInfo readCheckpointInfo(const std::filesystem::path& path)
{
    return infoFromMetadata(SafetensorsFile(path).metadata(), path.string());
}

void loadWeights(Model& model, const std::filesystem::path& path)
{
    load(model, readTensorFile(path).tensors, path.string());
}

void loadAverage(Model& model, const std::vector<std::filesystem::path>& paths)
{
    REBLOCK_CHECK(!paths.empty());
    std::map<std::string, at::Tensor> sums;
    for (const std::filesystem::path& path : paths) {
        for (const auto& [name, tensor] : readTensorFile(path).tensors) {
            at::Tensor& sum = sums[name];
            if (sum.defined() && sum.sizes() != tensor.sizes())
                throw UserError("The checkpoint " + path.string() + " has another '" + name + "' than " +
                                    paths.front().string() + ".",
                                "Average checkpoints of one run.");
            sum = sum.defined() ? sum + tensor.to(at::kDouble) : tensor.to(at::kDouble);
        }
    }
    for (auto& [name, sum] : sums)
        sum = sum / static_cast<double>(paths.size());
    load(model, std::move(sums), "the average of " + std::to_string(paths.size()) + " checkpoints");
}

} // namespace reblock
