#include "core/engine/decode/decode_batch.h"

#include "core/base/error.h"
#include "core/engine/decode/attention_beam.h"
#include "core/engine/decode/ctc_greedy.h"
#include "core/engine/decode/ctc_prefix_beam.h"
#include "core/engine/decode/decoder_scorer.h"
#include "core/engine/decode/rescoring.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr std::int64_t kGroupBytes = std::int64_t{256} << 20U;

/// What one decoding of a batch works on.
struct Heard {
    const Model& model;
    const EncoderOutput& encoded;
    const DecodeOptions& options;
    at::Tensor ctcLogProbs; ///< [B, T', V]
    std::optional<std::int64_t> mostTokens;

    std::int64_t rows() const { return encoded.lengths.size(0); }
    std::int64_t frames(std::int64_t row) const
    {
        return encoded.lengths.const_data_ptr<std::int64_t>()[row];
    }
    at::Tensor ctcOf(std::int64_t row) const { return ctcLogProbs[row].narrow(0, 0, frames(row)); }
    std::int64_t mostTokensOf(std::int64_t row) const { return mostTokens.value_or(frames(row)); }
};

[[noreturn]] void failNotFinite()
{
    throw UserError("The model's outputs are not finite numbers.",
                    "Its training has diverged: choose an earlier checkpoint with --checkpoint.");
}

/// Keeps the best texts and tells how clearly they are ordered, the first dropped one included.
void order(DecodedRow& row, int nbest)
{
    const auto kept = std::min(row.best.size(), static_cast<std::size_t>(nbest));
    for (std::size_t i = 0; i < kept && i + 1 < row.best.size(); ++i)
        row.lead = std::min(row.lead, row.best[i].score - row.best[i + 1].score);
    row.best.resize(kept);
    if (row.best.empty() || std::isnan(row.best.front().score))
        failNotFinite();
}

std::vector<DecodedRow> greedyRows(const Heard& heard)
{
    std::vector<DecodedRow> rows;
    for (const GreedyPath& path : ctcGreedy(heard.ctcLogProbs, heard.encoded.lengths)) {
        DecodedRow& row = rows.emplace_back();
        row.best.push_back({path.ids(), path.logProb, path.logProb, {}});
        row.lead = path.lead;
    }
    return rows;
}

std::vector<CtcPrefixBeam> prefixBeams(const Heard& heard)
{
    std::vector<CtcPrefixBeam> beams(static_cast<std::size_t>(heard.rows()));
    at::parallel_for(0, heard.rows(), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            beams[static_cast<std::size_t>(row)] = ctcPrefixBeam(heard.ctcOf(row), heard.options.beam);
    });
    return beams;
}

std::vector<DecodedRow> prefixRows(const Heard& heard)
{
    std::vector<DecodedRow> rows;
    for (const CtcPrefixBeam& beam : prefixBeams(heard)) {
        DecodedRow& row = rows.emplace_back();
        row.lead = beam.lead;
        for (const CtcText& text : beam.texts)
            row.best.push_back({text.tokens, text.logProb, text.logProb, {}});
        order(row, heard.options.nbest);
    }
    return rows;
}

/// Rows first … end - 1 of a batch, cut to the longest of them.
EncoderOutput rowsOf(const EncoderOutput& encoded, std::int64_t first, std::int64_t end)
{
    EncoderOutput part;
    part.lengths = encoded.lengths.narrow(0, first, end - first);
    part.final =
        encoded.final.narrow(0, first, end - first).narrow(1, 0, part.lengths.max().item<std::int64_t>());
    return part;
}

/// The end of the group that begins with row `first` and costs at most kGroupBytes, though always one row.
template <typename Bytes>
std::int64_t groupEnd(const Heard& heard, std::int64_t first, const Bytes& bytesOf)
{
    std::int64_t most = 0;
    std::int64_t end = first;
    for (; end < heard.rows(); ++end) {
        most = std::max(most, bytesOf(end));
        if (end > first && most * (end + 1 - first) > kGroupBytes)
            break;
    }
    return end;
}

void attentionGroup(const Heard& heard, std::int64_t first, std::int64_t end, std::vector<DecodedRow>& rows)
{
    DecoderScorer scorer(heard.model, rowsOf(heard.encoded, first, end));
    AttentionLimits limits{static_cast<int>(heard.model.startToken()), {}};
    for (std::int64_t row = first; row < end; ++row)
        limits.mostTokens.push_back(heard.mostTokensOf(row));
    for (const AttentionBeam& beam : attentionBeam(scorer, limits, heard.options)) {
        DecodedRow& row = rows.emplace_back();
        row.lead = beam.lead;
        for (const AttentionText& text : beam.texts)
            row.best.push_back({text.tokens, text.score, {}, text.logProb});
        order(row, heard.options.nbest);
    }
}

std::vector<DecodedRow> attentionRows(const Heard& heard)
{
    const Layout& layout = heard.model.layout();
    const auto positions = static_cast<std::int64_t>(layout.decoder.positions.size());
    const std::int64_t element = heard.encoded.final.element_size();
    // Keys and values of every hypothesis at its longest
    const auto bytes = [&](std::int64_t row) {
        return heard.options.beam * heard.mostTokensOf(row) * positions * 2 * layout.model.dim * element;
    };
    std::vector<DecodedRow> rows;
    for (std::int64_t first = 0; first < heard.rows();) {
        const std::int64_t end = groupEnd(heard, first, bytes);
        attentionGroup(heard, first, end, rows);
        first = end;
    }
    return rows;
}

