#pragma once

#include <string>

namespace reblock {

/// GPUs that the driver shows; 0 where there is no driver. Loads no Torch library.
int driverGpuCount();

/// The CUDA module: Torch's CUDA library and our kernels. Loaded at most once, only where a GPU is.
struct KernelsModule {
    bool loaded = false;
    std::string reason; ///< one sentence: why it is not loaded; empty where it is
};

/// Tries to load it from the folder of the running program.
const KernelsModule& kernelsModule();

} // namespace reblock
