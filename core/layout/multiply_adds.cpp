#include "core/layout/multiply_adds.h"

namespace reblock {

namespace {

constexpr double kFrames = 25;          ///< encoder frames per second
constexpr double kConvolvedFrames = 50; ///< after the first convolution
constexpr double kMemory = 11;

/// Sums over the positions of one stack; both results grow with the rows a position works on.
struct Walk {
    const Layout& layout;
    Stack which;
    double rows; ///< frames or tokens

    double dim() const { return layout.model.dim; }

    const BlockShape& shape(const BlockRef& ref) const
    {
        return layout.stack(ref.inEncoder ? Stack::Encoder : which).block(ref.name).shape;
    }

    bool hasSelfAttention(const Position& p) const
    {
        return which == Stack::Encoder || shape(p.attention).kind == BlockKind::Transformer;
    }

    double multiplyAdds(const Position& p) const
    {
        const double d = dim();
        double total = 2 * rows * d * shape(p.ffn).ffn;
        if (hasSelfAttention(p))
            total += 4 * rows * d * d + 2 * rows * rows * d;
        if (shape(p.attention).kind == BlockKind::Sanm)
            total += kMemory * rows * d;
        if (p.cross)
            total += 2 * rows * d * d + 2 * kFrames * d * d + 2 * rows * kFrames * d;
        for (const Corrector& corrector : p.correctors)
            total += multiplyAdds(corrector, p);
        return total;
    }

    double multiplyAdds(const Corrector& corrector, const Position& p) const
    {
        const double d = dim();
        if (std::holds_alternative<Adaptor>(corrector))
            return rows * d * d;
        if (const auto* bottleneck = std::get_if<Bottleneck>(&corrector))
            return (bottleneck->after == Bottleneck::After::Both ? 2 : 1) * rows * 2 * d * bottleneck->width;
        const auto* lora = std::get_if<Lora>(&corrector);
        return lora ? lora->rank * loraSides(*lora, p) : 0;
    }

    /// n + m of each matrix a LoRA stands in, times the rows that go through it.
    double loraSides(const Lora& lora, const Position& p) const
    {
        double sides = 0;
        for (const Lora::Target target : lora.targets) {
            const bool overFrames = target == Lora::Target::Key || target == Lora::Target::Value;
            if (target >= Lora::Target::Expand) {
                sides += rows * (dim() + shape(p.ffn).ffn);
                continue;
            }
            sides += hasSelfAttention(p) ? rows * 2 * dim() : 0;
            sides += p.cross ? (overFrames ? kFrames : rows) * 2 * dim() : 0;
        }
        return sides;
    }

    /// Numbers kept for the backward pass.
    double activations(const Position& p) const
    {
        const double d = dim();
        double perRow = 2 * d + 2 * shape(p.ffn).ffn; // norm's input and output, hidden before and after
        perRow += hasSelfAttention(p) ? 6 * d + shape(p.attention).heads * rows : 3 * d;
        double total = rows * perRow;
        if (p.cross)
            total += rows * (4 * d + shape(*p.cross).heads * kFrames) + 2 * kFrames * d;
        for (const Corrector& corrector : p.correctors) {
            total += std::holds_alternative<Adaptor>(corrector) ? 2 * rows * d : 0;
            if (const auto* bottleneck = std::get_if<Bottleneck>(&corrector))
                total += (bottleneck->after == Bottleneck::After::Both ? 2 : 1) * rows *
                         (d + 2 * bottleneck->width);
        }
        return total;
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

double frontMultiplyAdds(double d, int bands)
{
    const double first = bandsAfter(bands);
    const double second = bandsAfter(first);
    return 9 * d * kConvolvedFrames * first + 9 * d * d * kFrames * second + kFrames * second * d * d;
}

double headMultiplyAdds(const Layout& layout, const CostOptions& options)
{
    const double d = layout.model.dim;
    const double e = layout.embedding.size;
    const double tokens = options.tokensPerSecond;
    const double project = e < d ? tokens * d * e : 0;
    const double output = layout.embedding.tiedOutput ? project + tokens * e * options.vocabulary
                                                      : tokens * d * options.vocabulary;
    return kFrames * d * options.vocabulary + output + project;
}

using PositionSum = double (Walk::*)(const Position&) const;

} // namespace

double multiplyAddsPerSecond(const Layout& layout, const CostOptions& options)
{
    const PositionSum number = &Walk::multiplyAdds;
    const Walk encoder{layout, Stack::Encoder, kFrames};
    const Walk decoder{layout, Stack::Decoder, options.tokensPerSecond};
    return frontMultiplyAdds(layout.model.dim, options.bands) + encoder.sum(number) + decoder.sum(number) +
           headMultiplyAdds(layout, options);
}

double activationBytesPerSecond(const Layout& layout, const CostOptions& options)
{
    const PositionSum number = &Walk::activations;
    const double d = layout.model.dim;
    const double first = bandsAfter(options.bands);
    const double front = d * (kConvolvedFrames * first + kFrames * bandsAfter(first));
    const double heads = options.vocabulary * (kFrames + options.tokensPerSecond);
    const Walk encoder{layout, Stack::Encoder, kFrames};
    const Walk decoder{layout, Stack::Decoder, options.tokensPerSecond};
    return 4 * (front + encoder.sum(number) + decoder.sum(number) + heads);
}

} // namespace reblock
