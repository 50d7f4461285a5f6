#pragma once

#include "core/base/error.h"
#include "core/engine/data/feature_batch.h"
#include "core/engine/device/memory.h"
#include "core/layout/cost.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// A training step found no memory: for which batch, and what would fit.
class OutOfMemory : public ResourceError {
public:
    OutOfMemory(const std::string& problem, const std::string& remedy, const BatchShape& batch,
                std::optional<std::int64_t> frames)
        : ResourceError(problem, remedy), batch_(batch), frames_(frames)
    {
    }

    const BatchShape& batch() const { return batch_; } ///< no rows: no batch is known
    /// The batch.frames to try; absent where a smaller batch is no way out.
    std::optional<std::int64_t> suggestedFrames() const { return frames_; }

private:
    BatchShape batch_;
    std::optional<std::int64_t> frames_;
};

/// What a run asks of memory beside its batches.
struct MemoryUse {
    const Layout& layout;
    const RunOptions& options;
    int vocabulary = 0;
    std::string when; ///< "at step 8"
};

/// The error to throw after memory was refused and what the step held is free again.
///
/// parts   the step's batches, as many as there were; none of an evaluation
/// memory  as it is now
OutOfMemory outOfMemory(const MemoryUse& use, const std::vector<FeatureBatch>& parts,
                        const DeviceMemory& memory);

/// The largest batch.frames, in steps of 100, whose batches fill six tenths of `free` bytes (memory is in
/// pieces), when one of `frames` takes `needed`; half of `frames` where that should have fitted. Absent below
/// 100.
std::optional<std::int64_t> framesThatFit(std::int64_t frames, double needed, double free);

} // namespace reblock
