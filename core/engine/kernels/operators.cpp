#include "core/engine/kernels/operators.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/library.h>

namespace reblock {

at::Tensor plainAdaptorForward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias)
{
    return x + at::relu(at::linear(x, weight, bias));
}

at::Tensor adaptorForward(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias)
{
    const std::int64_t dim = x.size(-1);
    REBLOCK_CHECK(weight.sizes() == at::IntArrayRef({dim, dim}) && bias.sizes() == at::IntArrayRef({dim}));
    REBLOCK_CHECK(x.scalar_type() == weight.scalar_type() && x.device() == weight.device());
    REBLOCK_CHECK(x.is_cpu() || x.scalar_type() == at::kFloat);
    static const auto op = c10::Dispatcher::singleton()
                               .findSchemaOrThrow("reblock::adaptor_forward", "")
                               .typed<at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&)>();
    const at::Tensor rows = x.reshape({-1, dim}).contiguous();
    return op.call(rows, weight.contiguous(), bias.contiguous()).view(x.sizes());
}

TORCH_LIBRARY_FRAGMENT(reblock, library)
{
    library.def("adaptor_forward(Tensor x, Tensor weight, Tensor bias) -> Tensor");
}

TORCH_LIBRARY_IMPL(reblock, CPU, library)
{
    library.impl("adaptor_forward", plainAdaptorForward);
}

} // namespace reblock
