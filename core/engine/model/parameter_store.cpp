#include "core/engine/model/parameter_store.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <numeric>

namespace reblock {

namespace {

constexpr std::int64_t kAlignment = 16; // elements: 64 bytes of float32

std::int64_t elements(const std::vector<std::int64_t>& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

/// Where the next tensor begins behind `end`.
std::int64_t placed(std::int64_t end, bool joined)
{
    return joined ? end : (end + kAlignment - 1) / kAlignment * kAlignment;
}

/// A leaf over a stretch of a flat buffer whose gradient is the same stretch of another.
at::Tensor leafView(const at::Tensor& values, const at::Tensor& gradient, std::int64_t offset,
                    const std::vector<std::int64_t>& shape)
{
    at::Tensor leaf = values.narrow(0, offset, elements(shape)).view(shape).detach();
    if (gradient.defined()) {
        leaf.requires_grad_();
        leaf.mutable_grad() = gradient;
    }
    return leaf;
}

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

[[noreturn]] void refuse(const std::string& source, const std::string& what)
{
    throw UserError("The weights in " + source + " do not fit the layout: " + what + ".",
                    "Use a checkpoint that was made with this layout.");
}

} // namespace

ParameterStore::ParameterStore(const std::vector<ParameterSpec>& specs, at::ScalarType type,
                               at::Device device)
{
    std::int64_t trained = 0;
    std::int64_t fixed = 0;
    for (const ParameterSpec& spec : specs) {
        std::int64_t& end = spec.trained ? trained : fixed;
        const std::int64_t offset = placed(end, spec.joined);
        parameters_.push_back({spec.name, spec.trained, {}, {}, offset});
        end = offset + elements(spec.shape);
    }
    const at::TensorOptions options = at::TensorOptions(type).device(device);
    flatValues_ = at::zeros(trained, options);
    flatGradients_ = at::zeros(trained, options);
    fixedValues_ = at::zeros(fixed, options);
    for (std::size_t i = 0; i < specs.size(); ++i) {
        Parameter& parameter = parameters_[i];
        if (parameter.trained)
            parameter.gradient =
                flatGradients_.narrow(0, parameter.offset, elements(specs[i].shape)).view(specs[i].shape);
        parameter.value = leafView(parameter.trained ? flatValues_ : fixedValues_, parameter.gradient,
                                   parameter.offset, specs[i].shape);
        REBLOCK_CHECK(index_.emplace(parameter.name, i).second);
    }
}

const Parameter& ParameterStore::at(const std::string& name) const
{
    const auto found = index_.find(name);
    if (found == index_.end())
        throw BugError("The model has no stored tensor '" + name + "'.");
    return parameters_[found->second];
}

Parameter ParameterStore::joined(const std::vector<std::string>& names) const
{
    Parameter all = at(names.front());
    std::vector<std::int64_t> shape = all.value.sizes().vec();
    std::int64_t end = all.offset + all.value.numel();
    for (std::size_t i = 1; i < names.size(); ++i) {
        const Parameter& next = at(names[i]);
        REBLOCK_CHECK(next.offset == end && next.trained == all.trained);
        end += next.value.numel();
        shape[0] += next.value.size(0);
    }
    if (all.trained)
        all.gradient = flatGradients_.narrow(0, all.offset, end - all.offset).view(shape);
    all.value = leafView(all.trained ? flatValues_ : fixedValues_, all.gradient, all.offset, shape);
    return all;
}

std::int64_t ParameterStore::count() const
{
    std::int64_t sum = 0;
    for (const Parameter& parameter : parameters_)
        sum += parameter.value.numel();
    return sum;
}

std::int64_t ParameterStore::trainedCount() const
{
    std::int64_t sum = 0;
    for (const Parameter& parameter : parameters_)
        sum += parameter.trained ? parameter.value.numel() : 0;
    return sum;
}

void ParameterStore::zeroGradients()
{
    flatGradients_.zero_();
}

void ParameterStore::load(const std::map<std::string, at::Tensor>& tensors, const std::string& source)
{
    for (const auto& [name, tensor] : tensors)
        if (!index_.contains(name))
            refuse(source, "'" + name + "' belongs to another layout");
    const at::NoGradGuard guard;
    for (Parameter& parameter : parameters_) {
        const auto found = tensors.find(parameter.name);
        if (found == tensors.end())
            refuse(source, "'" + parameter.name + "' is missing");
        if (found->second.sizes() != parameter.value.sizes())
            refuse(source, "'" + parameter.name + "' is " + shapeText(found->second.sizes()) + ", not " +
                               shapeText(parameter.value.sizes()));
        parameter.value.copy_(found->second);
    }
}

NamedTensors ParameterStore::copies() const
{
    NamedTensors result;
    for (const Parameter& parameter : parameters_)
        result.emplace_back(parameter.name,
                            parameter.value.detach().to(at::kCPU, /*non_blocking=*/false, /*copy=*/true));
    return result;
}

} // namespace reblock
