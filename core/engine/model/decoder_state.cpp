#include "core/engine/model/decoder_state.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>

namespace reblock {

namespace {

std::int64_t utterancesOf(const DecoderState& state)
{
    return state.positions.front().crossKeys.size(0);
}

std::vector<std::int64_t> numbersOf(const at::Tensor& list)
{
    const at::Tensor values = list.contiguous();
    const auto* first = values.const_data_ptr<std::int64_t>();
    return {first, first + values.numel()};
}

at::Tensor tensorOf(const std::vector<std::int64_t>& numbers)
{
    return at::tensor(numbers, at::TensorOptions(at::kLong));
}

} // namespace

void DecoderState::layOut()
{
    const std::vector<std::int64_t> utterance = numbersOf(rows);
    std::vector<std::int64_t> count(static_cast<std::size_t>(utterancesOf(*this)));
    std::vector<std::int64_t> place;
    for (const std::int64_t row : utterance)
        place.push_back(count[static_cast<std::size_t>(row)]++);
    width = *std::ranges::max_element(count);
    bool inOrder = static_cast<std::int64_t>(place.size()) == utterancesOf(*this) * width;
    for (std::size_t i = 0; i < place.size(); ++i) {
        place[i] += utterance[i] * width;
        inOrder = inOrder && place[i] == static_cast<std::int64_t>(i);
    }
    slots = inOrder ? at::Tensor() : tensorOf(place).to(positions.front().crossKeys.device());
}

void DecoderState::forgetFinished()
{
    std::vector<std::int64_t> utterance = numbersOf(rows);
    std::vector<std::int64_t> active = utterance;
    std::ranges::sort(active);
    active.erase(std::ranges::unique(active).begin(), active.end());
    if (2 * static_cast<std::int64_t>(active.size()) > utterancesOf(*this))
        return;
    for (std::int64_t& row : utterance)
        row = std::ranges::lower_bound(active, row) - active.begin();
    rows = tensorOf(utterance);
    const at::Tensor kept = tensorOf(active).to(positions.front().crossKeys.device());
    if (crossMask.defined())
        crossMask = crossMask.index_select(0, kept);
    std::map<const void*, at::Tensor> known; // positions of one block share their keys
    for (PositionCache& cache : positions)
        for (at::Tensor* tensor : {&cache.crossKeys, &cache.crossValues}) {
            at::Tensor& smaller = known[tensor->unsafeGetTensorImpl()];
            if (!smaller.defined())
                smaller = tensor->index_select(0, kept);
            *tensor = smaller;
        }
}

DecoderState DecoderState::reordered(const at::Tensor& order) const
{
    DecoderState next = *this;
    next.rows = rows.index_select(0, order);
    const at::Tensor there = order.to(positions.front().crossKeys.device());
    for (PositionCache& cache : next.positions)
        for (at::Tensor* tensor : {&cache.keys, &cache.values})
            if (tensor->defined())
                *tensor = tensor->index_select(0, there);
    next.forgetFinished();
    next.layOut();
    return next;
}

} // namespace reblock
