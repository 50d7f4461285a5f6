#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reblock {

/// What the arithmetic runs on and why. Knows no Torch type, so that anything may include it.
struct DeviceChoice {
    std::string device = "cpu"; ///< "cpu" or "cuda:N"
    int threads = 1;            ///< of the CPU
    std::string precision = "float32";
    std::string reason;                ///< one sentence: why this device
    std::vector<std::string> features; ///< what the machine offers: "avx512", "avx512_bf16", "kernels" …
};

/// What a run asks for, by the names of docs/run-options.md.
struct DeviceRequest {
    std::string device = "auto";     ///< auto, cpu, cuda, cuda:N
    std::optional<int> threads = {}; ///< absent: one per core this process may use
    std::string precision = "auto";  ///< auto, float32
};

/// Decides without changing anything.
/// Throws UserError for an unknown word, a GPU that is not there, or fewer than one thread.
DeviceChoice chooseDevice(const DeviceRequest& request);

/// Sets the thread counts of Torch's operators and how freed memory is kept; call once, before the
/// first of them.
void applyDevice(const DeviceChoice& choice);

/// Whether a GPU's libraries must choose kernels that give equal bits every time (where they have
/// such); on the CPU equal runs always do.
void setDeterministic(bool deterministic);

/// The environment that LibTorch's libraries read when they are loaded, by name and value
/// (OMP_WAIT_POLICY, KMP_BLOCKTIME, MKL_CBWR): a main sets what is missing and starts itself again.
std::vector<std::pair<std::string, std::string>> requiredEnvironment();

} // namespace reblock
