#include "core/engine/train/kept_batch.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/decode/tensors.h"
#include "core/engine/loss/batch_loss.h"
#include "core/engine/train/training_step.h"

#include <ATen/ops/linalg_vector_norm.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kFolder = "non_finite";
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
    return list.empty() ? "none: every batch was finite" : list;
}

fs::path findBatch(const fs::path& runFolder, const std::string& batch)
{
    const fs::path folder = runFolder / kFolder;
    for (const fs::path& path : {fs::path(batch), folder / batch, folder / (batch + kEnding)})
        if (fs::is_regular_file(path))
            return path;
    throw UserError("There is no kept batch \"" + batch + "\" in " + folder.string() + ".",
                    "Kept batches: " + namesIn(folder) + ".");
}

void addRows(Replay& replay, const BatchLoss& loss, const json& part)
{
    for (std::size_t row = 0; row < part.at("ids").size(); ++row)
        replay.rows.push_back({part.at("ids")[row], part.at("texts")[row],
                               loss.ctcRows[static_cast<std::int64_t>(row)].item<double>(),
                               loss.attentionRows[static_cast<std::int64_t>(row)].item<double>()});
}

} // namespace

BatchKeeper::BatchKeeper(const fs::path& runFolder) : folder_(runFolder / kFolder) {}

fs::path BatchKeeper::keep(const std::vector<FeatureBatch>& parts, const Model& model,
                           const CheckpointInfo& info, bool firstInRow)
{
    makeFolders(folder_);
    if (firstInRow || weights_.empty()) {
        weights_ = "weights-" + sixDigits(info.step) + kEnding;
        saveCheckpoint(folder_ / weights_, model, info);
    }
    NamedTensors tensors;
    json described = json::array();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Batch batch = tensorsFrom(parts[i], at::kCPU);
        const std::string place = std::to_string(i) + ".";
        tensors.insert(tensors.end(), {{place + "features", batch.features},
                                       {place + "lengths", batch.lengths},
                                       {place + "targets", batch.targets},
                                       {place + "target_lengths", batch.targetLengths}});
        described.push_back({{"ids", parts[i].ids}, {"texts", parts[i].texts}});
    }
    const fs::path file = folder_ / ("step-" + sixDigits(info.step) + kEnding);
    writeTensorFile(
        file, tensors,
        {{"step", std::to_string(info.step)}, {"parts", described.dump()}, {"weights", weights_}});
    return file;
}

Replay replayBatch(const fs::path& runFolder, const std::string& batch, const RunOptions& options,
                   const std::string& device)
{
    const fs::path path = findBatch(runFolder, batch);
    const TensorFile file = readTensorFile(path);
    if (!file.metadata.contains("step") || !file.metadata.contains("parts") ||
        !file.metadata.contains("weights"))
        throw UserError("\"" + batch + "\" is not a kept batch.", "Use a file of RUN/non_finite.");
    Replay replay;
    replay.step = std::stoll(file.metadata.at("step"));
    const json parts = json::parse(file.metadata.at("parts"));
    const LoadedCheckpoint kept =
        loadCheckpoint(path.parent_path() / file.metadata.at("weights"), at::Device(device));
    std::size_t rows = 0;
    for (const json& part : parts)
        rows += part.at("ids").size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string place = std::to_string(i) + ".";
        const Batch tensors{file.tensors.at(place + "features").to(at::Device(device)),
                            file.tensors.at(place + "lengths"), file.tensors.at(place + "targets"),
                            file.tensors.at(place + "target_lengths")};
        const double share = static_cast<double>(parts[i].at("ids").size()) / static_cast<double>(rows);
        const BatchLoss loss = batchLoss(*kept.model, tensors, options.loss,
                                         {.dropoutSeed = dropoutSeed(options.train.seed, replay.step, i)});
        loss.total.mul(share).backward();
        replay.loss += share * loss.combined;
        addRows(replay, loss, parts[i]);
    }
    replay.gradientNorm = at::linalg_vector_norm(kept.model->parameters().flatGradients()).item<double>();
    return replay;
}

} // namespace reblock
