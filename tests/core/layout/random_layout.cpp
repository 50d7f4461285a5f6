#include "tests/core/layout/random_layout.h"

#include "core/layout/canonical.h"

#include <algorithm>

namespace reblock {

namespace {

class Maker {
public:
    Maker(SeededRandom& random, bool plain) : random_(random), plain_(plain) {}

    Layout make()
    {
        if (!plain_)
            makeModel();
        makeStack(layout_.encoder, Stack::Encoder);
        makeStack(layout_.decoder, Stack::Decoder);
        return canonicalLayout(layout_);
    }

private:
    int below(int count) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(count))); }
    bool chance(double probability) { return random_.uniform() < probability; }

    void makeModel()
    {
        ModelShape& model = layout_.model;
        model.heads = 1 << below(4);
        model.dim = 8 * (1 + below(40));
        model.ffn = 1 + below(4096);
        model.activation = chance(0.5) ? Activation::Relu : Activation::Gelu;
        model.dropout = chance(0.5) ? random_.uniform() : 0.1;
        model.attentionDropout = chance(0.3) ? random_.uniform() * 1e-5 : 0;
        layout_.embedding = {chance(0.5) ? model.dim : 1 + below(model.dim), chance(0.5)};
        layout_.name = chance(0.5) ? "" : "块 \"\\\n" + std::to_string(below(1000));
    }

    void makeStack(StackLayout& stack, Stack which)
    {
        const int count = 1 + below(10);
        for (int i = 0; i < count; ++i) {
            const bool repeat = i > 0 && chance(0.4);
            stack.positions.push_back(repeat ? stack.positions[static_cast<std::size_t>(below(i))]
                                             : makePosition(which));
        }
        const bool options = !plain_ && chance(0.5);
        for (int i = 0; options && i < kNames; ++i)
            if (chance(0.5))
                stack.blocks.push_back({nameOf(i), makeShape()});
    }

    BlockShape makeShape()
    {
        return {.heads = chance(0.5) ? layout_.model.heads : 1,
                .ffn = chance(0.5) ? layout_.model.ffn : 1 + below(100),
                .kind = chance(0.3) ? BlockKind::Sanm : BlockKind::Transformer,
                .frozen = chance(0.3)};
    }

    Position makePosition(Stack which)
    {
        Position position;
        position.attention = makeRef(which);
        position.ffn = chance(0.6) ? position.attention : makeRef(which);
        if (which == Stack::Decoder) {
            const bool asAttention = plain_ || (!position.attention.inEncoder && chance(0.6));
            position.cross = asAttention ? position.attention : BlockRef{nameOf(below(kNames)), false};
        }
        if (chance(0.2))
            position.norms =
                plain_ || chance(0.5) ? NormSource{true, ""} : NormSource{false, nameOf(below(kNames))};
        for (int i = below(3); i > 0; --i)
            position.correctors.push_back(makeCorrector());
        return position;
    }

    BlockRef makeRef(Stack which)
    {
        if (which == Stack::Encoder || plain_ || !chance(0.2))
            return {nameOf(below(kNames)), false};
        const auto& positions = layout_.encoder.positions;
        return {positions[static_cast<std::size_t>(below(static_cast<int>(positions.size())))].ffn.name,
                true};
    }

    Corrector makeCorrector()
    {
        switch (below(4)) {
        case 0:
            return plain_ ? plainAdaptor()
                          : Adaptor{static_cast<Activation>(below(3)), 0.01 * (1 + below(20))};
        case 1:
            return plain_ ? Bottleneck{.width = 1 + below(99)} : makeBottleneck();
        case 2:
            return plain_ ? Lora{.rank = 1 + below(16)} : makeLora();
        default:
            return StepVector{};
        }
    }

    Adaptor plainAdaptor() { return {.activation = chance(0.5) ? Activation::Relu : Activation::None}; }

    Bottleneck makeBottleneck()
    {
        return {1 + below(99), static_cast<Activation>(below(3)), static_cast<Bottleneck::After>(below(3))};
    }

    Lora makeLora()
    {
        Lora lora{.rank = 1 + below(16), .alpha = chance(0.5) ? 8 : 1e-9 + 1e6 * random_.uniform()};
        std::erase_if(lora.targets, [this](Lora::Target) { return chance(0.3); });
        if (lora.targets.empty())
            lora.targets.push_back(Lora::Target::Value);
        return lora;
    }

    static std::string nameOf(int index) { return "block-" + std::to_string(index); }

    static constexpr int kNames = 5;
    SeededRandom& random_;
    bool plain_;
    Layout layout_;
};

} // namespace

Layout randomLayout(SeededRandom& random)
{
    return Maker(random, false).make();
}

Layout randomPlainLayout(SeededRandom& random)
{
    return Maker(random, true).make();
}

} // namespace reblock
