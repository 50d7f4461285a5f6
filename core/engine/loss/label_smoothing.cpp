#include "core/engine/loss/label_smoothing.h"

#include <ATen/ATen.h>

#include <cmath>

namespace reblock {

namespace {

double timesLog(double p)
{
    return p > 0 ? p * std::log(p) : 0;
}

} // namespace

at::Tensor labelSmoothingLoss(const at::Tensor& logits, const at::Tensor& targets, double smoothing)
{
    const auto others = static_cast<double>(logits.size(1) - 1);
    const double rest = smoothing / others;
    const double negativeEntropy = timesLog(1 - smoothing) + others * timesLog(rest);
    const at::Tensor logProbs = at::log_softmax(logits, -1);
    const at::Tensor onTarget = logProbs.gather(1, targets.unsqueeze(1)).squeeze(1);
    return negativeEntropy - rest * logProbs.sum(1) - (1 - smoothing - rest) * onTarget;
}

} // namespace reblock
