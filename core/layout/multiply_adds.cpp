#include "core/layout/multiply_adds.h"

#include "core/layout/block_index.h"
#include "core/layout/canonical.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace reblock {

namespace {

constexpr double kMemory = 11;
constexpr double kTaps = 9;

/// One utterance's lengths inside the model.
struct Lengths {
    double convolved = 50; ///< frames after the first convolution
    double frames = 25;    ///< encoder frames
    double tokens = 0;     ///< decoder rows
};

/// Sums over the positions of one stack, for one utterance.
struct Walk {
    Walk(const Layout& all, Stack stack, const Lengths& sizes)
        : layout(all), which(stack), lengths(sizes), blocks(all)
    {
        std::unordered_set<std::string_view> crosses;
        for (const Position& position : all.stack(stack).positions)
            if (position.cross && crosses.insert(position.cross->name).second)
                firstOfCross.insert(&position);
    }

    const Layout& layout;
    Stack which;
    Lengths lengths;
    BlockIndex blocks;
    std::unordered_set<const Position*> firstOfCross; ///< the first to use each cross-attention

    double dim() const { return layout.model.dim; }
    double rows() const { return which == Stack::Encoder ? lengths.frames : lengths.tokens; }

    const BlockShape& shape(const BlockRef& ref) const { return blocks.shape(which, ref); }

    bool hasSelfAttention(const Position& p) const
    {
        return which == Stack::Encoder || shape(p.attention).kind == BlockKind::Transformer;
    }

    bool hasMemory(const Position& p) const { return shape(p.attention).kind == BlockKind::Sanm; }

    double multiplyAdds(const Position& p) const
    {
        const double d = dim();
        const double r = rows();
        double total = 2 * r * d * shape(p.ffn).ffn;
        if (hasSelfAttention(p))
            total += 4 * r * d * d + 2 * r * r * d;
        if (hasMemory(p))
            total += kMemory * r * d;
        if (p.cross)
            total += 2 * r * d * d + 2 * lengths.frames * d * d + 2 * r * lengths.frames * d;
        for (const Corrector& corrector : p.correctors)
            total += multiplyAdds(corrector, p);
        return total;
    }

    double multiplyAdds(const Corrector& corrector, const Position& p) const
    {
        const double d = dim();
        if (std::holds_alternative<Adaptor>(corrector))
            return rows() * d * d;
        if (const auto* bottleneck = std::get_if<Bottleneck>(&corrector))
            return places(*bottleneck) * rows() * 2 * d * bottleneck->width;
        const auto* lora = std::get_if<Lora>(&corrector);
        return lora ? lora->rank * loraSides(*lora, p) : 0;
    }

    static double places(const Bottleneck& bottleneck)
    {
        return bottleneck.after == Bottleneck::After::Both ? 2 : 1;
    }

    /// n + m of each matrix a LoRA stands in, times the rows that go through it.
    double loraSides(const Lora& lora, const Position& p) const
    {
        double sides = 0;
        for (const Lora::Target target : lora.targets) {
            const bool overFrames = target == Lora::Target::Key || target == Lora::Target::Value;
            if (target >= Lora::Target::Expand) {
                sides += rows() * (dim() + shape(p.ffn).ffn);
                continue;
            }
            sides += hasSelfAttention(p) ? rows() * 2 * dim() : 0;
            sides += p.cross ? (overFrames ? lengths.frames : rows()) * 2 * dim() : 0;
        }
        return sides;
    }

    /// Numbers kept for the backward pass.
    double activations(const Position& p) const
    {
        const double d = dim();
        const bool gelu = layout.model.activation == Activation::Gelu;
        double perRow = 2 * d + (gelu ? 2 : 1) * shape(p.ffn).ffn; // input, norm's output, hidden
        perRow += hasSelfAttention(p) ? 7 * d + weights(p.attention, rows()) : 3 * d;
        if (hasMemory(p))
            perRow += hasSelfAttention(p) ? 2 * d : d; // masked and padded values
        double total = rows() * perRow;
        if (p.cross)
            total += rows() * (5 * d + weights(*p.cross, lengths.frames)) + crossKeys(p);
        for (const Corrector& corrector : p.correctors)
            total += activations(corrector, p);
        return total;
    }

    /// Softmaxed weights of one row; the fused attention keeps a sum per head instead of them.
    double weights(const BlockRef& ref, double columns) const
    {
        const double heads = shape(ref).heads;
        return layout.model.attentionDropout > 0 ? heads * columns * 3 : heads;
    }

    /// Keys and values of the encoder's output: positions of one block share them, where no LoRA is.
    double crossKeys(const Position& p) const
    {
        return firstOfCross.contains(&p) || hasLora(p) ? 2 * lengths.frames * dim() : 0;
    }

