#include "core/engine/decode/ctc_greedy.h"

#include <algorithm>
#include <limits>

namespace reblock {

namespace {

constexpr int kBlank = 0;

template <typename T>
struct Winner {
    int token = 0;
    T value = 0;
    T second = -std::numeric_limits<T>::infinity();
};

/// The first of equals wins.
template <typename T>
Winner<T> winnerOf(const T* frame, std::int64_t vocabulary)
{
    Winner<T> winner{0, frame[0]};
    for (std::int64_t token = 1; token < vocabulary; ++token) {
        if (frame[token] <= winner.second)
            continue;
        if (frame[token] > winner.value)
            winner = {static_cast<int>(token), frame[token], winner.value};
        else
            winner.second = frame[token];
    }
    return winner;
}

template <typename T>
GreedyPath pathOf(const T* frames, std::int64_t length, std::int64_t vocabulary)
{
    GreedyPath path;
    path.lead = std::numeric_limits<double>::infinity();
    int before = kBlank;
    for (std::int64_t frame = 0; frame < length; ++frame, frames += vocabulary) {
        const auto [token, value, second] = winnerOf(frames, vocabulary);
        path.logProb += static_cast<double>(value);
        path.lead = std::min(path.lead, static_cast<double>(value - second));
        if (token != kBlank && token == before)
            path.tokens.back().end = frame + 1;
        else if (token != kBlank)
            path.tokens.push_back({token, frame, frame + 1});
        before = token;
    }
    return path;
}

template <typename T>
std::vector<GreedyPath> pathsOf(const at::Tensor& values, const at::Tensor& lengths)
{
    const std::int64_t row = values.size(1) * values.size(2);
    std::vector<GreedyPath> paths;
    for (std::int64_t i = 0; i < values.size(0); ++i)
        paths.push_back(pathOf(values.const_data_ptr<T>() + i * row,
                               lengths.const_data_ptr<std::int64_t>()[i], values.size(2)));
    return paths;
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
    const at::Tensor values = logProbs.detach().to(at::kCPU).contiguous();
    return values.scalar_type() == at::kDouble ? pathsOf<double>(values, lengths)
                                               : pathsOf<float>(values, lengths);
}

} // namespace reblock
