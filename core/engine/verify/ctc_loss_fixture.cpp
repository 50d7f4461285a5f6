#include "core/engine/loss/ctc_rows.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/fixture_run.h"

#include <ATen/ATen.h>

namespace reblock {

namespace {

using nlohmann::json;

/// Texts of a batch, padded as training pads them.
Batch textsOf(const std::vector<std::vector<std::int64_t>>& texts)
{
    std::size_t longest = 0;
    for (const auto& text : texts)
        longest = std::max(longest, text.size());
    const auto rows = static_cast<std::int64_t>(texts.size());
    Batch batch;
    batch.targets = at::full({rows, static_cast<std::int64_t>(longest)}, -1, at::TensorOptions(at::kLong));
    batch.targetLengths = at::empty({rows}, at::TensorOptions(at::kLong));
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto& text = texts[static_cast<std::size_t>(row)];
        batch.targetLengths[row] = static_cast<std::int64_t>(text.size());
        for (std::size_t i = 0; i < text.size(); ++i)
            batch.targets[row][static_cast<std::int64_t>(i)] = text[i];
    }
    return batch;
}

at::Tensor lengthsOf(const std::vector<std::int64_t>& lengths)
{
    return at::tensor(lengths, at::TensorOptions(at::kLong));
}

void checkCase(FixtureRun& run, const json& one)
{
    const std::string name = one.at("name");
    const std::size_t frames = one.at("activations").size();
    const at::Tensor activations = run.tensor(one.at("activations")).unsqueeze(0).requires_grad_();
    const Batch batch = textsOf({one.at("labels").get<std::vector<std::int64_t>>()});
    const at::Tensor lengths = lengthsOf({static_cast<std::int64_t>(frames)});
    const at::Tensor rows = ctcRows(at::log_softmax(activations, -1), lengths, batch);
    rows.sum().backward();
    const bool infeasible = one.at("loss").is_null();
    run.number(name, rows.item<double>(), infeasible ? json(0.0) : one.at("loss"), frames);
    run.holds(name + ": feasible or not", rowsTooShort(batch, lengths).empty() != infeasible);
    run.tensors(name + ": gradient", activations.grad().squeeze(0), one.at("gradient"), frames);
    if (one.contains("published"))
        run.comparison.numbers(
            name + ": published", rows.item<double>(), one.at("published").at("loss"),
            {std::max(one.at("published").at("tolerance").get<double>(), run.type == at::kDouble ? 0 : 1e-5),
             0});
}

/// Rows of several lengths in one padded batch.
void checkBatch(FixtureRun& run, const json& batch)
{
    std::vector<at::Tensor> logProbs;
    std::vector<std::vector<std::int64_t>> texts;
    std::vector<std::int64_t> lengths;
    for (const json& row : batch.at("rows")) {
        logProbs.push_back(at::log_softmax(run.tensor(row.at("activations")), -1));
        lengths.push_back(logProbs.back().size(0));
        texts.push_back(row.at("labels"));
    }
    const Batch padded = textsOf(texts);
    const at::Tensor rows = ctcRows(at::pad_sequence(logProbs, true), lengthsOf(lengths), padded);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const json& loss = batch.at("rows").at(i).at("loss");
        run.number("batch, row " + std::to_string(i), rows[static_cast<std::int64_t>(i)].item<double>(),
                   loss.is_null() ? json(0.0) : loss);
    }
    run.number("batch", rows.sum().item<double>() / static_cast<double>(texts.size()), batch.at("loss"));
    run.holds("batch: infeasible rows", rowsTooShort(padded, lengthsOf(lengths)) ==
                                            batch.at("infeasible_rows").get<std::vector<std::int64_t>>());
}

} // namespace

void checkCtcLoss(FixtureRun& run)
{
    for (const json& one : run.content.at("cases"))
        checkCase(run, one);
    checkBatch(run, run.content.at("batch"));
}

} // namespace reblock
