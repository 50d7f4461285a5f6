#pragma once

#include "core/engine/model/batch.h"
#include "core/engine/model/model.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <vector>

namespace reblock {

/// The losses of one batch, as they are minimised: sums over rows divided by B.
struct BatchLoss {
    at::Tensor total; ///< scalar with the graph behind it: total.backward() fills the store's gradients
    double ctc = 0;
    double attention = 0;
    double combined = 0;                ///< the value of `total`
    at::Tensor ctcRows;                 ///< float64 [B] on the CPU, each row's own sum; 0 where too short
    at::Tensor attentionRows;           ///< float64 [B] on the CPU
    std::vector<std::int64_t> tooShort; ///< rows with fewer encoder frames than CTC needs for their text
    at::Tensor ctcLogProbs;             ///< [B, T', V], detached
    EncoderOutput encoded;
    DecoderOutput decoded;
};

/// Forward pass and losses.
/// throws  UserError: a row of fewer than kLeastFrames frames
/// source  docs/model.md "Losses"
BatchLoss batchLoss(const Model& model, const Batch& batch, const LossOptions& options,
                    const ForwardOptions& forward = {});

} // namespace reblock
