#include "core/engine/model/model.h"

#include "core/base/error.h"
#include "core/engine/model/position.h"
#include "core/engine/nn/position_code.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <limits>

namespace reblock {

namespace {

void checkBuildable(const Layout& layout)
{
    if (layout.front.kind != "conv2d" || layout.front.subsampling != 4)
        throw UserError("This engine builds the front conv2d with subsampling 4 alone, not " +
                            layout.front.kind + " with " + std::to_string(layout.front.subsampling) + ".",
                        "Change the layout's front.");
}

void checkLengths(const at::Tensor& lengths)
{
    for (std::int64_t row = 0; row < lengths.size(0); ++row)
        if (lengths[row].item<std::int64_t>() < kLeastFrames)
            throw UserError("Row " + std::to_string(row) + " of the batch has " +
                                std::to_string(lengths[row].item<std::int64_t>()) +
                                " frames; the front needs " + std::to_string(kLeastFrames) + ".",
                            "Leave utterances this short out.");
}

/// [B, T] true where a place is real; undefined when all are.
at::Tensor realPlaces(const at::Tensor& lengths, std::int64_t longest)
{
    if (lengths.min().item<std::int64_t>() >= longest)
        return {};
    return at::arange(longest).unsqueeze(0) < lengths.unsqueeze(1);
}

/// [B, 1, 1, T]: 0 where real, -inf where not; undefined for undefined.
at::Tensor additiveMask(const at::Tensor& real, const at::Tensor& like)
{
    if (!real.defined())
        return {};
    const at::Tensor mask = at::zeros(real.sizes(), at::TensorOptions(like.scalar_type()));
    mask.masked_fill_(real.logical_not(), -std::numeric_limits<double>::infinity());
    return mask.unsqueeze(1).unsqueeze(1).to(like.device());
}

at::Tensor factorsOf(const at::Tensor& real, const at::Tensor& like)
{
    return real.defined() ? real.unsqueeze(2).to(like.options()) : at::Tensor();
}

} // namespace

std::int64_t encoderFrames(std::int64_t featureFrames)
{
    return convolvedSize(featureFrames);
}

struct Model::Impl {
    explicit Impl(ModelOptions given)
        : options(std::move(given)),
          store(parameterSpecs(options.layout, {options.vocabulary, options.bands}), options.type,
                options.device),
          weights(resolveWeights(options.layout, store)),
          mean(at::zeros(options.bands, at::TensorOptions(options.type).device(options.device))),
          inverseDeviation(at::ones_like(mean))
    {
    }

    double dropout() const { return options.layout.model.dropout; }
    at::Tensor embed(const at::Tensor& tokens) const;
    at::Tensor logits(const at::Tensor& x) const;
    std::vector<at::Tensor> crossKeyValues(const at::Tensor& encoded) const;
    at::Tensor decoderInput(const at::Tensor& targets) const;

