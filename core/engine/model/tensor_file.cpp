#include "core/engine/model/tensor_file.h"

#include "core/base/error.h"
#include "core/engine/model/safetensors.h"

#include <ATen/ATen.h>

#include <array>
#include <cstring>

namespace reblock {

namespace {

struct TypeName {
    at::ScalarType type;
    const char* name;
};

constexpr std::array<TypeName, 10> kTypes{{{at::kDouble, "F64"},
                                           {at::kFloat, "F32"},
                                           {at::kHalf, "F16"},
                                           {at::kBFloat16, "BF16"},
                                           {at::kLong, "I64"},
                                           {at::kInt, "I32"},
                                           {at::kShort, "I16"},
                                           {at::kChar, "I8"},
                                           {at::kByte, "U8"},
                                           {at::kBool, "BOOL"}}};

at::ScalarType typeOf(const std::string& name)
{
    for (const TypeName& entry : kTypes)
        if (name == entry.name)
            return entry.type;
    throw BugError("A safetensors type without a Torch type: " + name + ".");
}

std::string nameOf(at::ScalarType type)
{
    for (const TypeName& entry : kTypes)
        if (type == entry.type)
            return entry.name;
    throw BugError("A Torch type that safetensors files do not have.");
}

} // namespace

TensorFile readTensorFile(const std::filesystem::path& path)
{
    const SafetensorsFile file(path);
    TensorFile result{{}, file.metadata()};
    for (const SafetensorsEntry& entry : file.entries()) {
        const at::Tensor tensor = at::empty(entry.shape, at::TensorOptions(typeOf(entry.type)));
        if (!entry.bytes.empty())
            std::memcpy(tensor.mutable_data_ptr(), entry.bytes.data(), entry.bytes.size());
        result.tensors.emplace(entry.name, tensor);
    }
    return result;
}

void writeTensorFile(const std::filesystem::path& path, const NamedTensors& tensors,
                     const std::map<std::string, std::string>& metadata)
{
    std::vector<at::Tensor> held; // keeps the bytes alive that the entries point to
    std::vector<SafetensorsEntry> entries;
    for (const auto& [name, tensor] : tensors) {
        held.push_back(tensor.detach().to(at::kCPU).contiguous());
        const auto* data = static_cast<const std::byte*>(held.back().const_data_ptr());
        entries.push_back(
            {name, nameOf(tensor.scalar_type()), tensor.sizes().vec(), {data, held.back().nbytes()}});
    }
    writeSafetensors(path, entries, metadata);
}

} // namespace reblock
