#include "core/engine/model/position.h"

#include "core/engine/kernels/operators.h"
#include "core/engine/nn/memory.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <functional>

namespace reblock {

namespace {

/// residual + drop(bottlenecks(sub-layer)): the sub-layer does the epilogue itself where no bottleneck
/// stands between.
at::Tensor withBottlenecks(const std::function<at::Tensor(const Epilogue&)>& subLayer,
                           const std::vector<BottleneckWeights>& bottlenecks, const Epilogue& epilogue)
{
    if (bottlenecks.empty())
        return subLayer(epilogue);
    at::Tensor y = subLayer({});
    for (const BottleneckWeights& b : bottlenecks) {
        const at::Tensor narrow = linear(y, b.down.linear, {b.down.activation, {}, {}});
        y = linear(narrow, b.up, {Activation::None, {}, y});
    }
    return finish(y, epilogue);
}

at::Tensor withSteps(at::Tensor x, const PositionWeights& weights)
{
    for (const at::Tensor& step : weights.steps)
        x = x + step;
    return x;
}

at::Tensor withAdaptors(at::Tensor x, const PositionWeights& weights)
{
    for (const ActivatedLinear& adaptor : weights.adaptors) {
        const bool oneKernel = !x.is_cpu() && !at::GradMode::is_enabled() && x.scalar_type() == at::kFloat &&
                               adaptor.activation == Activation::Relu;
        x = oneKernel ? adaptorForward(x, adaptor.linear.weight.value, adaptor.linear.bias.value)
                      : linear(x, adaptor.linear, {adaptor.activation, {}, x});
    }
    return x;
}

at::Tensor attendSelf(const at::Tensor& x, const PositionWeights& weights, const PositionContext& context)
{
    const at::Tensor z = normalise(x, weights.attentionNorm);
    const DropoutMask onWeights = context.dropout.next(context.shape.attentionDropout);
    const Epilogue end{Activation::None, context.dropout.next(context.shape.dropout), x};
    return withBottlenecks(
        [&](const Epilogue& epilogue) {
            if (weights.attention)
                return selfAttend(z, *weights.attention, context.self, context.real, onWeights, epilogue);
            return finish(memory(z, weights.memoryAlone, {}, true), epilogue);
        },
        weights.afterAttention, end);
}

at::Tensor attendCross(const at::Tensor& x, const PositionWeights& weights, const PositionContext& context,
                       const at::Tensor& keyValue)
{
    const at::Tensor q = crossQuery(normalise(x, weights.crossNorm), *weights.cross);
    const DropoutMask onWeights = context.dropout.next(context.shape.attentionDropout);
    const at::Tensor side = q.view({keyValue.size(0), -1, q.size(2)}); // texts of one utterance side by side
    const at::Tensor mixed = crossAttention(side, keyValue, weights.cross->heads, context.cross, onWeights);
    return attentionOutput(mixed.view(q.sizes()), *weights.cross,
                           {Activation::None, context.dropout.next(context.shape.dropout), x});
}

at::Tensor feed(const at::Tensor& x, const PositionWeights& weights, const PositionContext& context)
{
    const at::Tensor z = normalise(x, weights.ffnNorm);
    const DropoutMask inner = context.dropout.next(context.shape.dropout);
    const Epilogue end{Activation::None, context.dropout.next(context.shape.dropout), x};
    return withBottlenecks(
        [&](const Epilogue& epilogue) {
            return feedForward(z, weights.ffn, context.shape.activation, inner, epilogue);
        },
        weights.afterFfn, end);
}

/// Self-attention of one more token on what the cache holds.
at::Tensor mixStep(const at::Tensor& z, const Attention& attention, PositionCache& cache)
{
    const at::Tensor qkv = queryKeyValue(z, attention);
    const std::int64_t dim = z.size(2);
    const at::Tensor key = headsOf(qkv, 1, dim, attention.heads);
    const at::Tensor value = headsOf(qkv, 2, dim, attention.heads);
    cache.keys = cache.keys.defined() ? at::cat({cache.keys, key}, 2) : key;
    cache.values = cache.values.defined() ? at::cat({cache.values, value}, 2) : value;
    const at::Tensor q = headsOf(qkv, 0, dim, attention.heads);
    return plainAttention(q, cache.keys, cache.values, {}, {}).transpose(1, 2).flatten(2);
}

/// A SAN-M decoder position's memory: this token and the ten before it.
at::Tensor rememberStep(const at::Tensor& z, const Weight& weight, PositionCache& cache)
{
    const std::int64_t before = weight.value.size(2) - 1;
    if (!cache.values.defined())
        cache.values = at::zeros({z.size(0), before, z.size(2)}, z.options());
    const at::Tensor window = at::cat({cache.values, z}, 1);
    cache.values = window.narrow(1, 1, before);
    return at::einsum("ntd,dt->nd", {window, weight.value.squeeze(1)}).unsqueeze(1) + z;
}

/// Cross-attention of N hypotheses; those of one utterance are so many queries of its keys.
at::Tensor crossStep(const at::Tensor& q, int heads, const PositionCache& cache, const DecoderState& state)
{
    const std::int64_t utterances = cache.crossKeys.size(0);
    at::Tensor side = q.squeeze(1);
    if (state.slots.defined())
        side = at::zeros({utterances * state.width, q.size(2)}, q.options()).index_copy(0, state.slots, side);
    const at::Tensor split = headsOf(side.view({utterances, state.width, -1}), 0, q.size(2), heads);
    const at::Tensor mixed =
        plainAttention(split, cache.crossKeys, cache.crossValues, {false, state.crossMask}, {})
            .transpose(1, 2)
            .reshape({utterances * state.width, 1, q.size(2)});
    return state.slots.defined() ? mixed.index_select(0, state.slots) : mixed;
}

} // namespace

at::Tensor normalise(const at::Tensor& x, const Norm& norm)
{
    return at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, 1e-5);
}

PositionOutput applyPosition(const at::Tensor& x, const PositionWeights& weights,
                             const PositionContext& context, const at::Tensor& keyValue)
{
    at::Tensor y = attendSelf(withSteps(x, weights), weights, context);
    if (weights.cross)
        y = attendCross(y, weights, context, keyValue);
    const at::Tensor block = feed(y, weights, context);
    return {block, withAdaptors(block, weights)};
}

at::Tensor stepPosition(const at::Tensor& x, const PositionWeights& weights, const ModelShape& shape,
                        PositionCache& cache, const DecoderState& state)
{
    at::Tensor y = withSteps(x, weights);
    const at::Tensor z = normalise(y, weights.attentionNorm);
    y = withBottlenecks(
        [&](const Epilogue& epilogue) {
            if (weights.attention)
                return attentionOutput(mixStep(z, *weights.attention, cache), *weights.attention, epilogue);
            return finish(rememberStep(z, weights.memoryAlone, cache), epilogue);
        },
        weights.afterAttention, {Activation::None, {}, y});
    const at::Tensor q = crossQuery(normalise(y, weights.crossNorm), *weights.cross);
    const at::Tensor mixed = crossStep(q, weights.cross->heads, cache, state);
    y = attentionOutput(mixed, *weights.cross, {Activation::None, {}, y});
    DropoutSource none{std::nullopt};
    return withAdaptors(feed(y, weights, {shape, none, {}, {}, {}}), weights);
}

} // namespace reblock
