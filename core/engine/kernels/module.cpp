#include "core/engine/kernels/module.h"

#include "core/base/process.h"

#include <dlfcn.h>

namespace reblock {

namespace {

constexpr char kModule[] = "libreblock_kernels.so";

KernelsModule loadModule()
{
    if (driverGpuCount() == 0)
        return {false, "No GPU is there."};
    const std::string path = (programPath().parent_path() / kModule).string();
    if (::dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL))
        return {true, ""};
    return {false,
            std::string("A GPU is there, but the kernels module cannot be loaded: ").append(::dlerror())};
}

} // namespace

int driverGpuCount()
{
    void* driver = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!driver)
        return 0;
    const auto start = reinterpret_cast<int (*)(unsigned)>(::dlsym(driver, "cuInit"));
    const auto count = reinterpret_cast<int (*)(int*)>(::dlsym(driver, "cuDeviceGetCount"));
    int gpus = 0;
    if (!start || !count || start(0) != 0 || count(&gpus) != 0)
        return 0;
    return gpus;
}

const KernelsModule& kernelsModule()
{
    static const KernelsModule module = loadModule();
    return module;
}

} // namespace reblock
