#pragma once

#include "core/layout/layout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// Shape of a stored tensor and whether training changes it.
struct ParameterSpec {
    std::string name;
    std::vector<std::int64_t> shape;
    bool trained = true;
    bool joined = false; ///< lies in memory right behind the one before it, so that one product may read both
};

/// What the shapes depend on beside the layout.
struct ParameterOptions {
    int vocabulary = 0; ///< V
    int bands = 80;     ///< b
};

/// The stored tensors one sub-layer of a position reads: prefixes of names.
struct ResolvedPart {
    std::string weights; ///< "encoder.blocks.A.attention"
    std::string norm;    ///< "encoder.blocks.A.norms.attention", "encoder.positions.3.norms.attention"
    BlockShape shape;    ///< of the block that supplies the weights
};

/// One position with the stored names that it reads.
struct ResolvedPosition {
    std::string here; ///< "encoder.positions.3"
    ResolvedPart attention;
    std::optional<ResolvedPart> cross; ///< decoder only
    ResolvedPart ffn;
};

/// The positions of a stack, from the input.
std::vector<ResolvedPosition> resolvePositions(const Layout& layout, Stack stack);

/// Every stored tensor once, in the order of the file: front, encoder, CTC head, decoder.
/// source: docs/model.md "Names in a checkpoint"
std::vector<ParameterSpec> parameterSpecs(const Layout& layout, const ParameterOptions& options);

/// "query" … "contract".
std::string targetName(Lora::Target target);

/// Frames (or bands) that two 3-wide convolutions of stride 2 leave of so many.
constexpr std::int64_t convolvedSize(std::int64_t size)
{
    return ((size - 1) / 2 - 1) / 2;
}

/// Taps of a SAN-M block's memory.
constexpr std::int64_t kMemoryTaps = 11;

} // namespace reblock
