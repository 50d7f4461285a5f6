#include "core/engine/loss/label_smoothing.h"
#include "core/engine/model/model.h"
#include "core/engine/model/position.h"
#include "core/engine/nn/linear.h"
#include "core/engine/nn/position_code.h"
#include "core/engine/optim/optimiser.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/fixture_run.h"

#include <ATen/ATen.h>

namespace reblock {

using nlohmann::json;

void checkLabelSmoothing(FixtureRun& run)
{
    for (const json& one : run.content.at("cases")) {
        const std::string name = one.at("name");
        const at::Tensor logits = run.tensor(one.at("logits")).requires_grad_();
        const at::Tensor targets =
            at::tensor(one.at("targets").get<std::vector<std::int64_t>>(), at::TensorOptions(at::kLong));
        const at::Tensor sum = labelSmoothingLoss(logits, targets, one.at("smoothing")).sum();
        sum.backward();
        run.number(name, sum.item<double>(), one.at("sum"));
        run.tensors(name + ": gradient", logits.grad(), one.at("gradient_of_sum"));
    }
}

void checkPositionCode(FixtureRun& run)
{
    const at::Tensor like = at::empty({0}, at::TensorOptions(run.type));
    for (const json& one : run.content.at("cases"))
        for (const json& row : one.at("rows")) {
            const std::int64_t position = row.at("position");
            const std::int64_t dim = one.at("dim");
            run.tensors("dim " + std::to_string(dim) + ", position " + std::to_string(position),
                        positionCode(position, 1, dim, like).squeeze(0), row.at("values"));
        }
}

void checkPrimitives(FixtureRun& run)
{
    for (const json& row : run.content.at("layer_norm")) {
        run.holds("LayerNorm: epsilon", row.at("epsilon") == 1e-5);
        run.tensors(
            "LayerNorm",
            normalise(run.tensor(row.at("x")), {run.tensor(row.at("weight")), run.tensor(row.at("bias"))}),
            row.at("y"));
    }
    const at::Tensor points = run.tensor(run.content.at("x")).unsqueeze(0);
    run.tensors("relu", finish(points, {Activation::Relu, {}, {}}).squeeze(0), run.content.at("relu"));
    run.tensors("gelu", finish(points, {Activation::Gelu, {}, {}}).squeeze(0), run.content.at("gelu"));
    for (const json& one : run.content.at("encoder_frames"))
        run.holds("encoder frames of " + one.at("frames").dump(),
                  encoderFrames(one.at("frames")) == one.at("encoder_frames"));
}

void checkWarmup(FixtureRun& run)
{
    for (const json& one : run.content.at("cases"))
        for (const json& step : one.at("rates"))
            run.number("warm-up of " + one.at("warmup").dump() + ", step " + step.at("step").dump(),
                       warmupRate(one.at("lr"), one.at("warmup"), step.at("step")), step.at("rate"));
}

} // namespace reblock
