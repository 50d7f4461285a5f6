#include "core/engine/align/ctc_alignment.h"

#include "core/base/error.h"
#include "core/engine/loss/ctc_frames.h"
#include "core/engine/nn/vector_clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <limits>
#include <map>
#include <ranges>

namespace reblock {

namespace {

constexpr int kBlank = 0;
constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr std::size_t kPointerBytes = std::size_t{32} << 20; ///< back pointers held at once

/// Where a state's best path came from: 2 bits for a token, 1 bit for the blank before it.
constexpr std::uint8_t kFromBlank = 1, kFromTokenBefore = 2, kTokenBits = 3, kBlankFromToken = 4;

/// What the text asks of each frame: [T', U] log-probabilities of its distinct tokens, blank first.
template <typename Real>
struct Emissions {
    at::Tensor values;
    std::vector<int> columns; ///< of each token of the text

    std::int64_t frames() const { return values.size(0); }
    const Real* frame(std::int64_t t) const { return values.const_data_ptr<Real>() + t * values.size(1); }
};

template <typename Real>
Emissions<Real> emissionsOf(const at::Tensor& logProbs, std::span<const int> tokens)
{
    for (const int token : tokens)
        if (token <= kBlank || token >= logProbs.size(1))
            throw UserError("Token " + std::to_string(token) +
                                " cannot be aligned: the model has tokens 1 to " +
                                std::to_string(logProbs.size(1) - 1) + ".",
                            "Give a text of the model's own vocabulary.");
    TextColumns columns(tokens);
    Emissions<Real> emissions;
    const bool isAll =
        std::ranges::equal(columns.tokens, std::views::iota(std::int64_t{0}, logProbs.size(1)));
    const at::Tensor index = at::tensor(columns.tokens).to(logProbs.device());
    emissions.values = (isAll ? logProbs : logProbs.index_select(1, index))
                           .to(at::kCPU, c10::CppTypeToScalarType<Real>::value)
                           .contiguous();
    emissions.columns = std::move(columns.ofText);
    return emissions;
}

/// The best path's log-probability into each state at one frame. The states are blank 0, token 0,
/// blank 1, token 1 … blank L.
struct States {
    explicit States(std::size_t length) : blanks(length + 1, kNever), tokens(length + 1, kNever) {}

    std::vector<double> blanks; ///< [L + 1]
    std::vector<double> tokens; ///< [L + 1], token n at n + 1; the first is no state and stays kNever
};

/// One frame of the search for L tokens.
struct FrameStep {
    const States& before;
    States& after;
    const double* jumps;     ///< [L] 0 where a token may follow the one before without a blank, else kNever
    const double* emissions; ///< [L] of the tokens
    double blank = 0;        ///< emission
    std::uint8_t* origins;   ///< [L + 1]
};

/// A tie goes to the state that stands later, as staying does.
REBLOCK_VECTOR_CLONES void advance(const FrameStep& step, std::size_t length)
{
    const double* blanks = step.before.blanks.data();
    const double* tokens = step.before.tokens.data();
    double* newBlanks = step.after.blanks.data();
    double* newTokens = step.after.tokens.data() + 1;
    for (std::size_t n = 0; n < length; ++n) {
        const double jumped = tokens[n] + step.jumps[n];
        double best = tokens[n + 1];
        std::uint8_t origin = 0;
        origin = blanks[n] > best ? kFromBlank : origin;
        best = blanks[n] > best ? blanks[n] : best;
        origin = jumped > best ? kFromTokenBefore : origin;
        best = jumped > best ? jumped : best;
        newTokens[n] = best + step.emissions[n];
        step.origins[n] = origin;
    }
    for (std::size_t n = 0; n <= length; ++n) {
        const bool fromToken = tokens[n] > blanks[n];
        newBlanks[n] = (fromToken ? tokens[n] : blanks[n]) + step.blank;
        step.origins[n] =
            static_cast<std::uint8_t>((n < length ? step.origins[n] : 0) | (fromToken ? kBlankFromToken : 0));
    }
}

/// A state by its kind and number.
struct State {
    bool isToken = false;
    std::size_t number = 0;
};

State stateBefore(State state, const std::uint8_t* origins)
{
    if (!state.isToken)
        return origins[state.number] & kBlankFromToken ? State{true, state.number - 1} : state;
    switch (origins[state.number] & kTokenBits) {
    case kFromBlank:
        return {false, state.number};
    case kFromTokenBefore:
        return {true, state.number - 1};
    default:
        return state;
    }
}

/// Viterbi search with bounded memory: the states at the start of each block of frames are kept, the back
/// pointers of one block at a time are made from them.
template <typename Real>
class BestPath {
public:
    BestPath(const Emissions<Real>& emissions, std::span<const int> tokens)
        : emissions_(emissions), length_(tokens.size()), jumps_(length_, kNever), gathered_(length_),
          blockFrames_(std::clamp<std::int64_t>(static_cast<std::int64_t>(kPointerBytes / (length_ + 1)), 1,
                                                std::max<std::int64_t>(1, emissions.frames()))),
          origins_(static_cast<std::size_t>(blockFrames_) * (length_ + 1)), now_(length_), next_(length_)
    {
        for (std::size_t n = 1; n < length_; ++n)
            jumps_[n] = tokens[n] == tokens[n - 1] ? kNever : 0.0;
    }

