#include "core/engine/device/device.h"

#include "core/base/error.h"
#include "core/engine/kernels/module.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>

#include <limits>
#include <malloc.h>
#include <sched.h>

namespace reblock {

namespace {

/// Cores this process may run on, containers' and taskset's limits included.
int usableCores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    return std::max(1, CPU_COUNT(&set));
}

std::vector<std::string> machineFeatures()
{
    std::vector<std::string> features;
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2"))
        features.emplace_back("avx2");
    if (__builtin_cpu_supports("avx512f"))
        features.emplace_back("avx512");
    if (__builtin_cpu_supports("avx512bf16"))
        features.emplace_back("avx512_bf16");
#endif
    return features;
}

int gpuNumber(const std::string& name)
{
    if (name == "cuda")
        return 0;
    const std::string digits = name.starts_with("cuda:") ? name.substr(5) : "";
    if (digits.empty() || digits.size() > 3 || digits.find_first_not_of("0123456789") != std::string::npos)
        throw UserError("The device '" + name + "' is unknown.", "Use auto, cpu, cuda or cuda:N.");
    return std::stoi(digits);
}

} // namespace

DeviceChoice chooseDevice(const DeviceRequest& request)
{
    DeviceChoice choice;
    choice.features = machineFeatures();
    choice.threads = request.threads.value_or(usableCores());
    if (choice.threads < 1)
        throw UserError("train.threads is " + std::to_string(choice.threads) + ".", "Use 1 or more.");
    if (request.precision != "auto" && request.precision != "float32")
        throw UserError("The precision '" + request.precision + "' is not built in.", "Use auto or float32.");
    const KernelsModule& kernels = kernelsModule();
    const int gpus = kernels.loaded ? at::detail::getCUDAHooks().getNumGPUs() : 0;
    if (kernels.loaded)
        choice.features.emplace_back("kernels");
    if (request.device == "cpu") {
        choice.reason = "The CPU was asked for.";
    } else if (request.device == "auto") {
        choice.device = gpus > 0 ? "cuda:0" : "cpu";
        choice.reason = gpus > 0 ? "A GPU is there." : kernels.reason + " The CPU does the work.";
    } else {
        const int number = gpuNumber(request.device);
        if (number >= gpus)
            throw UserError("The device '" + request.device + "' is not there: " + std::to_string(gpus) +
                                " GPUs found.",
                            "Use train.device=cpu, or a machine with a GPU.");
        choice.device = "cuda:" + std::to_string(number);
        choice.reason = "This GPU was asked for.";
    }
    return choice;
}

void applyDevice(const DeviceChoice& choice)
{
    at::set_num_threads(choice.threads);
    // float32 means float32: with TF32 a batch of another shape would round by 1e-3 (docs/decoding.md)
    at::globalContext().setAllowTF32CuDNN(false);
#if defined(__GLIBC__)
    // Each step asks for the same big buffers: keep their pages instead of giving them back and having
    // the kernel clear new ones.
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
#endif
}

void setDeterministic(bool deterministic)
{
    at::globalContext().setDeterministicCuDNN(deterministic);
    at::globalContext().setBenchmarkCuDNN(!deterministic);
}

std::vector<std::pair<std::string, std::string>> requiredEnvironment()
{
    return {{"OMP_WAIT_POLICY", "PASSIVE"}, {"KMP_BLOCKTIME", "0"}, {"MKL_CBWR", "AUTO,STRICT"}};
}

} // namespace reblock
