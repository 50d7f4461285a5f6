#include "core/engine/verify/model_case.h"

#include "core/base/error.h"
#include "core/engine/loss/batch_loss.h"
#include "core/engine/optim/adam.h"
#include "core/engine/verify/case_index.h"
#include "core/engine/verify/comparison.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace reblock {

namespace {

/// The README's table, one column.
struct Tolerances {
    Tolerance outputs, losses, gradients, after;
    Tolerance norms;  ///< the table has none: as outputs, which in float32 may also be 1e-5 of the value
    double afterMost; ///< for all but one in a thousand elements; 0: the same as `after`
    bool keyBiases;   ///< can a key's bias be compared after training?
};

Tolerances tolerancesOf(at::ScalarType type)
{
    if (type == at::kDouble)
        return {{1e-6, 1e-7}, {1e-8, 0}, {1e-6, 1e-7}, {1e-6, 0}, {1e-6, 1e-7}, 0, true};
    return {{1e-4, 0}, {1e-4, 0}, {2e-5, 0}, {1e-3, 0}, {1e-4, 1e-5}, 1e-5, false};
}

class ModelCaseRun {
public:
    ModelCaseRun(const ModelCase& golden, const TensorFile& file, at::ScalarType type, Comparison& comparison)
        : golden_(golden), file_(file), tolerances_(tolerancesOf(type)), comparison_(comparison),
          suffix_(type == at::kDouble ? " (float64)" : " (float32)"),
          model_({golden.layout, golden.vocabulary, golden.bands, type, at::kCPU})
    {
    }

    void run();

private:
    const at::Tensor& stored(const std::string& name) const;
    void loadModel();
    void outputs(const BatchLoss& loss);
    void position(const std::string& prefix, const PositionTap& tap, const at::Tensor& real);
    void output(const std::string& name, const at::Tensor& got, const at::Tensor& real);
    void losses(const BatchLoss& loss);
    void gradients();
    void training();
    void after();
    void greedyCtc(const BatchLoss& loss);
    void greedyAttention(const EncoderOutput& encoded);