    /// The state of each frame; empty where there is no path of any probability.
    std::vector<State> find()
    {
        begin();
        for (std::int64_t first = 1; first < emissions_.frames(); first += blockFrames_) {
            starts_.push_back(now_);
            runBlock(first);
        }
        const bool endsInToken = length_ > 0 && now_.tokens[length_] > now_.blanks[length_];
        logProb_ = endsInToken ? now_.tokens[length_] : now_.blanks[length_];
        if (!(logProb_ > kNever)) // not a number: as good as never
            return {};
        return walkBack(endsInToken ? State{true, length_ - 1} : State{false, length_});
    }

    double logProb() const { return logProb_; }

private:
    void begin()
    {
        const Real* frame = emissions_.frame(0);
        now_.blanks[0] = static_cast<double>(frame[0]);
        if (length_ > 0)
            now_.tokens[1] = static_cast<double>(frame[emissions_.columns[0]]);
    }

    std::int64_t blockEnd(std::int64_t first) const
    {
        return std::min(first + blockFrames_, emissions_.frames());
    }

    /// From `now_` at the frame before `first` to the block's last one, with back pointers.
    void runBlock(std::int64_t first)
    {
        std::uint8_t* origins = origins_.data();
        for (std::int64_t t = first; t < blockEnd(first); ++t, origins += length_ + 1) {
            const Real* frame = emissions_.frame(t);
            for (std::size_t n = 0; n < length_; ++n)
                gathered_[n] = static_cast<double>(frame[emissions_.columns[n]]);
            advance({now_, next_, jumps_.data(), gathered_.data(), static_cast<double>(frame[0]), origins},
                    length_);
            std::swap(now_, next_);
        }
    }

    std::vector<State> walkBack(State last)
    {
        std::vector<State> states(static_cast<std::size_t>(emissions_.frames()));
        states.back() = last;
        for (std::size_t block = starts_.size(); block-- > 0;) {
            const std::int64_t first = 1 + static_cast<std::int64_t>(block) * blockFrames_;
            if (block + 1 < starts_.size()) { // the last block's pointers are still there
                now_ = starts_[block];
                runBlock(first);
            }
            for (std::int64_t t = blockEnd(first) - 1; t >= first; --t)
                states[static_cast<std::size_t>(t - 1)] =
                    stateBefore(states[static_cast<std::size_t>(t)],
                                origins_.data() + static_cast<std::size_t>(t - first) * (length_ + 1));
        }
        return states;
    }

