#include "core/layout/cost.h"

#include "core/layout/block_index.h"
#include "core/layout/canonical.h"
#include "core/layout/multiply_adds.h"

#include <vector>

namespace reblock {

namespace {

constexpr std::int64_t kMemory = 11; ///< taps of a SAN-M block's memory

/// The groups of tensors that a block stores, each once however many positions use it. A norm follows
/// its sub-layer at kNorm times its value.
enum Tensors : unsigned { kAttention = 1, kCross = 2, kFfn = 4, kMemoryTaps = 8, kNorm = 16 };

/// Parameters of one stack's blocks and own norms.
struct StoredSum {
    std::vector<unsigned> counted; ///< of each block, which groups are
    std::int64_t all = 0;
    std::int64_t frozen = 0;
};

class Counter {
public:
    explicit Counter(const Layout& layout) : layout_(layout), blocks_(layout)
    {
        encoder_.counted.resize(layout.encoder.blocks.size(), 0);
        decoder_.counted.resize(layout.decoder.blocks.size(), 0);
    }

    void count(Stack which)
    {
        for (const Position& position : layout_.stack(which).positions) {
            countPart(which, position, kAttention, position.attention);
            if (position.cross)
                countPart(which, position, kCross, *position.cross);
            countPart(which, position, kFfn, position.ffn);
            for (const Corrector& corrector : position.correctors)
                correctors += sizeOf(corrector, which, position);
            correctorCount += static_cast<std::int64_t>(position.correctors.size());
        }
    }

    const StoredSum& sum(Stack owner) const { return owner == Stack::Encoder ? encoder_ : decoder_; }

    std::int64_t correctors = 0;
    std::int64_t correctorCount = 0;

private:
    std::int64_t dim() const { return layout_.model.dim; }

    void countPart(Stack which, const Position& position, Tensors part, const BlockRef& ref)
    {
        const BlockShape& shape = blocks_.shape(which, ref);
        const bool memory = part == kAttention && shape.kind == BlockKind::Sanm;
        const std::int64_t d = dim();
        if (part == kFfn)
            store(which, ref, kFfn, 2 * d * shape.ffn + shape.ffn + d);
        else if (!memory || which == Stack::Encoder)
            store(which, ref, part, 4 * (d * d + d));
        if (memory)
            store(which, ref, kMemoryTaps, kMemory * d);
        countNorm(which, position, part, ref);
    }

    void countNorm(Stack which, const Position& position, Tensors part, const BlockRef& ref)
    {
        const std::int64_t size = 2 * dim();
        if (!position.norms)
            store(which, ref, kNorm * part, size);
        else if (position.norms->own)
            sumOf(which).all += size;
        else
            store(which, {position.norms->name, false}, kNorm * part, size);
    }

    void store(Stack which, const BlockRef& ref, unsigned tensors, std::int64_t size)
    {
        StoredSum& sum = sumOf(ref.inEncoder ? Stack::Encoder : which);
        unsigned& counted = sum.counted[blocks_.of(which, ref)];
        if (counted & tensors)
            return;
        counted |= tensors;
        sum.all += size;
        sum.frozen += blocks_.shape(which, ref).frozen ? size : 0;
    }

    StoredSum& sumOf(Stack owner) { return owner == Stack::Encoder ? encoder_ : decoder_; }

    std::int64_t sizeOf(const Corrector& corrector, Stack which, const Position& position) const
    {
        const std::int64_t d = dim();
        if (const auto* bottleneck = std::get_if<Bottleneck>(&corrector)) {
            const std::int64_t places = bottleneck->after == Bottleneck::After::Both ? 2 : 1;
            return places * (2 * d * bottleneck->width + d + bottleneck->width);
        }
        if (const auto* lora = std::get_if<Lora>(&corrector))
            return lora->rank * loraSides(*lora, which, position);
        return std::holds_alternative<Adaptor>(corrector) ? d * d + d : d;
    }

    /// The sum of n + m over the matrices a LoRA stands in.
    std::int64_t loraSides(const Lora& lora, Stack which, const Position& position) const
    {
        const bool sanm = blocks_.shape(which, position.attention).kind == BlockKind::Sanm;
        const std::int64_t attentions =
            (which == Stack::Decoder ? 2 : 1) - (which == Stack::Decoder && sanm ? 1 : 0);
        const std::int64_t ffnSide = dim() + blocks_.shape(which, position.ffn).ffn;
        std::int64_t sides = 0;
        for (const Lora::Target target : lora.targets)
            sides += target < Lora::Target::Expand ? attentions * 2 * dim() : ffnSide;
        return sides;
    }

    const Layout& layout_;
    BlockIndex blocks_;
    StoredSum encoder_;
    StoredSum decoder_;
};

std::int64_t frontSize(std::int64_t d, std::int64_t bands)
{
    const std::int64_t bandsLeft = ((bands - 1) / 2 - 1) / 2;
    return 10 * d + 9 * d * d + d + bandsLeft * d * d + d;
}

std::int64_t headsSize(const Layout& layout, std::int64_t vocabulary)
{
    const std::int64_t d = layout.model.dim;
    const std::int64_t e = layout.embedding.size;
    const std::int64_t project = e < d ? d * e + e : 0;
    const std::int64_t output = layout.embedding.tiedOutput ? project : vocabulary * d;
    return vocabulary * d + vocabulary + output + vocabulary;
}

} // namespace

LayoutCost layoutCost(const Layout& given, const CostOptions& options)
{
    const Layout layout = canonicalLayout(given);
    const std::int64_t d = layout.model.dim;
    const std::int64_t e = layout.embedding.size;
    Counter counter(layout);
    counter.count(Stack::Encoder);
    counter.count(Stack::Decoder);
    LayoutCost cost;
    cost.front = frontSize(d, options.bands);
    cost.encoder = counter.sum(Stack::Encoder).all + 2 * d;
    cost.decoder = counter.sum(Stack::Decoder).all + 2 * d;
    cost.correctors = counter.correctors;
    cost.embedding = options.vocabulary * e + (e < d ? e * d + d : 0);
    cost.heads = headsSize(layout, options.vocabulary);
    cost.trained = cost.total() - counter.sum(Stack::Encoder).frozen - counter.sum(Stack::Decoder).frozen;
    cost.storedBlocks = static_cast<int>(layout.encoder.blocks.size() + layout.decoder.blocks.size());
    cost.positions = static_cast<int>(layout.encoder.positions.size() + layout.decoder.positions.size());
    cost.correctorCount = static_cast<int>(counter.correctorCount);
    cost.multiplyAddsPerAudioSecond = multiplyAddsPerSecond(layout, options);
    cost.activationBytesPerAudioSecond = activationBytesPerSecond(layout, options);
    return cost;
}

} // namespace reblock
