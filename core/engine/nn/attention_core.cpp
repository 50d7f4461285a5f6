#include "core/engine/nn/attention_core.h"

#include "core/engine/nn/linear.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cmath>
#include <limits>

namespace reblock {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// [B, H, T, D/H] → [B, T, D]
at::Tensor mergedHeads(const at::Tensor& split)
{
    return split.transpose(1, 2).reshape({split.size(0), split.size(2), split.size(1) * split.size(3)});
}

/// Writes [B, H, T, D/H] into the part-th D columns of [B, T, n·D].
void putHeads(const at::Tensor& joined, std::int64_t part, const at::Tensor& split)
{
    headsOf(joined, part, split.size(1) * split.size(3), static_cast<int>(split.size(1))).copy_(split);
}

std::optional<at::Tensor> maskOf(const Visibility& visible)
{
    return visible.mask.defined() ? std::optional(visible.mask) : std::nullopt;
}

/// The library's fused attention on the CPU, reading and writing joined projections in place of
/// separate ones. With one input it is self-attention.
struct CoreFunction : torch::autograd::Function<CoreFunction> {
    static at::Tensor forward(AutogradContext* ctx, const at::Tensor& first,
                              const std::optional<at::Tensor>& given, std::int64_t heads,
                              const Visibility& visible)
    {
        const at::Tensor second = given.value_or(at::Tensor());
        const bool self = !second.defined();
        const std::int64_t dim = self ? first.size(2) / 3 : first.size(2);
        const int h = static_cast<int>(heads);
        const at::Tensor q = headsOf(first, 0, dim, h);
        const at::Tensor k = headsOf(self ? first : second, self ? 1 : 0, dim, h);
        const at::Tensor v = headsOf(self ? first : second, self ? 2 : 1, dim, h);
        const auto [out, logSum] =
            at::_scaled_dot_product_flash_attention_for_cpu(q, k, v, 0.0, visible.causal, maskOf(visible));
        ctx->save_for_backward({first, second, out, logSum, visible.mask});
        ctx->saved_data["heads"] = heads;
        ctx->saved_data["causal"] = visible.causal;
        return mergedHeads(out);
    }

    static variable_list backward(AutogradContext* ctx, variable_list gradients)
    {
        const variable_list saved = ctx->get_saved_variables();
        const bool self = !saved[1].defined();
        const std::int64_t dim = self ? saved[0].size(2) / 3 : saved[0].size(2);
        const int h = static_cast<int>(ctx->saved_data["heads"].toInt());
        const at::Tensor& source = self ? saved[0] : saved[1];
        const auto [gq, gk, gv] = at::_scaled_dot_product_flash_attention_for_cpu_backward(
            headsOf(gradients[0], 0, dim, h), headsOf(saved[0], 0, dim, h),
            headsOf(source, self ? 1 : 0, dim, h), headsOf(source, self ? 2 : 1, dim, h), saved[2], saved[3],
            0.0, ctx->saved_data["causal"].toBool(), maskOf({false, saved[4]}));
        variable_list result(4);
        result[0] = at::empty_like(saved[0], at::MemoryFormat::Contiguous);
        result[1] = self ? at::Tensor() : at::empty_like(saved[1], at::MemoryFormat::Contiguous);
        putHeads(result[0], 0, gq);
        putHeads(self ? result[0] : result[1], self ? 1 : 0, gk);
        putHeads(self ? result[0] : result[1], self ? 2 : 1, gv);
        return result;
    }
};

bool fused(const at::Tensor& q, const DropoutMask& mask)
{
    return q.is_cpu() && mask.rate <= 0;
}

} // namespace

at::Tensor headsOf(const at::Tensor& joined, std::int64_t part, std::int64_t dim, int heads)
{
    return joined.narrow(2, part * dim, dim)
        .unflatten(2, {static_cast<std::int64_t>(heads), dim / heads})
        .transpose(1, 2);
}

at::Tensor plainAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                          const Visibility& visible, const DropoutMask& mask)
{
    at::Tensor score = at::matmul(q, k.transpose(2, 3)) / std::sqrt(static_cast<double>(q.size(3)));
    if (visible.mask.defined())
        score = score + visible.mask;
    if (visible.causal) {
        const at::Tensor later = at::ones({q.size(2), k.size(2)}, q.options().dtype(at::kBool)).triu(1);
        score = score.masked_fill(later, -std::numeric_limits<double>::infinity());
    }
    at::Tensor weight = at::softmax(score, -1);
    if (mask.rate > 0)
        weight = finish(weight, {Activation::None, mask, {}});
    return at::matmul(weight, v);
}

at::Tensor selfAttention(const at::Tensor& qkv, int heads, const Visibility& visible, const DropoutMask& mask)
{
    const std::int64_t dim = qkv.size(2) / 3;
    if (fused(qkv, mask))
        return CoreFunction::apply(qkv, std::optional<at::Tensor>(), static_cast<std::int64_t>(heads),
                                   visible);
    return mergedHeads(plainAttention(headsOf(qkv, 0, dim, heads), headsOf(qkv, 1, dim, heads),
                                      headsOf(qkv, 2, dim, heads), visible, mask));
}

at::Tensor crossAttention(const at::Tensor& q, const at::Tensor& kv, int heads, const Visibility& visible,
                          const DropoutMask& mask)
{
    const std::int64_t dim = q.size(2);
    if (fused(q, mask))
        return CoreFunction::apply(q, std::optional(kv), static_cast<std::int64_t>(heads), visible);
    return mergedHeads(plainAttention(headsOf(q, 0, dim, heads), headsOf(kv, 0, dim, heads),
                                      headsOf(kv, 1, dim, heads), visible, mask));
}

} // namespace reblock
