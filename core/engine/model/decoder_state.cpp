#include "core/engine/model/decoder_state.h"

#include <ATen/ATen.h>

namespace reblock {

DecoderState DecoderState::reordered(const at::Tensor& order) const
{
    DecoderState next = *this;
    next.rows = rows.index_select(0, order);
    for (PositionCache& cache : next.positions)
        for (at::Tensor* tensor : {&cache.keys, &cache.values})
            if (tensor->defined())
                *tensor = tensor->index_select(0, order.to(tensor->device()));
    return next;
}

} // namespace reblock