    const ModelCase& golden_;
    const TensorFile& file_;
    Tolerances tolerances_;
    Comparison& comparison_;
    std::string suffix_;
    Model model_;
    Batch batch_;
};

const at::Tensor& ModelCaseRun::stored(const std::string& name) const
{
    const auto found = file_.tensors.find(name);
    if (found == file_.tensors.end())
        throw UserError("The case " + golden_.name + " lacks the tensor '" + name + "'.",
                        "Make the fixtures again.");
    return found->second;
}

void ModelCaseRun::loadModel()
{
    std::map<std::string, at::Tensor> weights;
    for (const auto& [name, tensor] : file_.tensors) {
        const bool other = name.starts_with("input.") || name.starts_with("expect.") ||
                           name.starts_with("grad.") || name.starts_with("after.") ||
                           name.starts_with("features.");
        if (!other)
            weights.emplace(name, tensor);
    }
    model_.parameters().load(weights, golden_.name);
    model_.setFeatureStatistics(stored("features.mean"), stored("features.istd"));
    batch_ = {stored("input.features").to(model_.options().type), stored("input.lengths"),
              stored("input.targets"), stored("input.target_lengths")};
    comparison_.holds("count of parameters" + suffix_, model_.parameters().count() == golden_.parameters);
    comparison_.holds("count of trained parameters" + suffix_,
                      model_.parameters().trainedCount() == golden_.trainedParameters);
}

void ModelCaseRun::output(const std::string& name, const at::Tensor& got, const at::Tensor& real)
{
    const at::Tensor& expected = stored("expect." + name);
    comparison_.tensors("expect." + name + suffix_, got.index({real}), expected.index({real}),
                        tolerances_.outputs);
}

void ModelCaseRun::position(const std::string& prefix, const PositionTap& tap, const at::Tensor& real)
{
    output(prefix + ".block", tap.block, real);
    output(prefix + ".output", tap.output, real);
}

void ModelCaseRun::outputs(const BatchLoss& loss)
{
    const EncoderOutput& encoded = loss.encoded;
    const at::Tensor heard = at::arange(encoded.final.size(1)).unsqueeze(0) < encoded.lengths.unsqueeze(1);
    const at::Tensor spoken =
        at::arange(loss.decoded.logits.size(1)).unsqueeze(0) <= batch_.targetLengths.unsqueeze(1);
    output("front", encoded.front, heard);
    output("encoder.input", encoded.input, heard);
    for (std::size_t i = 0; i < encoded.taps.size(); ++i)
        position("encoder.positions." + std::to_string(i), encoded.taps[i], heard);
    output("encoder.final", encoded.final, heard);
    output("ctc.log_probs", loss.ctcLogProbs, heard);
    for (std::size_t i = 0; i < loss.decoded.taps.size(); ++i)
        position("decoder.positions." + std::to_string(i), loss.decoded.taps[i], spoken);
    output("decoder.logits", loss.decoded.logits, spoken);
}

void ModelCaseRun::losses(const BatchLoss& loss)
{
    const auto check = [&](const std::string& name, double got, double expected) {
        comparison_.numbers("loss." + name + suffix_, got, expected, tolerances_.losses);
    };
    check("ctc", loss.ctc, golden_.ctc);
    check("attention", loss.attention, golden_.attention);
    check("total", loss.combined, golden_.total);
    std::vector<std::int64_t> tooShort;
    for (std::size_t row = 0; row < golden_.ctcRows.size(); ++row) {
        const auto index = static_cast<std::int64_t>(row);
        check("ctc_rows", loss.ctcRows[index].item<double>(), golden_.ctcRows[row].value_or(0));
        check("attention_rows", loss.attentionRows[index].item<double>(), golden_.attentionRows[row]);
        if (!golden_.ctcRows[row])
            tooShort.push_back(index);
    }
    comparison_.holds("rows too short for their text" + suffix_, loss.tooShort == tooShort);
}

void ModelCaseRun::gradients()
{
    for (const Parameter& parameter : model_.parameters().all()) {
        const std::string name = "grad." + parameter.name;
        comparison_.holds(name + " is there" + suffix_, parameter.trained == file_.tensors.contains(name));
        if (parameter.trained)
            comparison_.tensors(name + suffix_, parameter.gradient, stored(name), tolerances_.gradients);
    }
}

void ModelCaseRun::training()
{
    Adam adam(model_.parameters(), golden_.optimiser);
    for (const ExpectedStep& expected : golden_.steps) {
        model_.parameters().zeroGradients();
        const BatchLoss loss = batchLoss(model_, batch_, golden_.losses);
        loss.total.backward();
        const StepResult step = adam.step();
        comparison_.numbers("training.rate" + suffix_, step.rate, expected.rate, {1e-12, 1e-9});
        comparison_.numbers("training.norm" + suffix_, step.norm, expected.norm, tolerances_.norms);
        comparison_.numbers("training.total" + suffix_, loss.combined, expected.total,
                            {tolerances_.losses.absolute, tolerances_.outputs.relative});
    }
    after();
}

void ModelCaseRun::after()
{
    double rates = 0;
    for (const ExpectedStep& step : golden_.steps)
        rates += step.rate;
    std::int64_t elements = 0;
    std::int64_t far = 0;
    for (const Parameter& parameter : model_.parameters().all()) {
        const std::string name = "after." + parameter.name;
        if (!parameter.trained) {
            comparison_.tensors(name + " (frozen)" + suffix_, parameter.value, stored(parameter.name),
                                {1e-30, 0});
            continue;
        }
        const bool noise = !tolerances_.keyBiases && name.ends_with("key.bias");
        const at::Tensor& expected = stored(name);
        comparison_.tensors(name + suffix_, parameter.value, expected,
                            noise ? Tolerance{1.01 * rates, 0} : tolerances_.after);
        if (noise || tolerances_.afterMost == 0)
            continue;
        elements += expected.numel();
        far +=
            ((parameter.value.detach() - expected).abs() > tolerances_.afterMost).sum().item<std::int64_t>();
    }
    comparison_.holds("one in a thousand weights after training" + suffix_, far * 1000 <= elements);
}

/// Best path of one row: repeats merged, blanks dropped.
std::vector<std::int64_t> bestPath(const at::Tensor& logProbs)
{
    const at::Tensor best = logProbs.argmax(1).contiguous();
    std::vector<std::int64_t> text;
    std::int64_t last = 0;
    for (std::int64_t t = 0; t < best.size(0); ++t) {
        const auto token = best[t].item<std::int64_t>();
        if (token != 0 && token != last)
            text.push_back(token);
        last = token;
    }
    return text;
}

void ModelCaseRun::greedyCtc(const BatchLoss& loss)
{
    for (std::size_t row = 0; row < golden_.greedy.size(); ++row) {
        const auto index = static_cast<std::int64_t>(row);
        const auto frames = loss.encoded.lengths[index].item<std::int64_t>();
        comparison_.holds("greedy.ctc of row " + std::to_string(row) + suffix_,
                          bestPath(loss.ctcLogProbs[index].narrow(0, 0, frames)) == golden_.greedy[row].ctc);
    }
}

void ModelCaseRun::greedyAttention(const EncoderOutput& encoded)
{
    const auto rows = static_cast<std::int64_t>(golden_.greedy.size());
    DecoderState state = model_.startDecoding(encoded, at::arange(rows));
    at::Tensor tokens = at::full(rows, model_.startToken(), at::TensorOptions(at::kLong));
    std::vector<std::vector<std::int64_t>> texts(golden_.greedy.size());
    std::vector<double> scores(golden_.greedy.size());
    for (int step = 0; step < 8; ++step) {
        const auto [score, best] = model_.decodeStep(state, tokens).max(1);
        for (std::size_t row = 0; row < texts.size(); ++row) {
            if (!texts[row].empty() && texts[row].back() == model_.startToken())
                continue;
            texts[row].push_back(best[static_cast<std::int64_t>(row)].item<std::int64_t>());
            scores[row] += score[static_cast<std::int64_t>(row)].item<double>();
        }
        tokens = best;
    }
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const std::string name = "greedy.attention of row " + std::to_string(row) + suffix_;
        comparison_.holds(name, texts[row] == golden_.greedy[row].attention);
        comparison_.numbers(name, scores[row], golden_.greedy[row].attentionLogProb, tolerances_.losses);
    }
}

void ModelCaseRun::run()
{
    loadModel();
    model_.parameters().zeroGradients();
    ForwardOptions forward;
    forward.taps = true;
    const BatchLoss loss = batchLoss(model_, batch_, golden_.losses, forward);
    loss.total.backward();
    outputs(loss);
    losses(loss);
    gradients();
    greedyCtc(loss);
    greedyAttention(loss.encoded);
    training();
}

} // namespace

VerifiedCase verifyModelCase(const std::filesystem::path& file)
{
    const TensorFile tensors = readTensorFile(file);
    const ModelCase golden = readModelCase(file.parent_path(), file.stem().string());
    Comparison comparison(golden.name);
    for (const at::ScalarType type : {at::kDouble, at::kFloat})
        ModelCaseRun(golden, tensors, type, comparison).run();
    return comparison.result();
}

} // namespace reblock
