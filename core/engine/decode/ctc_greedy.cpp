#include "core/engine/decode/ctc_greedy.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr int kBlank = 0;

GreedyPath pathOf(const float* frames, std::int64_t length, std::int64_t vocabulary)
{
    GreedyPath path;
    int before = kBlank;
    for (std::int64_t frame = 0; frame < length; ++frame, frames += vocabulary) {
        const float* best = std::max_element(frames, frames + vocabulary); // the first of equals
        const int token = static_cast<int>(best - frames);
        path.logProb += *best;
        if (token != kBlank && token == before)
            path.tokens.back().end = frame + 1;
        else if (token != kBlank)
            path.tokens.push_back({token, frame, frame + 1});
        before = token;
    }
    return path;
}

} // namespace

std::vector<int> GreedyPath::ids() const
{
    std::vector<int> list;
    for (const PathToken& token : tokens)
        list.push_back(token.token);
    return list;
}

std::vector<GreedyPath> ctcGreedy(const at::Tensor& logProbs, const at::Tensor& lengths)
{
    const at::Tensor values = logProbs.detach().to(at::kCPU, at::kFloat).contiguous();
    const std::int64_t frames = values.size(1);
    const std::int64_t vocabulary = values.size(2);
    std::vector<GreedyPath> paths;
    for (std::int64_t row = 0; row < values.size(0); ++row)
        paths.push_back(pathOf(values.data_ptr<float>() + row * frames * vocabulary,
                               lengths.data_ptr<std::int64_t>()[row], vocabulary));
    return paths;
}

} // namespace reblock
