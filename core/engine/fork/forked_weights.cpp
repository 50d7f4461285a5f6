#include "core/engine/fork/forked_weights.h"

#include "core/engine/fork/fork_sources.h"
#include "core/engine/fork/forked_correctors.h"
#include "core/layout/words.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace reblock {

namespace {

constexpr std::array<std::string_view, 5> kByToken{"ctc.weight", "ctc.bias", "decoder.embedding.weight",
                                                   "decoder.output.weight", "decoder.output.bias"};

/// For each new token the trained model's row, -1 where it has none.
std::vector<std::int64_t> rowsOf(const std::vector<std::string>& tokens,
                                 const std::vector<std::string>& trained)
{
    std::map<std::string, std::int64_t> known;
    for (const std::string& token : trained)
        known.emplace(token, static_cast<std::int64_t>(known.size()));
    std::vector<std::int64_t> rows;
    for (const std::string& token : tokens) {
        const auto found = known.find(token);
        rows.push_back(found == known.end() ? -1 : found->second);
    }
    return rows;
}

void copyRows(const at::Tensor& to, const at::Tensor& from, const std::vector<std::int64_t>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i] >= 0)
            to[static_cast<std::int64_t>(i)].copy_(from[rows[i]]);
}

/// The output matrix or bias of a model that ties it to its embedding, as one of its own.
at::Tensor untied(const TrainedWeights& trained, const std::string& name)
{
    const at::Tensor table = trained.at("decoder.embedding.weight");
    const bool projected = trained.contains("decoder.output.project.weight");
    if (name == "decoder.output.weight")
        return projected ? table.matmul(trained.at("decoder.output.project.weight")) : table;
    const at::Tensor bias = trained.at("decoder.output.bias");
    return projected ? bias + table.matmul(trained.at("decoder.output.project.bias")) : bias;
}

/// What is neither a block's nor a corrector's.
at::Tensor common(const TrainedWeights& trained, const Layout& wanted, const std::string& name)
{
    const bool unties = trained.layout().embedding.tiedOutput && !wanted.embedding.tiedOutput;
    return unties && name.starts_with("decoder.output.") ? untied(trained, name) : trained.at(name);
}

std::vector<std::string> notesOf(const Layout& wanted, const TrainedWeights& trained,
                                 const std::vector<std::int64_t>& rows)
{
    std::vector<std::string> notes;
    const auto known = std::ranges::count_if(rows, [](std::int64_t row) { return row >= 0; });
    if (known != std::ssize(rows))
        notes.push_back(
            fmt::format("{} of the {} tokens are known to the trained model; the others start anew.", known,
                        rows.size()));
    if (wanted.model.activation != trained.layout().model.activation)
        notes.push_back(fmt::format("The blocks were trained with {} and go on with {}.",
                                    toText(trained.layout().model.activation),
                                    toText(wanted.model.activation)));
    return notes;
}

} // namespace

std::vector<std::string> setForkedWeights(Model& model, const std::vector<std::string>& tokens,
                                          const TrainedWeights& trained, const ForkInit& init)
{
    const at::NoGradGuard guard;
    const ForkSources sources(model.layout(), trained, init);
    const std::vector<std::int64_t> rows = rowsOf(tokens, trained.info().tokens);
    for (const Parameter& parameter : model.parameters().all()) {
        const std::string& name = parameter.name;
        if (name.find(".correctors.") != std::string::npos)
            continue;
        if (const auto stored = sources.stored(name))
            parameter.value.copy_(*stored);
        else if (std::ranges::find(kByToken, name) != kByToken.end())
            copyRows(parameter.value, common(trained, model.layout(), name), rows);
        else
            parameter.value.copy_(common(trained, model.layout(), name));
    }
    model.setFeatureStatistics(trained.at("features.mean"), trained.at("features.istd"));
    std::vector<std::string> notes = notesOf(model.layout(), trained, rows);
    const std::vector<std::string> more = setForkedCorrectors(model, trained, sources);
    notes.insert(notes.end(), more.begin(), more.end());
    return notes;
}

} // namespace reblock
