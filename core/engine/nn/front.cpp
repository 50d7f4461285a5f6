#include "core/engine/nn/front.h"

#include <ATen/ATen.h>

namespace reblock {

at::Tensor plainFront(const at::Tensor& x, const Front& front)
{
    const std::vector<std::int64_t> stride{2, 2};
    const at::Tensor one =
        at::relu(at::conv2d(x.unsqueeze(1), front.conv1.weight.value, front.conv1.bias.value, stride));
    const at::Tensor two =
        at::relu(at::conv2d(one, front.conv2.weight.value, front.conv2.bias.value, stride));
    const at::Tensor frames = two.permute({0, 2, 1, 3}).flatten(2);
    return linear(frames, front.output);
}

at::Tensor frontForward(const at::Tensor& x, const Front& front)
{
    return plainFront(x, front);
}

} // namespace reblock