std::int64_t longestOf(const CtcPrefixBeam& beam)
{
    std::size_t longest = 0;
    for (const CtcText& text : beam.texts)
        longest = std::max(longest, text.tokens.size());
    return static_cast<std::int64_t>(longest);
}

void rescoringGroup(const Heard& heard, std::span<const CtcPrefixBeam> beams, std::int64_t first,
                    std::vector<DecodedRow>& rows)
{
    std::size_t width = 0;
    for (const CtcPrefixBeam& beam : beams)
        width = std::max(width, beam.texts.size());
    std::vector<CtcText> texts;
    for (const CtcPrefixBeam& beam : beams) {
        texts.insert(texts.end(), beam.texts.begin(), beam.texts.end());
        texts.resize(texts.size() + width - beam.texts.size());
    }
    const PaddedTexts padded = paddedTexts(texts);
    const EncoderOutput encoded =
        rowsOf(heard.encoded, first, first + static_cast<std::int64_t>(beams.size()));
    const at::Tensor logits = heard.model.decode(encoded, padded.targets, padded.lengths).logits;
    const at::Tensor sums = sequenceLogProbs(at::log_softmax(logits, -1), padded.targets, padded.lengths,
                                             static_cast<int>(heard.model.startToken()));
    const double* attention = sums.const_data_ptr<double>();
    for (const CtcPrefixBeam& beam : beams) {
        DecodedRow& row = rows.emplace_back();
        row.lead = beam.lead;
        const std::vector<double> own(attention, attention + beam.texts.size());
        for (const RescoredText& text : rescored(beam.texts, own, heard.options))
            row.best.push_back({text.tokens, text.score, text.ctc, text.attention});
        order(row, heard.options.nbest);
        attention += width;
    }
}

std::vector<DecodedRow> rescoringRows(const Heard& heard)
{
    const std::vector<CtcPrefixBeam> beams = prefixBeams(heard);
    const std::int64_t element = heard.encoded.final.element_size();
    // The decoder's outputs and their log-softmax
    const auto bytes = [&](std::int64_t row) {
        const CtcPrefixBeam& beam = beams[static_cast<std::size_t>(row)];
        return static_cast<std::int64_t>(beam.texts.size()) * (longestOf(beam) + 1) * 2 *
               heard.model.options().vocabulary * element;
    };
    std::vector<DecodedRow> rows;
    for (std::int64_t first = 0; first < heard.rows();) {
        const std::int64_t end = groupEnd(heard, first, bytes);
        rescoringGroup(
            heard,
            std::span(beams).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(end - first)),
            first, rows);
        first = end;
    }
    return rows;
}

std::vector<DecodedRow> searched(const Heard& heard)
{
    switch (heard.options.mode) {
    case DecodeMode::CtcGreedy:
        return greedyRows(heard);
    case DecodeMode::CtcPrefixBeam:
        return prefixRows(heard);
    case DecodeMode::Attention:
        return attentionRows(heard);
    case DecodeMode::AttentionRescoring:
        return rescoringRows(heard);
    }
    return {};
}

std::vector<SpokenToken> spread(const std::vector<int>& tokens, std::int64_t frames)
{
    const auto count = static_cast<std::int64_t>(tokens.size());
    std::vector<SpokenToken> spans;
    for (std::int64_t i = 0; i < count; ++i)
        spans.push_back({tokens[static_cast<std::size_t>(i)], frames * i / count, frames * (i + 1) / count,
                         -std::numeric_limits<double>::infinity()});
    return spans;
}

void align(const Heard& heard, std::vector<DecodedRow>& rows)
{
    std::vector<std::vector<int>> texts;
    for (const DecodedRow& row : rows)
        texts.push_back(row.best.front().tokens);
    const auto alignments = alignCtc(heard.ctcLogProbs, heard.encoded.lengths, texts);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].aligned = alignments[i].has_value();
        rows[i].spans = alignments[i] ? alignments[i]->tokens
                                      : spread(texts[i], heard.frames(static_cast<std::int64_t>(i)));
    }
}

} // namespace

std::vector<DecodedRow> decodeEncoded(const Model& model, const EncoderOutput& encoded,
                                      const DecodeOptions& options, std::optional<std::int64_t> mostTokens)
{
    Heard heard{model, encoded, options, model.ctcLogProbs(encoded), mostTokens};
    if (heard.ctcLogProbs.isnan().any().item<bool>())
        failNotFinite();
    if (options.mode != DecodeMode::Attention) // its searches read it on the CPU
        heard.ctcLogProbs = heard.ctcLogProbs.to(at::kCPU);
    std::vector<DecodedRow> rows = searched(heard);
    align(heard, rows);
    return rows;
}

std::vector<DecodedRow> decodeBatch(const Model& model, const at::Tensor& features, const at::Tensor& lengths,
                                    const DecodeOptions& options)
{
    std::vector<DecodedRow> rows = decodeEncoded(model, model.encode(features, lengths), options);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].lead >= kLeastLead)
            continue;
        const auto row = static_cast<std::int64_t>(i);
        const auto frames = lengths[row].item<std::int64_t>();
        if (rows.size() > 1 || frames < features.size(1)) {
            const at::Tensor alone = features.narrow(0, row, 1).narrow(1, 0, frames).contiguous();
            const at::Tensor length = lengths.narrow(0, row, 1);
            rows[i] = decodeEncoded(model, model.encode(alone, length), options).front();
        }
        rows[i].recomputed = true;
    }
    return rows;
}

} // namespace reblock
