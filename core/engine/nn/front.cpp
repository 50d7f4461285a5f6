#include "core/engine/nn/front.h"

#include "core/engine/nn/elementwise.h"
#include "core/engine/nn/front_images.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace reblock {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// [D, D·b'] channel-major → [D, (b'+1)·D] channels last, zeros at the padding pair.
at::Tensor outputWeights(const at::Tensor& weight, const FrontShape2d& shape)
{
    const at::Tensor byBand = weight.view({-1, shape.channels, shape.bands}).transpose(1, 2);
    return at::constant_pad_nd(byBand, {0, 0, 0, 1}).flatten(1);
}

/// [out, in, 3, 3] → [3, 3, in, out]
at::Tensor kernelMajor(const at::Tensor& weight)
{
    return weight.permute({2, 3, 1, 0}).contiguous();
}

at::Tensor secondConvolution(const at::Tensor& pictures, const at::Tensor& weights, const at::Tensor& bias,
                             const FrontShape2d& shape)
{
    at::Tensor y = at::empty({shape.places(), shape.channels}, pictures.options());
    bool first = true;
    for (const FrontTap& tap : frontTaps(shape)) {
        at::addmm_out(y, y, tapView(pictures, tap, shape), tapWeights(weights, tap), first ? 0 : 1);
        first = false;
    }
    return rowPass(y, {bias, {}, true, {}}, false);
}

/// Gradient of the second convolution's weights is added to `gradient` [out, in, 3, 3].
void addKernelGradient(const at::Tensor& gradient, const at::Tensor& pictures, const at::Tensor& g,
                       const FrontShape2d& shape)
{
    const at::Tensor sums = at::empty({3, 3, shape.channels, shape.channels}, g.options());
    for (const FrontTap& tap : frontTaps(shape)) {
        at::Tensor target = tapWeights(sums, tap);
        at::mm_out(target, tapView(pictures, tap, shape).t(), g);
    }
    gradient.add_(sums.permute({3, 2, 0, 1}));
}

/// Gradient by the pictures, [allPairs, 2D]. Reads over the end of a row meet zeros in g.
at::Tensor pictureGradient(const at::Tensor& weights, const at::Tensor& g, const FrontShape2d& shape)
{
    const at::Tensor result = at::empty({shape.allPairs(), 2 * shape.channels}, g.options());
    result.narrow(0, 2 * shape.places(), shape.slack()).zero_();
    int done = 0;
    for (const FrontTap& tap : frontTaps(shape)) {
        at::Tensor target = tapView(result, tap, shape);
        at::addmm_out(target, target, g, tapWeights(weights, tap).t(), done++ < 2 ? 0 : 1);
    }
    return result;
}

/// [D, (b'+1)·D] channels last is added to the gradient of the channel-major output matrix.
void addOutputGradient(const at::Tensor& gradient, const at::Tensor& sums, const FrontShape2d& shape)
{
    const at::Tensor byBand = sums.view({-1, shape.pairs(), shape.channels}).narrow(1, 0, shape.bands);
    gradient.view({-1, shape.channels, shape.bands}).add_(byBand.transpose(1, 2));
}

struct FrontFunction : torch::autograd::Function<FrontFunction> {
    static at::Tensor forward(AutogradContext* ctx, const at::Tensor& x, const at::Tensor& weight1,
                              const at::Tensor& weight2, const at::Tensor& outputWeight, const Front& front)
    {
        const FrontShape2d shape = frontShape(x, weight1.size(0));
        const at::Tensor patches = firstPatches(x, shape);
        const at::Tensor pictures =
            firstConvolution(patches, weight1.view({-1, 9}).t().contiguous(), front.conv1.bias.value, shape);
        const at::Tensor kernels = kernelMajor(weight2);
        const at::Tensor y = secondConvolution(pictures, kernels, front.conv2.bias.value, shape);
        const at::Tensor joined = outputWeights(outputWeight, shape);
        const at::Tensor frames = y.view({shape.lines(), -1});
        const at::Tensor out = at::addmm(front.output.bias.value, frames, joined.t());
        ctx->save_for_backward({patches, pictures, kernels, y, joined});
        for (const auto& [name, linear] :
             {std::pair{"1", &front.conv1}, {"2", &front.conv2}, {"o", &front.output}}) {
            ctx->saved_data[std::string("weight").append(name)] = linear->weight.gradient;
            ctx->saved_data[std::string("bias").append(name)] = linear->bias.gradient;
        }
        ctx->saved_data["size"] = x.sizes().vec();
        return out.view({shape.rows, shape.frames + 1, -1}).narrow(1, 0, shape.frames).contiguous();
    }

    static variable_list backward(AutogradContext* ctx, variable_list gradients)
    {
        const variable_list saved = ctx->get_saved_variables();
        const at::Tensor &patches = saved[0], &pictures = saved[1], &y = saved[3];
        const auto stored = [&](const char* name) { return ctx->saved_data[name].toTensor(); };
        const std::vector<std::int64_t> size = ctx->saved_data["size"].toIntVector();
        const FrontShape2d shape{size[0], gradients[0].size(1), ((size[2] - 1) / 2 - 1) / 2, y.size(1)};
        const at::Tensor g = at::constant_pad_nd(gradients[0], {0, 0, 0, 1}).view({shape.lines(), -1});
        stored("biaso").add_(g.sum(0));
        addOutputGradient(stored("weighto"), at::mm(g.t(), y.view({shape.lines(), -1})), shape);
        const at::Tensor g2 =
            rowPassBackward(at::mm(g, saved[4]).view({shape.places(), -1}), y, {}, stored("bias2"), true);
        addKernelGradient(stored("weight2"), pictures, g2, shape);
        const at::Tensor pixels = pictures.narrow(0, 0, 2 * shape.places()).view({-1, shape.channels});
        const at::Tensor inner =
            pictureGradient(saved[2], g2, shape).narrow(0, 0, 2 * shape.places()).view({-1, shape.channels});
        const at::Tensor g1 = rowPassBackward(inner, pixels, {}, stored("bias1"), true);
        stored("weight1").view({-1, 9}).add_(at::mm(g1.t(), patches));
        return variable_list(5);
    }
};

} // namespace

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
    return x.is_cpu() ? FrontFunction::apply(x, front.conv1.weight.value, front.conv2.weight.value,
                                             front.output.weight.value, front)
                      : plainFront(x, front);
}

} // namespace reblock
