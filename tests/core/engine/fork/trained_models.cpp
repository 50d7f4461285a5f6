#include "tests/core/engine/fork/trained_models.h"

#include "core/engine/model/start_values.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace reblock {

namespace {

std::pair<at::Tensor, at::Tensor> outputsOf(const Model& model, const Batch& batch)
{
    const at::NoGradGuard guard;
    const EncoderOutput encoded = model.encode(batch.features, batch.lengths);
    return {model.ctcLogProbs(encoded), model.decode(encoded, batch.targets, batch.targetLengths).logits};
}

} // namespace

std::vector<std::string> smallTokens()
{
    std::vector<std::string> tokens{"<blank>", "<unk>"};
    for (char letter = 'a'; letter < 'a' + 14; ++letter)
        tokens.emplace_back(1, letter);
    tokens.emplace_back("<sos/eos>");
    return tokens;
}

TrainedWeights trainedFrom(const Model& model)
{
    const NamedTensors copies = model.parameters().copies();
    std::map<std::string, at::Tensor> tensors(copies.begin(), copies.end());
    tensors.emplace("features.mean", model.featureMean().clone());
    tensors.emplace("features.istd", model.featureInverseDeviation().clone());
    return {{model.layout(), smallTokens(), {}, 1}, std::move(tensors)};
}

std::unique_ptr<Model> forkOf(const Model& trained, const Layout& wanted, const ForkInit& init)
{
    auto model = std::make_unique<Model>(ModelOptions{wanted, 17, 20, trained.options().type, at::kCPU});
    setStartValues(*model, 99);
    setForkedWeights(*model, smallTokens(), trainedFrom(trained), init);
    return model;
}

double outputDifference(const Model& a, const Model& b)
{
    const Batch batch = smallBatch(a.options().type);
    const auto [ctcA, logitsA] = outputsOf(a, batch);
    const auto [ctcB, logitsB] = outputsOf(b, batch);
    return std::max((ctcA - ctcB).abs().max().item<double>(), (logitsA - logitsB).abs().max().item<double>());
}

void copyBlock(Model& model, const std::string& from, const std::string& to, const std::string& ending)
{
    const at::NoGradGuard guard;
    for (const Parameter& parameter : model.parameters().all())
        if (parameter.name.starts_with(to + ".") && parameter.name.ends_with(ending))
            parameter.value.copy_(model.parameters().value(from + parameter.name.substr(to.size())));
}

} // namespace reblock
