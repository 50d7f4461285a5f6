#include "core/engine/nn/attention.h"

#include "core/engine/nn/memory.h"

#include <ATen/ATen.h>

namespace reblock {

namespace {

/// Adds to columns part·D … of joined projections what LoRA pairs give for x.
at::Tensor withPairs(const at::Tensor& joined, const at::Tensor& x, const std::vector<const LowRanks*>& parts)
{
    bool any = false;
    for (const LowRanks* pairs : parts)
        any = any || !pairs->empty();
    if (!any)
        return joined;
    std::vector<at::Tensor> columns = joined.chunk(static_cast<std::int64_t>(parts.size()), 2);
    for (std::size_t i = 0; i < parts.size(); ++i)
        columns[i] = addLowRank(columns[i], x, *parts[i]);
    return at::cat(columns, 2);
}

} // namespace

at::Tensor queryKeyValue(const at::Tensor& x, const Attention& a)
{
    return withPairs(linear(x, a.queryKeyValue), x, {&a.lowRank.query, &a.lowRank.key, &a.lowRank.value});
}

at::Tensor keyValue(const at::Tensor& encoded, const Attention& a)
{
    return withPairs(linear(encoded, a.keyValue), encoded, {&a.lowRank.key, &a.lowRank.value});
}

at::Tensor crossQuery(const at::Tensor& x, const Attention& a)
{
    return addLowRank(linear(x, a.query), x, a.lowRank.query);
}

at::Tensor attentionOutput(const at::Tensor& mixed, const Attention& a, const Epilogue& epilogue)
{
    if (a.lowRank.output.empty())
        return linear(mixed, a.output, epilogue);
    return finish(addLowRank(linear(mixed, a.output), mixed, a.lowRank.output), epilogue);
}

at::Tensor selfAttend(const at::Tensor& x, const Attention& a, const Visibility& visible,
                      const at::Tensor& real, const DropoutMask& weightMask, const Epilogue& epilogue)
{
    const at::Tensor qkv = queryKeyValue(x, a);
    const at::Tensor mixed = selfAttention(qkv, a.heads, visible, weightMask);
    if (!a.memory)
        return attentionOutput(mixed, a, epilogue);
    const at::Tensor remembered = memory(qkv.chunk(3, 2)[2], *a.memory, real, false);
    return finish(attentionOutput(mixed, a, {}) + remembered, epilogue);
}

} // namespace reblock