    static bool hasLora(const Position& p)
    {
        return std::ranges::any_of(p.correctors,
                                   [](const Corrector& c) { return std::holds_alternative<Lora>(c); });
    }

    double activations(const Corrector& corrector, const Position& p) const
    {
        const double d = dim();
        if (std::holds_alternative<Adaptor>(corrector))
            return 2 * rows() * d;
        if (const auto* bottleneck = std::get_if<Bottleneck>(&corrector))
            return places(*bottleneck) * rows() * (d + 2 * bottleneck->width);
        if (const auto* lora = std::get_if<Lora>(&corrector))
            return rows() * lora->rank * static_cast<double>(lora->targets.size()) * (p.cross ? 1.5 : 1);
        return 0;
    }

    template <typename Number>
    double sum(Number number) const
    {
        double total = 0;
        for (const Position& position : layout.stack(which).positions)
            total += (this->*number)(position);
        return total;
    }
};

double bandsAfter(double bands)
{
    return static_cast<int>((bands - 1) / 2);
}

double frontMultiplyAdds(const Layout& layout, const Lengths& lengths, int bands)
{
    const double d = layout.model.dim;
    const double first = bandsAfter(bands);
    const double second = bandsAfter(first);
    return kTaps * d * lengths.convolved * first + kTaps * d * d * lengths.frames * second +
           lengths.frames * second * d * d;
}

double headMultiplyAdds(const Layout& layout, const Lengths& lengths, const CostOptions& options)
{
    const double d = layout.model.dim;
    const double e = layout.embedding.size;
    const double tokens = lengths.tokens;
    const double project = e < d ? tokens * d * e : 0;
    const double output = layout.embedding.tiedOutput ? project + tokens * e * options.vocabulary
                                                      : tokens * d * options.vocabulary;
    return lengths.frames * d * options.vocabulary + output + project;
}

using PositionSum = double (Walk::*)(const Position&) const;

double multiplyAdds(const Layout& layout, const Lengths& lengths, const CostOptions& options)
{
    const PositionSum number = &Walk::multiplyAdds;
    return frontMultiplyAdds(layout, lengths, options.bands) +
           Walk{layout, Stack::Encoder, lengths}.sum(number) +
           Walk{layout, Stack::Decoder, lengths}.sum(number) + headMultiplyAdds(layout, lengths, options);
}

/// Numbers kept of the front: patches and both convolutions' results.
double frontActivations(const Layout& layout, const Lengths& lengths, int bands)
{
    const double d = layout.model.dim;
    const double first = bandsAfter(bands);
    return (d + kTaps) * lengths.convolved * first + d * lengths.frames * bandsAfter(first);
}

double activationBytes(const Layout& layout, const Lengths& lengths, const CostOptions& options)
{
    const PositionSum number = &Walk::activations;
    const double heads = options.vocabulary * (lengths.frames + 2 * lengths.tokens);
    return 4 * (frontActivations(layout, lengths, options.bands) +
                Walk{layout, Stack::Encoder, lengths}.sum(number) +
                Walk{layout, Stack::Decoder, lengths}.sum(number) + heads);
}

/// The front's weights once more, in the order in which it reads them.
double reorderedBytes(const Layout& layout, int bands)
{
    const double d = layout.model.dim;
    return 4 * (kTaps + bandsAfter(bandsAfter(bands))) * d * d;
}

/// The backward pass begins with the heads' gradients beside all activations, and ends with the front's
/// beside the front's alone.
double peakBytes(const Layout& layout, const Lengths& lengths, const CostOptions& options)
{
    const double begin = activationBytes(layout, lengths, options) +
                         4.0 * options.vocabulary * (lengths.frames + lengths.tokens);
    return std::max(begin, 2 * 4 * frontActivations(layout, lengths, options.bands));
}

} // namespace

double multiplyAddsPerSecond(const Layout& layout, const CostOptions& options)
{
    return multiplyAdds(layout, {.tokens = options.tokensPerSecond}, options);
}

double activationBytesPerSecond(const Layout& layout, const CostOptions& options)
{
    return activationBytes(layout, {.tokens = options.tokensPerSecond}, options);
}

BatchCost batchCost(const Layout& given, const BatchShape& batch, const CostOptions& options)
{
    const Layout layout = canonicalLayout(given);
    const double convolved = bandsAfter(static_cast<double>(batch.frames));
    const Lengths lengths{convolved, bandsAfter(convolved), static_cast<double>(batch.tokens) + 1};
    const auto rows = static_cast<double>(batch.rows);
    const double reordered = reorderedBytes(layout, options.bands);
    return {rows * multiplyAdds(layout, lengths, options),
            rows * activationBytes(layout, lengths, options) + reordered,
            rows * peakBytes(layout, lengths, options) + reordered};
}

} // namespace reblock
