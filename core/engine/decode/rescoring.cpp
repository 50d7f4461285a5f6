#include "core/engine/decode/rescoring.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <functional>

namespace reblock {

PaddedTexts paddedTexts(const std::vector<CtcText>& texts)
{
    std::size_t longest = 0;
    for (const CtcText& text : texts)
        longest = std::max(longest, text.tokens.size());
    const at::TensorOptions whole(at::kLong);
    const auto rows = static_cast<std::int64_t>(texts.size());
    PaddedTexts padded{at::zeros({rows, static_cast<std::int64_t>(longest)}, whole),
                       at::empty({rows}, whole)};
    auto* target = padded.targets.data_ptr<std::int64_t>();
    for (std::size_t row = 0; row < texts.size(); ++row, target += longest) {
        std::ranges::copy(texts[row].tokens, target);
        padded.lengths.data_ptr<std::int64_t>()[row] = static_cast<std::int64_t>(texts[row].tokens.size());
    }
    return padded;
}

at::Tensor sequenceLogProbs(const at::Tensor& logProbs, const at::Tensor& targets, const at::Tensor& lengths,
                            int endToken)
{
    const at::Tensor place = at::arange(logProbs.size(1)).unsqueeze(0);
    const at::Tensor ends = lengths.unsqueeze(1);
    const at::Tensor tokens =
        at::constant_pad_nd(targets, {0, 1}).masked_fill(place == ends, endToken).clamp_min(0);
    const at::Tensor each =
        logProbs.gather(2, tokens.unsqueeze(2).to(logProbs.device())).squeeze(2).to(at::kCPU, at::kDouble);
    return each.masked_fill(place > ends, 0).sum(1);
}

std::vector<RescoredText> rescored(const std::vector<CtcText>& candidates,
                                   const std::vector<double>& attention, const DecodeOptions& options)
{
    REBLOCK_CHECK(candidates.size() == attention.size());
    std::vector<RescoredText> texts;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto& [tokens, ctc] = candidates[i];
        const double bonus = options.lengthBonus * static_cast<double>(tokens.size());
        texts.push_back({tokens, attention[i] + options.ctcWeight * ctc + bonus, ctc, attention[i]});
    }
    std::ranges::stable_sort(texts, std::ranges::greater{}, &RescoredText::score);
    return texts;
}

} // namespace reblock
