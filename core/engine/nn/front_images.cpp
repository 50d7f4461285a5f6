#include "core/engine/nn/front_images.h"

#include "core/engine/nn/vector_clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace reblock {

namespace {

constexpr std::int64_t kTaps = 9;

constexpr std::int64_t kLanes = 16; // channels side by side, in the vector unit's registers

/// relu(bias + x · weight) for `lanes` channels of one pixel; weight rows are `channels` apart.
template <typename T, std::int64_t lanes>
inline __attribute__((always_inline)) void convolveLanes(const T* x, const T* weight, const T* bias, T* out,
                                                         std::int64_t channels)
{
    T sums[lanes];
    for (std::int64_t i = 0; i < lanes; ++i)
        sums[i] = bias[i];
    for (std::int64_t k = 0; k < kTaps; ++k)
        for (std::int64_t i = 0; i < lanes; ++i)
            sums[i] += x[k] * weight[k * channels + i];
    for (std::int64_t i = 0; i < lanes; ++i)
        out[i] = sums[i] > 0 ? sums[i] : T{0};
}

template <typename T>
inline __attribute__((always_inline)) void convolve(const T* patches, const T* weight, const T* bias, T* out,
                                                    std::int64_t pixels, std::int64_t channels)
{
    const std::int64_t whole = channels / kLanes * kLanes;
    for (std::int64_t p = 0; p < pixels; ++p) {
        const T* x = patches + p * kTaps;
        T* y = out + p * channels;
        for (std::int64_t c = 0; c < whole; c += kLanes)
            convolveLanes<T, kLanes>(x, weight + c, bias + c, y + c, channels);
        for (std::int64_t c = whole; c < channels; ++c)
            convolveLanes<T, 1>(x, weight + c, bias + c, y + c, channels);
    }
}

REBLOCK_VECTOR_CLONES void convolvePixels(const float* patches, const float* weight, const float* bias,
                                          float* out, std::int64_t pixels, std::int64_t channels)
{
    convolve(patches, weight, bias, out, pixels, channels);
}

REBLOCK_VECTOR_CLONES void convolvePixels(const double* patches, const double* weight, const double* bias,
                                          double* out, std::int64_t pixels, std::int64_t channels)
{
    convolve(patches, weight, bias, out, pixels, channels);
}

template <typename T>
void convolveAll(const at::Tensor& patches, const at::Tensor& weight, const at::Tensor& bias,
                 const at::Tensor& out, std::int64_t channels)
{
    const T* x = patches.const_data_ptr<T>();
    T* y = out.mutable_data_ptr<T>();
    at::parallel_for(0, patches.size(0), 256, [&](std::int64_t begin, std::int64_t end) {
        convolvePixels(x + begin * kTaps, weight.const_data_ptr<T>(), bias.const_data_ptr<T>(),
                       y + begin * channels, end - begin, channels);
    });
}

} // namespace

FrontShape2d frontShape(const at::Tensor& x, std::int64_t channels)
{
    return {x.size(0), ((x.size(1) - 1) / 2 - 1) / 2, ((x.size(2) - 1) / 2 - 1) / 2, channels};
}

at::Tensor firstPatches(const at::Tensor& x, const FrontShape2d& shape)
{
    const std::int64_t width = 2 * shape.pairs();        // pixels of a picture row
    const std::int64_t inputRows = 4 * shape.frames + 5; // the odd picture's last row ends here
    const std::int64_t inputWidth = 2 * width + 1;
    const at::Tensor padded =
        at::constant_pad_nd(x, {0, inputWidth - x.size(2), 0, inputRows - x.size(1)}).contiguous();
    const std::int64_t item = inputRows * inputWidth;
    const at::Tensor view = padded.as_strided({2, shape.rows, shape.frames + 1, width, 3, 3},
                                              {2 * inputWidth, item, 4 * inputWidth, 2, inputWidth, 1});
    return view.reshape({-1, kTaps});
}

at::Tensor firstConvolution(const at::Tensor& patches, const at::Tensor& weight, const at::Tensor& bias,
                            const FrontShape2d& shape)
{
    const at::Tensor out = at::empty({shape.allPairs(), 2 * shape.channels}, patches.options());
    out.narrow(0, 2 * shape.places(), shape.slack()).zero_();
    patches.scalar_type() == at::kDouble ? convolveAll<double>(patches, weight, bias, out, shape.channels)
                                         : convolveAll<float>(patches, weight, bias, out, shape.channels);
    return out;
}

std::vector<FrontTap> frontTaps(const FrontShape2d& shape)
{
    const std::int64_t odd = shape.places();
    const std::int64_t next = shape.pairs(); // one even row further
    return {{odd, 1, true},      {0, 0, true},  {next, 2, true},
            {odd + 1, 1, false}, {1, 0, false}, {next + 1, 2, false}};
}

at::Tensor tapView(const at::Tensor& pictures, const FrontTap& tap, const FrontShape2d& shape)
{
    const at::Tensor pairs = pictures.narrow(0, tap.offset, shape.places());
    return tap.both ? pairs : pairs.narrow(1, 0, shape.channels);
}

at::Tensor tapWeights(const at::Tensor& weights, const FrontTap& tap)
{
    const at::Tensor row = weights.select(0, tap.row);
    return tap.both ? row.narrow(0, 0, 2).flatten(0, 1) : row.select(0, 2);
}

} // namespace reblock
