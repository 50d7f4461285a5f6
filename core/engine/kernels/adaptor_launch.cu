#include "core/engine/kernels/adaptor_launch.h"

namespace reblock {

namespace {

constexpr int kTile = 64;  // rows and columns of a block's part of the result
constexpr int kDepth = 16; // of x and W that are in shared memory at once
constexpr int kSide = 16;  // threads along one side of a block
constexpr int kEach = kTile / kSide;

/// Copies a kTile × kDepth piece of a row-major matrix into shared memory, transposed, zeros outside.
__device__ void loadTile(const float* matrix, int rows, int depth, int firstRow, int firstColumn,
                         float (*tile)[kTile + 1])
{
    const int thread = threadIdx.y * kSide + threadIdx.x;
    for (int i = thread; i < kTile * kDepth; i += kSide * kSide) {
        const int row = i / kDepth;
        const int column = i % kDepth;
        const bool inside = firstRow + row < rows && firstColumn + column < depth;
        tile[column][row] =
            inside ? matrix[static_cast<long long>(firstRow + row) * depth + firstColumn + column] : 0.0F;
    }
}

__global__ void adaptorForward(AdaptorArrays a)
{
    __shared__ float x[kDepth][kTile + 1];
    __shared__ float w[kDepth][kTile + 1];
    const int firstRow = blockIdx.y * kTile;
    const int firstColumn = blockIdx.x * kTile;
    float sums[kEach][kEach] = {};
    for (int k = 0; k < a.dim; k += kDepth) {
        loadTile(a.x, a.rows, a.dim, firstRow, k, x);
        loadTile(a.weight, a.dim, a.dim, firstColumn, k, w);
        __syncthreads();
        for (int d = 0; d < kDepth; ++d)
            for (int i = 0; i < kEach; ++i)
                for (int j = 0; j < kEach; ++j)
                    sums[i][j] += x[d][threadIdx.y + i * kSide] * w[d][threadIdx.x + j * kSide];
        __syncthreads();
    }
    for (int i = 0; i < kEach; ++i) {
        const int row = firstRow + threadIdx.y + i * kSide;
        for (int j = 0; j < kEach; ++j) {
            const int column = firstColumn + threadIdx.x + j * kSide;
            if (row >= a.rows || column >= a.dim)
                continue;
            const long long at = static_cast<long long>(row) * a.dim + column;
            a.out[at] = a.x[at] + fmaxf(sums[i][j] + a.bias[column], 0.0F);
        }
    }
}

} // namespace

cudaError_t launchAdaptorForward(const AdaptorArrays& arrays, cudaStream_t stream)
{
    if (arrays.rows == 0)
        return cudaSuccess;
    const dim3 blocks((arrays.dim + kTile - 1) / kTile, (arrays.rows + kTile - 1) / kTile);
    adaptorForward<<<blocks, dim3(kSide, kSide), 0, stream>>>(arrays);
    return cudaGetLastError();
}

} // namespace reblock
