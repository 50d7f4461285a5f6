#pragma once

#include "core/engine/verify/verify.h"

#include <ATen/core/Tensor.h>

#include <string>

namespace reblock {

/// A difference is allowed up to absolute + relative · |expected|.
struct Tolerance {
    double absolute = 0;
    double relative = 0;
};

/// Gathers the comparisons of one case; the worst is the one that uses most of its tolerance.
class Comparison {
public:
    explicit Comparison(std::string name) { result_.name = std::move(name); }

    /// got, expected  tensors of one shape, any types
    void tensors(const std::string& name, const at::Tensor& got, const at::Tensor& expected,
                 Tolerance tolerance);
    void numbers(const std::string& name, double got, double expected, Tolerance tolerance);
    /// A promise that is either kept or broken.
    void holds(const std::string& name, bool kept);

    /// pass is false after any failure.
    VerifiedCase result() const;

private:
    VerifiedCase result_;
    double worstShare_ = -1; ///< of a tolerance
};

} // namespace reblock
