#include "core/engine/nn/linear.h"

#include "core/engine/nn/elementwise.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace reblock {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

at::Tensor rowsOf(const at::Tensor& x)
{
    return x.reshape({-1, x.size(-1)}).contiguous();
}

std::vector<std::int64_t> shapeWith(const at::Tensor& x, std::int64_t last)
{
    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.back() = last;
    return shape;
}

/// What the backward pass must know of an epilogue.
struct Finished {
    at::Tensor result; ///< [R, C]
    at::Tensor kept;   ///< what the activation's slope needs: input (gelu), input or output (relu)
};

/// y [R, C] without its bias; it is changed.
Finished runEpilogue(const at::Tensor& y, const at::Tensor& bias, Activation activation,
                     const DropoutMask& mask, const at::Tensor& residual)
{
    const at::Tensor rest = residual.defined() ? rowsOf(residual) : at::Tensor();
    if (activation == Activation::Gelu) {
        const at::Tensor input = bias.defined() ? y.add_(bias) : y;
        return {rowPass(at::gelu(input), {{}, rest, false, mask}, false), input};
    }
    const bool relu = activation == Activation::Relu;
    const bool keepInput = relu && rest.defined();
    const at::Tensor result = rowPass(y, {bias, rest, relu, mask}, keepInput);
    return {result, !relu ? at::Tensor() : keepInput ? y : result};
}

/// Gradient by the product's result; its column sums are added to the bias's gradient.
at::Tensor epilogueBackward(const at::Tensor& g, const at::Tensor& kept, Activation activation,
                            const DropoutMask& mask, const at::Tensor& biasGradient)
{
    if (activation != Activation::Gelu)
        return rowPassBackward(g, kept, mask, biasGradient);
    const at::Tensor inner = at::gelu_backward(rowPassBackward(g, {}, mask, {}), kept);
    return rowPassBackward(inner, {}, {}, biasGradient);
}

void addProduct(const at::Tensor& sum, const at::Tensor& a, const at::Tensor& b)
{
    if (!sum.defined())
        return;
    at::Tensor target = sum;
    at::addmm_out(target, sum, a, b);
}

struct LinearFunction : torch::autograd::Function<LinearFunction> {
    static at::Tensor forward(AutogradContext* ctx, const at::Tensor& x, const at::Tensor& weight,
                              const at::Tensor& bias, const std::optional<at::Tensor>& residual,
                              const Linear& weights, Activation activation, DropoutMask mask)
    {
        const at::Tensor x2 = rowsOf(x);
        const Finished done =
            runEpilogue(at::mm(x2, weight.t()), bias, activation, mask, residual.value_or(at::Tensor()));
        ctx->save_for_backward({x2, weight, done.kept});
        ctx->saved_data["weightGradient"] = weights.weight.gradient;
        ctx->saved_data["biasGradient"] = weights.bias.gradient;
        ctx->saved_data["activation"] = static_cast<std::int64_t>(activation);
        ctx->saved_data["rate"] = mask.rate;
        ctx->saved_data["key"] = static_cast<std::int64_t>(mask.key);
        ctx->saved_data["shape"] = x.sizes().vec();
        ctx->saved_data["residual"] = residual.has_value();
        return done.result.view(shapeWith(x, weight.size(0)));
    }

    static variable_list backward(AutogradContext* ctx, variable_list gradients)
    {
        const variable_list saved = ctx->get_saved_variables();
        const at::Tensor& weight = saved[1];
        const at::Tensor g = gradients[0].reshape({-1, weight.size(0)}).contiguous();
        const DropoutMask mask{ctx->saved_data["rate"].toDouble(),
                               static_cast<std::uint64_t>(ctx->saved_data["key"].toInt())};
        const auto activation = static_cast<Activation>(ctx->saved_data["activation"].toInt());
        const at::Tensor inner =
            epilogueBackward(g, saved[2], activation, mask, ctx->saved_data["biasGradient"].toTensor());
        addProduct(ctx->saved_data["weightGradient"].toTensor(), inner.t(), saved[0]);
        variable_list result(7);
        if (ctx->needs_input_grad(0))
            result[0] = at::mm(inner, weight).view(ctx->saved_data["shape"].toIntVector());
        if (ctx->saved_data["residual"].toBool())
            result[3] = gradients[0];
        return result;
    }
};

struct FinishFunction : torch::autograd::Function<FinishFunction> {
    static at::Tensor forward(AutogradContext* ctx, const at::Tensor& y,
                              const std::optional<at::Tensor>& residual, Activation activation,
                              DropoutMask mask)
    {
        const at::Tensor own = y.reshape({-1, y.size(-1)}).clone(at::MemoryFormat::Contiguous);
        const Finished done = runEpilogue(own, {}, activation, mask, residual.value_or(at::Tensor()));
        ctx->save_for_backward({done.kept});
        ctx->saved_data["activation"] = static_cast<std::int64_t>(activation);
        ctx->saved_data["rate"] = mask.rate;
        ctx->saved_data["key"] = static_cast<std::int64_t>(mask.key);
        ctx->saved_data["residual"] = residual.has_value();
        return done.result.view(y.sizes());
    }

    static variable_list backward(AutogradContext* ctx, variable_list gradients)
    {
        const at::Tensor g = rowsOf(gradients[0]);
        const DropoutMask mask{ctx->saved_data["rate"].toDouble(),
                               static_cast<std::uint64_t>(ctx->saved_data["key"].toInt())};
        const auto activation = static_cast<Activation>(ctx->saved_data["activation"].toInt());
        const at::Tensor inner = epilogueBackward(g, ctx->get_saved_variables()[0], activation, mask, {});
        variable_list result(4);
        result[0] = inner.view(gradients[0].sizes());
        if (ctx->saved_data["residual"].toBool())
            result[1] = gradients[0];
        return result;
    }
};

std::optional<at::Tensor> ifDefined(const at::Tensor& tensor)
{
    return tensor.defined() ? std::optional(tensor) : std::nullopt;
}

/// The plain twin, for devices without our passes; its gradients come from autograd.
at::Tensor plainFinish(at::Tensor y, const Epilogue& epilogue)
{
    if (epilogue.activation == Activation::Relu)
        y = at::relu(y);
    if (epilogue.activation == Activation::Gelu)
        y = at::gelu(y);
    if (epilogue.mask.rate > 0)
        y = y * dropoutFactors(epilogue.mask, y);
    return epilogue.residual.defined() ? epilogue.residual + y : y;
}

} // namespace

at::Tensor linear(const at::Tensor& x, const Linear& weights, const Epilogue& epilogue)
{
    if (!x.is_cpu())
        return plainFinish(at::linear(x, weights.weight.value, weights.bias.value), epilogue);
    return LinearFunction::apply(x, weights.weight.value, weights.bias.value, ifDefined(epilogue.residual),
                                 weights, epilogue.activation, epilogue.mask);
}

at::Tensor finish(const at::Tensor& y, const Epilogue& epilogue)
{
    if (!y.is_cpu())
        return plainFinish(y, epilogue);
    return FinishFunction::apply(y, ifDefined(epilogue.residual), epilogue.activation, epilogue.mask);
}

at::Tensor project(const at::Tensor& x, const Weight& weight)
{
    return at::matmul(x, weight.value.t());
}

} // namespace reblock
