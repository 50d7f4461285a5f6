#pragma once

#include "core/engine/model/batch.h"
#include "core/engine/model/model.h"

#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// A small layout: one letter per position names its block; every position has the correctors.
struct SmallLayout {
    std::string encoder = "AAA";
    std::string decoder = "AA";
    std::vector<Corrector> encoderCorrectors = {};
    std::vector<Corrector> decoderCorrectors = {};
    int dim = 16;
    int heads = 2;
    int ffn = 24;
    double dropout = 0;
};

Layout smallLayout(const SmallLayout& wanted);

/// A model of that layout with start values, 17 tokens and 20 bands.
std::unique_ptr<Model> smallModel(const Layout& layout, at::ScalarType type = at::kDouble);

/// Three rows of 47, 61 and 30 frames with 4, 6 and 3 labels; padding holds 7.5 and -1.
Batch smallBatch(at::ScalarType type = at::kDouble);

/// Row `row` of a batch alone, cut to its own length.
Batch rowOf(const Batch& batch, std::int64_t row);

/// Loss and gradients of the batch, gradients left in the model's store.
double lossWithGradients(Model& model, const Batch& batch);

} // namespace reblock
