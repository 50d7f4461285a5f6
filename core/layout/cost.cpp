#include "core/layout/cost.h"

#include "core/layout/canonical.h"
#include "core/layout/multiply_adds.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace reblock {

namespace {

constexpr std::int64_t kMemory = 11; ///< taps of a SAN-M block's memory

enum class Part { Attention, Cross, Ffn };

/// A group of stored tensors: who owns it, so that it is counted once however many positions use it.
struct StoredKey {
    Stack owner;
    std::string name; ///< the block's, or the position's number behind a dot
    std::string what;
    auto tie() const { return std::tie(owner, name, what); }
    bool operator<(const StoredKey& other) const { return tie() < other.tie(); }
};

struct StoredGroup {
    std::int64_t size = 0;
    bool frozen = false;
};

struct Counter {
    const Layout& layout;
    std::map<StoredKey, StoredGroup> stored;
    std::int64_t correctors = 0;
    std::int64_t correctorCount = 0;

    std::int64_t dim() const { return layout.model.dim; }

    void count(Stack which)
    {
        const StackLayout& stack = layout.stack(which);
        for (std::size_t i = 0; i < stack.positions.size(); ++i) {
            const Position& position = stack.positions[i];
            countPart(which, position, i, Part::Attention, position.attention);
            if (position.cross)
                countPart(which, position, i, Part::Cross, *position.cross);
            countPart(which, position, i, Part::Ffn, position.ffn);
            for (const Corrector& corrector : position.correctors)
                correctors += sizeOf(corrector, which, position);
            correctorCount += static_cast<std::int64_t>(position.correctors.size());
        }
    }

    void countPart(Stack which, const Position& position, std::size_t index, Part part, const BlockRef& ref)
    {
        static const std::map<Part, std::string> names{
            {Part::Attention, "attention"}, {Part::Cross, "cross"}, {Part::Ffn, "ffn"}};
        const BlockShape& shape = shapeOf(which, ref);
        const Stack owner = ref.inEncoder ? Stack::Encoder : which;
        const bool memory = part == Part::Attention && shape.kind == BlockKind::Sanm;
        const std::int64_t d = dim();
        const auto put = [&](const std::string& what, std::int64_t size) {
            stored[{owner, ref.name, what}] = {size, shape.frozen};
        };
        if (part == Part::Ffn)
            put("ffn", 2 * d * shape.ffn + shape.ffn + d);
        else if (!memory || which == Stack::Encoder)
            put(names.at(part), 4 * (d * d + d));
        if (memory)
            put("memory", kMemory * d);
        countNorm(which, position, index, "norm " + names.at(part), ref);
    }

    void countNorm(Stack which, const Position& position, std::size_t index, const std::string& what,
                   const BlockRef& ref)
    {
        const std::int64_t size = 2 * dim();
        if (!position.norms)
            stored[{ref.inEncoder ? Stack::Encoder : which, ref.name, what}] = {size,
                                                                                shapeOf(which, ref).frozen};
        else if (position.norms->own)
            stored[{which, "." + std::to_string(index), what}] = {size, false};
        else
            stored[{which, position.norms->name, what}] = {
                size, shapeOf(which, {position.norms->name, false}).frozen};
    }

    const BlockShape& shapeOf(Stack which, const BlockRef& ref) const
    {
        return layout.stack(ref.inEncoder ? Stack::Encoder : which).block(ref.name).shape;
    }

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
        const bool sanm = shapeOf(which, position.attention).kind == BlockKind::Sanm;
        const std::int64_t attentions =
            (which == Stack::Decoder ? 2 : 1) - (which == Stack::Decoder && sanm ? 1 : 0);
        const std::int64_t ffnSide = dim() + shapeOf(which, position.ffn).ffn;
        std::int64_t sides = 0;
        for (const Lora::Target target : lora.targets)
            sides += target < Lora::Target::Expand ? attentions * 2 * dim() : ffnSide;
        return sides;
    }

    std::int64_t sum(Stack owner, bool frozenOnly = false) const
    {
        std::int64_t total = 0;
        for (const auto& [key, group] : stored)
            if (key.owner == owner && (group.frozen || !frozenOnly))
                total += group.size;
        return total;
    }
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
    Counter counter{.layout = layout, .stored = {}};
    counter.count(Stack::Encoder);
    counter.count(Stack::Decoder);
    LayoutCost cost;
    cost.front = frontSize(d, options.bands);
    cost.encoder = counter.sum(Stack::Encoder) + 2 * d;
    cost.decoder = counter.sum(Stack::Decoder) + 2 * d;
    cost.correctors = counter.correctors;
    cost.embedding = options.vocabulary * e + (e < d ? e * d + d : 0);
    cost.heads = headsSize(layout, options.vocabulary);
    cost.trained = cost.total() - counter.sum(Stack::Encoder, true) - counter.sum(Stack::Decoder, true);
    cost.storedBlocks = static_cast<int>(layout.encoder.blocks.size() + layout.decoder.blocks.size());
    cost.positions = static_cast<int>(layout.encoder.positions.size() + layout.decoder.positions.size());
    cost.correctorCount = static_cast<int>(counter.correctorCount);
    cost.multiplyAddsPerAudioSecond = multiplyAddsPerSecond(layout, options);
    cost.activationBytesPerAudioSecond = activationBytesPerSecond(layout, options);
    return cost;
}

} // namespace reblock
