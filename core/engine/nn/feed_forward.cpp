#include "core/engine/nn/feed_forward.h"

namespace reblock {

namespace {

at::Tensor corrected(const at::Tensor& x, const Linear& weights, const LowRanks& pairs,
                     const Epilogue& epilogue)
{
    if (pairs.empty())
        return linear(x, weights, epilogue);
    return finish(addLowRank(linear(x, weights), x, pairs), epilogue);
}

} // namespace

at::Tensor feedForward(const at::Tensor& x, const FeedForward& f, Activation activation,
                       const DropoutMask& inner, const Epilogue& epilogue)
{
    const at::Tensor hidden = corrected(x, f.expand, f.expandPairs, {activation, inner, {}});
    return corrected(hidden, f.contract, f.contractPairs, epilogue);
}

} // namespace reblock