    const Emissions<Real>& emissions_;
    std::size_t length_; ///< L
    std::vector<double> jumps_;
    std::vector<double> gathered_;
    std::int64_t blockFrames_;
    std::vector<std::uint8_t> origins_; ///< [blockFrames_, L + 1]
    States now_;
    States next_;
    std::vector<States> starts_; ///< at the frame before each block
    double logProb_ = kNever;
};

template <typename Real>
CtcAlignment alignmentOf(const std::vector<State>& states, const Emissions<Real>& emissions,
                         std::span<const int> tokens)
{
    CtcAlignment alignment;
    for (std::size_t t = 0; t < states.size(); ++t) {
        if (!states[t].isToken)
            continue;
        const std::size_t n = states[t].number;
        const auto frame = static_cast<std::int64_t>(t);
        if (n == alignment.tokens.size())
            alignment.tokens.push_back({tokens[n], frame, frame, 0});
        SpokenToken& token = alignment.tokens.back();
        token.end = frame + 1;
        token.score += static_cast<double>(emissions.frame(frame)[emissions.columns[n]]);
    }
    for (SpokenToken& token : alignment.tokens)
        token.score /= static_cast<double>(token.end - token.start);
    return alignment;
}

template <typename Real>
std::optional<CtcAlignment> alignAs(const at::Tensor& logProbs, std::span<const int> tokens)
{
    const Emissions<Real> emissions = emissionsOf<Real>(logProbs, tokens);
    if (logProbs.size(0) < ctcFramesNeeded(tokens))
        return std::nullopt;
    if (logProbs.size(0) == 0)
        return CtcAlignment{};
    BestPath<Real> search(emissions, tokens);
    const std::vector<State> states = search.find();
    if (states.empty())
        return std::nullopt;
    CtcAlignment alignment = alignmentOf(states, emissions, tokens);
    alignment.logProb = search.logProb();
    return alignment;
}

} // namespace

TextColumns::TextColumns(std::span<const int> text)
{
    std::map<int, int> columnOf{{kBlank, 0}};
    for (const int token : text) {
        const auto [at, fresh] = columnOf.emplace(token, static_cast<int>(tokens.size()));
        if (fresh)
            tokens.push_back(token);
        ofText.push_back(at->second);
    }
}

std::vector<int> pathOf(const CtcAlignment& alignment, std::int64_t frames)
{
    std::vector<int> path(static_cast<std::size_t>(frames), kBlank);
    for (const SpokenToken& token : alignment.tokens)
        std::fill(path.begin() + token.start, path.begin() + token.end, token.token);
    return path;
}

std::optional<CtcAlignment> alignCtc(const at::Tensor& logProbs, std::span<const int> tokens)
{
    REBLOCK_CHECK(logProbs.dim() == 2);
    const at::Tensor values = logProbs.detach();
    return values.scalar_type() == at::kDouble ? alignAs<double>(values, tokens)
                                               : alignAs<float>(values, tokens);
}

std::vector<std::optional<CtcAlignment>> alignCtc(const at::Tensor& logProbs, const at::Tensor& lengths,
                                                  std::span<const std::vector<int>> tokens)
{
    REBLOCK_CHECK(logProbs.dim() == 3);
    REBLOCK_CHECK(lengths.size(0) == logProbs.size(0));
    REBLOCK_CHECK(static_cast<std::int64_t>(tokens.size()) == logProbs.size(0));
    const std::int64_t* frames = lengths.const_data_ptr<std::int64_t>();
    std::vector<std::optional<CtcAlignment>> alignments(tokens.size());
    at::parallel_for(0, logProbs.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            alignments[static_cast<std::size_t>(row)] =
                alignCtc(logProbs[row].narrow(0, 0, frames[row]), tokens[static_cast<std::size_t>(row)]);
    });
    return alignments;
}

} // namespace reblock