    ModelOptions options;
    ParameterStore store;
    ModelWeights weights;
    at::Tensor mean;
    at::Tensor inverseDeviation;
};

at::Tensor Model::Impl::embed(const at::Tensor& tokens) const
{
    const at::Tensor x = at::embedding(weights.embedding.value, tokens.to(options.device));
    return weights.embeddingProject ? linear(x, *weights.embeddingProject) : x;
}

at::Tensor Model::Impl::logits(const at::Tensor& x) const
{
    const at::Tensor z = normalise(x, weights.decoderNorm);
    return linear(weights.outputProject ? linear(z, *weights.outputProject) : z, weights.output);
}

/// Keys and values of the encoder's output for each decoder position. Positions that use one block
/// without LoRA pairs get one product between them.
std::vector<at::Tensor> Model::Impl::crossKeyValues(const at::Tensor& encoded) const
{
    std::map<std::string, at::Tensor> shared;
    std::vector<at::Tensor> result;
    for (const PositionWeights& position : weights.decoder) {
        const AttentionLowRank& pairs = position.cross->lowRank;
        if (!pairs.key.empty() || !pairs.value.empty()) {
            result.push_back(keyValue(encoded, *position.cross));
            continue;
        }
        at::Tensor& known = shared[position.crossBlock];
        if (!known.defined())
            known = keyValue(encoded, *position.cross);
        result.push_back(known);
    }
    return result;
}

/// <sos> y1 … yL; padding becomes token 0.
at::Tensor Model::Impl::decoderInput(const at::Tensor& targets) const
{
    const at::Tensor start =
        at::full({targets.size(0), 1}, options.vocabulary - 1, at::TensorOptions(at::kLong));
    return at::cat({start, targets.clamp_min(0)}, 1);
}

Model::Model(ModelOptions options)
{
    checkBuildable(options.layout);
    REBLOCK_CHECK(options.vocabulary > 2);
    impl_ = std::make_unique<Impl>(std::move(options));
}

Model::~Model() = default;

const ModelOptions& Model::options() const
{
    return impl_->options;
}

ParameterStore& Model::parameters()
{
    return impl_->store;
}

const ParameterStore& Model::parameters() const
{
    return impl_->store;
}

void Model::setFeatureStatistics(const at::Tensor& mean, const at::Tensor& inverseDeviation)
{
    impl_->mean.copy_(mean);
    impl_->inverseDeviation.copy_(inverseDeviation);
}

const at::Tensor& Model::featureMean() const
{
    return impl_->mean;
}

const at::Tensor& Model::featureInverseDeviation() const
{
    return impl_->inverseDeviation;
}

EncoderOutput Model::encode(const at::Tensor& features, const at::Tensor& lengths,
                            const ForwardOptions& options) const
{
    checkLengths(lengths);
    DropoutSource dropout(options.dropoutSeed);
    EncoderOutput out;
    const at::Tensor normalised =
        (features.to(impl_->mean.options()) - impl_->mean) * impl_->inverseDeviation;
    out.front = frontForward(normalised, impl_->weights.front);
    out.lengths = ((lengths - 1).floor_divide(2) - 1).floor_divide(2);
    const at::Tensor real = realPlaces(out.lengths, out.front.size(1));
    at::Tensor x = addPositionCode(out.front, dropout.next(impl_->dropout()));
    out.input = x;
    const PositionContext context{
        layout().model, dropout, {false, additiveMask(real, x)}, factorsOf(real, x), {}};
    for (const PositionWeights& position : impl_->weights.encoder) {
        const PositionOutput done = applyPosition(x, position, context, {});
        if (options.taps)
            out.taps.push_back({done.block, done.output});
        x = done.output;
    }
    out.final = normalise(x, impl_->weights.encoderNorm);
    return out;
}

at::Tensor Model::ctcLogits(const EncoderOutput& encoded) const
{
    return linear(encoded.final, impl_->weights.ctc);
}

at::Tensor Model::ctcLogProbs(const EncoderOutput& encoded) const
{
    return at::log_softmax(ctcLogits(encoded), -1);
}

DecoderOutput Model::decode(const EncoderOutput& encoded, const at::Tensor& targets,
                            const at::Tensor& targetLengths, const ForwardOptions& options) const
{
    REBLOCK_CHECK(targetLengths.size(0) == targets.size(0));
    REBLOCK_CHECK(targets.size(0) % encoded.final.size(0) == 0);
    std::optional<std::uint64_t> seed = options.dropoutSeed;
    if (seed)
        *seed ^= 0x6465636f64657221U; // other masks than the encoder's
    DropoutSource dropout(seed);
    at::Tensor x =
        addPositionCode(impl_->embed(impl_->decoderInput(targets)), dropout.next(impl_->dropout()));
    const at::Tensor real = realPlaces(encoded.lengths, encoded.final.size(1));
    const PositionContext context{layout().model, dropout, {true, {}}, {}, {false, additiveMask(real, x)}};
    const std::vector<at::Tensor> keyValues = impl_->crossKeyValues(encoded.final);
    DecoderOutput out;
    for (std::size_t i = 0; i < keyValues.size(); ++i) {
        const PositionOutput done = applyPosition(x, impl_->weights.decoder[i], context, keyValues[i]);
        if (options.taps)
            out.taps.push_back({done.block, done.output});
        x = done.output;
    }
    out.logits = impl_->logits(x);
    return out;
}

DecoderState Model::startDecoding(const EncoderOutput& encoded, const at::Tensor& rows) const
{
    const at::NoGradGuard guard;
    DecoderState state;
    state.rows = rows.clone();
    state.crossMask = additiveMask(realPlaces(encoded.lengths, encoded.final.size(1)), encoded.final);
    const std::vector<at::Tensor> keyValues = impl_->crossKeyValues(encoded.final);
    const std::int64_t dim = encoded.final.size(2);
    for (std::size_t i = 0; i < keyValues.size(); ++i) {
        const auto same = static_cast<std::size_t>(
            std::ranges::find_if(keyValues, [&](const at::Tensor& x) { return x.is_same(keyValues[i]); }) -
            keyValues.begin());
        const int heads = impl_->weights.decoder[i].cross->heads;
        if (same < i)
            state.positions.push_back(state.positions[same]);
        else
            state.positions.push_back({{},
                                       {},
                                       headsOf(keyValues[i], 0, dim, heads).contiguous(),
                                       headsOf(keyValues[i], 1, dim, heads).contiguous()});
    }
    state.layOut();
    return state;
}

at::Tensor Model::decodeStep(DecoderState& state, const at::Tensor& tokens) const
{
    const at::NoGradGuard guard;
    const at::Tensor embedded = impl_->embed(tokens.unsqueeze(1));
    const std::int64_t dim = layout().model.dim;
    at::Tensor x =
        embedded * std::sqrt(static_cast<double>(dim)) + positionCode(state.steps, 1, dim, embedded);
    for (std::size_t i = 0; i < state.positions.size(); ++i)
        x = stepPosition(x, impl_->weights.decoder[i], layout().model, state.positions[i], state);
    ++state.steps;
    return at::log_softmax(impl_->logits(x).squeeze(1), -1);
}

} // namespace reblock
