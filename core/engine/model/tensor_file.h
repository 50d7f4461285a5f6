#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace reblock {

/// Tensors by name, in a fixed order.
using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

struct TensorFile {
    std::map<std::string, at::Tensor> tensors; ///< own copies on the CPU
    std::map<std::string, std::string> metadata;
};

/// Reads a safetensors file. Throws UserError as SafetensorsFile does, or for a type Torch lacks.
TensorFile readTensorFile(const std::filesystem::path& path);

/// Writes tensors (any device, copied to the CPU) to a safetensors file. Throws ResourceError.
void writeTensorFile(const std::filesystem::path& path, const NamedTensors& tensors,
                     const std::map<std::string, std::string>& metadata = {});

} // namespace reblock
