#include "core/engine/train/kept_batch.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/decode/tensors.h"
#include "core/engine/loss/batch_loss.h"
#include "core/engine/train/training_step.h"
#include "core/journal/run_folder.h"

#include <ATen/ops/linalg_vector_norm.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr const char* kEnding = ".safetensors";

std::string sixDigits(std::int64_t step)
{
    const std::string digits = std::to_string(step);
    return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

std::string namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder, missing))
        if (entry.path().filename().string().starts_with("step-"))
            names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "none: no step broke" : list;
}

fs::path findBatch(const fs::path& runFolder, const std::string& batch)
{
    const fs::path folder = RunFolder(runFolder).keptBatches();
    for (const fs::path& path : {fs::path(batch), folder / batch, folder / (batch + kEnding)})
        if (fs::is_regular_file(path))
            return path;
    throw UserError("There is no kept batch \"" + batch + "\" in " + folder.string() + ".",
                    "Kept batches: " + namesIn(folder) + ".");
}

void addRows(Replay& replay, const BatchLoss& loss, const json& utterances)
{
    for (std::size_t row = 0; row < utterances.size(); ++row)
        replay.rows.push_back({utterances[row].at("id"), utterances[row].at("text"),
                               loss.ctcRows[static_cast<std::int64_t>(row)].item<double>(),
                               loss.attentionRows[static_cast<std::int64_t>(row)].item<double>()});
}

ordered_json partDescription(const FeatureBatch& part, std::uint64_t dropout,
                             const std::vector<std::vector<std::string>>& audio)
{
    ordered_json described{{"epoch", part.position.epoch}, {"batch", part.position.batch},
                           {"dropout_seed", dropout},      {"rows", part.rows},
                           {"frames", part.frames},        {"tokens", part.targetLength},
                           {"utterances", json::array()}};
    for (std::size_t row = 0; row < part.ids.size(); ++row)
        described["utterances"].push_back({{"id", part.ids[row]},
                                           {"text", part.texts[row]},
                                           {"frames", part.lengths[row]},
                                           {"tokens", part.targetLengths[row]},
                                           {"audio", audio[row]}});
    return described;
}

ordered_json description(const std::vector<FeatureBatch>& parts, std::int64_t step, const KeptReason& reason,
                         const std::string& weights)
{
    ordered_json described{{"step", step},        {"reason", reason.reason}, {"loss", reason.loss},
                           {"seed", reason.seed}, {"weights", weights},      {"parts", json::array()}};
    for (std::size_t i = 0; i < parts.size(); ++i)
        described["parts"].push_back(
            partDescription(parts[i], dropoutSeed(reason.seed, step, i), reason.audio[i]));
    return described;
}

} // namespace

BatchKeeper::BatchKeeper(const fs::path& runFolder) : folder_(RunFolder(runFolder).keptBatches()) {}

fs::path BatchKeeper::keep(const std::vector<FeatureBatch>& parts, const Model& model,
                           const CheckpointInfo& info, const KeptReason& reason, bool newWeights)
{
    makeFolders(folder_);
    if (newWeights || weights_.empty()) {
        weights_ = "weights-" + sixDigits(info.step) + kEnding;
        saveCheckpoint(folder_ / weights_, model, info);
    }
    NamedTensors tensors;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Batch batch = tensorsFrom(parts[i], at::kCPU);
        const std::string place = std::to_string(i) + ".";
        tensors.insert(tensors.end(), {{place + "features", batch.features},
                                       {place + "lengths", batch.lengths},
                                       {place + "targets", batch.targets},
                                       {place + "target_lengths", batch.targetLengths}});
    }
    const ordered_json described = description(parts, info.step, reason, weights_);
    const std::string name = "step-" + sixDigits(info.step);
    writeTensorFile(folder_ / (name + kEnding), tensors, {{"batch", described.dump()}});
    replaceFile(folder_ / (name + ".json"), described.dump(1) + "\n");
    return folder_ / (name + kEnding);
}

Replay replayBatch(const fs::path& runFolder, const std::string& batch, const RunOptions& options,
                   const std::string& device)
{
    const fs::path path = findBatch(runFolder, batch);
    const TensorFile file = readTensorFile(path);
    if (!file.metadata.contains("batch"))
        throw UserError("\"" + batch + "\" is not a kept batch.", "Use a file of RUN/kept_batches.");
    const json kept = json::parse(file.metadata.at("batch"));
    const json& parts = kept.at("parts");
    Replay replay;
    replay.step = kept.at("step");
    const LoadedCheckpoint weights =
        loadCheckpoint(path.parent_path() / kept.at("weights").get<std::string>(), at::Device(device));
    std::size_t rows = 0;
    for (const json& part : parts)
        rows += part.at("utterances").size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string place = std::to_string(i) + ".";
        const Batch tensors{file.tensors.at(place + "features").to(at::Device(device)),
                            file.tensors.at(place + "lengths"), file.tensors.at(place + "targets"),
                            file.tensors.at(place + "target_lengths")};
        const double share =
            static_cast<double>(parts[i].at("utterances").size()) / static_cast<double>(rows);
        const BatchLoss loss = batchLoss(*weights.model, tensors, options.loss,
                                         {.dropoutSeed = parts[i].at("dropout_seed").get<std::uint64_t>()});
        loss.total.mul(share).backward();
        replay.loss += share * loss.combined;
        addRows(replay, loss, parts[i].at("utterances"));
    }
    replay.gradientNorm = at::linalg_vector_norm(weights.model->parameters().flatGradients()).item<double>();
    return replay;
}

} // namespace reblock
