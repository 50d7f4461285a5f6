#pragma once

#include "core/engine/model/parameter_specs.h"
#include "core/engine/model/tensor_file.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// One stored tensor. A weight that several positions use is stored once.
/// value and gradient are views of the store's flat buffers.
struct Parameter {
    std::string name;
    bool trained = true;
    at::Tensor value;        ///< a leaf; requires_grad where trained
    at::Tensor gradient;     ///< same shape; undefined where not trained
    std::int64_t offset = 0; ///< of its first element in the flat buffer (trained) or in the fixed one
};

/// All weights of a model by name, in one order, the trained ones side by side in one buffer with a
/// buffer of gradients beside it, so that norm, clipping and Adam are a few passes over flat memory.
class ParameterStore {
public:
    ParameterStore(const std::vector<ParameterSpec>& specs, at::ScalarType type, at::Device device);
    ParameterStore(const ParameterStore&) = delete;
    ParameterStore& operator=(const ParameterStore&) = delete;

    /// Throws BugError if there is none of that name.
    const Parameter& at(const std::string& name) const;
    const at::Tensor& value(const std::string& name) const { return at(name).value; }
    bool contains(const std::string& name) const { return index_.contains(name); }
    const std::vector<Parameter>& all() const { return parameters_; }

    /// The named tensors, joined in memory, as one with their sizes added along the first dimension:
    /// a leaf of its own whose gradient is the same memory as theirs.
    Parameter joined(const std::vector<std::string>& names) const;

    std::int64_t count() const;        ///< elements, each stored tensor once
    std::int64_t trainedCount() const; ///< of those, the trained ones

    /// The trained elements, flat, gaps between tensors are 0 (for the optimiser).
    const at::Tensor& flatValues() const { return flatValues_; }
    const at::Tensor& flatGradients() const { return flatGradients_; }
    void zeroGradients();

    /// Copies values in by name. Throws UserError naming the first one missing, unknown or of another
    /// shape; `source` names the file in the message.
    void load(const std::map<std::string, at::Tensor>& tensors, const std::string& source);
    /// Copies of all values on the CPU, in order.
    NamedTensors copies() const;

private:
    std::vector<Parameter> parameters_;
    std::map<std::string, std::size_t> index_;
    at::Tensor flatValues_;
    at::Tensor flatGradients_;
    at::Tensor fixedValues_; ///< what training does not change
};

} // namespace reblock
