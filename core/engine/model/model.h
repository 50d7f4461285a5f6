#pragma once

#include "core/engine/model/decoder_state.h"
#include "core/engine/model/parameter_store.h"
#include "core/layout/layout.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace reblock {

/// An utterance shorter than this gives no encoder frame.
constexpr std::int64_t kLeastFrames = 7;

/// T' = floor((floor((T - 1) / 2) - 1) / 2): encoder frames of so many feature frames.
std::int64_t encoderFrames(std::int64_t featureFrames);

struct ModelOptions {
    Layout layout;
    int vocabulary = 0; ///< V, with blank, unk and sos/eos
    int bands = 80;     ///< b
    at::ScalarType type = at::kFloat;
    at::Device device = at::kCPU;
};

/// How to run the model once.
struct ForwardOptions {
    /// Present: training, dropout masks drawn from this number alone (same number, same masks).
    /// Absent: evaluation, no dropout.
    std::optional<std::uint64_t> dropoutSeed;
    bool taps = false; ///< keep every position's outputs
};

/// What one position gave: [B, T', D] in the encoder, [B, L+1, D] in the decoder.
struct PositionTap {
    at::Tensor block;  ///< after the last residual sum
    at::Tensor output; ///< after the adaptors
};

struct EncoderOutput {
    at::Tensor final;   ///< [B, T', D] after the last LayerNorm
    at::Tensor lengths; ///< int64 [B] on the CPU, real frames of T'
    // only with taps:
    at::Tensor front; ///< [B, T', D] after the front's Linear
    at::Tensor input; ///< [B, T', D] after the position code
    std::vector<PositionTap> taps;
};

struct DecoderOutput {
    at::Tensor logits;             ///< [B, L+1, V] before softmax
    std::vector<PositionTap> taps; ///< only with taps
};

/// The recognizer that a layout describes: conv2d front, encoder, CTC head, attention decoder.
/// source: docs/model.md; checked against tests/fixtures/model
class Model {
public:
    /// Allocates all weights (zeros; see initialise and checkpoint.h).
    /// Throws UserError for a layout this engine cannot build, naming the reason.
    explicit Model(ModelOptions options);
    ~Model();
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    const ModelOptions& options() const;
    const Layout& layout() const { return options().layout; }
    ParameterStore& parameters();
    const ParameterStore& parameters() const;
    std::int64_t startToken() const { return options().vocabulary - 1; } ///< <sos/eos>

    /// Global mean and inverse deviation of the features, float [b] each; 0 and 1 until set.
    void setFeatureStatistics(const at::Tensor& mean, const at::Tensor& inverseDeviation);
    const at::Tensor& featureMean() const;
    const at::Tensor& featureInverseDeviation() const;

    /// features  [B, T, b] as in Batch, lengths int64 [B] on the CPU
    /// throws    UserError: a row of fewer than kLeastFrames frames (says which)
    EncoderOutput encode(const at::Tensor& features, const at::Tensor& lengths,
                         const ForwardOptions& options = {}) const;

    /// [B, T', V] logits of the CTC head, before softmax.
    at::Tensor ctcLogits(const EncoderOutput& encoded) const;
    /// [B, T', V] log-softmax of them.
    at::Tensor ctcLogProbs(const EncoderOutput& encoded) const;

    /// Teacher forcing: input <sos> y1 … yL. targets, targetLengths as in Batch; or W texts for each of
    /// the B utterances, those of one utterance side by side: [B · W, L].
    DecoderOutput decode(const EncoderOutput& encoded, const at::Tensor& targets,
                         const at::Tensor& targetLengths, const ForwardOptions& options = {}) const;

    /// Starts decoding token by token. rows int64 [N] on the CPU: the utterance of `encoded` that each
    /// of N hypotheses belongs to. No gradients.
    DecoderState startDecoding(const EncoderOutput& encoded, const at::Tensor& rows) const;
    /// Feeds one token per hypothesis (int64 [N] on the CPU; the first is startToken()) and gives
    /// [N, V], the log-probabilities of the next one.
    at::Tensor decodeStep(DecoderState& state, const at::Tensor& tokens) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace reblock
