#include "core/engine/model/resolve.h"

namespace reblock {

namespace {

class Resolver {
public:
    Resolver(const Layout& layout, const ParameterStore& store) : layout_(layout), store_(store) {}

    std::vector<PositionWeights> stack(Stack which) const;
    Norm norm(const std::string& prefix) const
    {
        return {store_.value(prefix + ".weight"), store_.value(prefix + ".bias")};
    }
    Weight weight(const std::string& name) const
    {
        const Parameter& parameter = store_.at(name);
        return {parameter.value, parameter.gradient};
    }
    Linear linear(const std::string& prefix) const
    {
        return {weight(prefix + ".weight"), weight(prefix + ".bias")};
    }

private:
    Linear joined(const std::string& prefix, const std::vector<std::string>& matrices) const;
    Attention selfAttention(const ResolvedPart& part) const;
    Attention crossAttention(const ResolvedPart& part) const;
    PositionWeights position(const ResolvedPosition& where) const;
    void add(PositionWeights& to, const std::string& name, const Adaptor& value) const;
    void add(PositionWeights& to, const std::string& name, const Bottleneck& value) const;
    void add(PositionWeights& to, const std::string& name, const Lora& value) const;
    void add(PositionWeights& to, const std::string& name, const StepVector& value) const;
    void addPair(LowRanks& to, const std::string& name, const Lora& value) const;

    const Layout& layout_;
    const ParameterStore& store_;
};

Linear Resolver::joined(const std::string& prefix, const std::vector<std::string>& matrices) const
{
    std::vector<std::string> weights;
    std::vector<std::string> biases;
    for (const std::string& matrix : matrices) {
        weights.push_back(prefix + "." + matrix + ".weight");
        biases.push_back(prefix + "." + matrix + ".bias");
    }
    const Parameter weight = store_.joined(weights);
    const Parameter bias = store_.joined(biases);
    return {{weight.value, weight.gradient}, {bias.value, bias.gradient}};
}

Attention Resolver::selfAttention(const ResolvedPart& part) const
{
    Attention attention;
    attention.heads = part.shape.heads;
    attention.queryKeyValue = joined(part.weights, {"query", "key", "value"});
    attention.output = linear(part.weights + ".output");
    if (part.shape.kind == BlockKind::Sanm)
        attention.memory = weight(part.weights + ".memory.weight");
    return attention;
}

Attention Resolver::crossAttention(const ResolvedPart& part) const
{
    Attention attention;
    attention.heads = part.shape.heads;
    attention.query = linear(part.weights + ".query");
    attention.keyValue = joined(part.weights, {"key", "value"});
    attention.output = linear(part.weights + ".output");
    return attention;
}

PositionWeights Resolver::position(const ResolvedPosition& where) const
{
    PositionWeights weights;
    weights.attentionNorm = norm(where.attention.norm);
    if (where.cross && where.attention.shape.kind == BlockKind::Sanm)
        weights.memoryAlone = weight(where.attention.weights + ".memory.weight");
    else
        weights.attention = selfAttention(where.attention);
    if (where.cross) {
        weights.crossNorm = norm(where.cross->norm);
        weights.cross = crossAttention(*where.cross);
        weights.crossBlock = where.cross->weights;
    }
    weights.ffnNorm = norm(where.ffn.norm);
    weights.ffn.expand = linear(where.ffn.weights + ".expand");
    weights.ffn.contract = linear(where.ffn.weights + ".contract");
    return weights;
}

std::vector<PositionWeights> Resolver::stack(Stack which) const
{
    std::vector<PositionWeights> result;
    const std::vector<ResolvedPosition> positions = resolvePositions(layout_, which);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        PositionWeights weights = position(positions[i]);
        const std::vector<Corrector>& correctors = layout_.stack(which).positions[i].correctors;
        for (std::size_t c = 0; c < correctors.size(); ++c) {
            const std::string name = positions[i].here + ".correctors." + std::to_string(c);
            std::visit([&](const auto& value) { add(weights, name, value); }, correctors[c]);
        }
        result.push_back(std::move(weights));
    }
    return result;
}

void Resolver::add(PositionWeights& to, const std::string& name, const Adaptor& value) const
{
    to.adaptors.push_back({linear(name), value.activation});
}

void Resolver::add(PositionWeights& to, const std::string& name, const StepVector&) const
{
    to.steps.push_back(store_.value(name + ".vector"));
}

void Resolver::add(PositionWeights& to, const std::string& name, const Bottleneck& value) const
{
    const auto at = [&](const std::string& place) {
        return BottleneckWeights{{linear(name + "." + place + ".down"), value.activation},
                                 linear(name + "." + place + ".up")};
    };
    if (value.after != Bottleneck::After::Ffn)
        to.afterAttention.push_back(at("attention"));
    if (value.after != Bottleneck::After::Attention)
        to.afterFfn.push_back(at("ffn"));
}

void Resolver::addPair(LowRanks& to, const std::string& name, const Lora& value) const
{
    to.push_back({weight(name + ".a"), weight(name + ".b"), value.alpha / value.rank});
}

void Resolver::add(PositionWeights& to, const std::string& name, const Lora& value) const
{
    const auto matrix = [](AttentionLowRank& pairs, Lora::Target target) -> LowRanks& {
        LowRanks* all[] = {&pairs.query, &pairs.key, &pairs.value, &pairs.output};
        return *all[static_cast<int>(target)];
    };
    for (const Lora::Target target : value.targets) {
        const std::string suffix = std::string(1, '.').append(targetName(target));
        if (target == Lora::Target::Expand)
            addPair(to.ffn.expandPairs, name + suffix, value);
        else if (target == Lora::Target::Contract)
            addPair(to.ffn.contractPairs, name + suffix, value);
        else {
            if (to.attention)
                addPair(matrix(to.attention->lowRank, target), name + suffix, value);
            if (to.cross)
                addPair(matrix(to.cross->lowRank, target), name + ".cross" + suffix, value);
        }
    }
}

} // namespace

ModelWeights resolveWeights(const Layout& layout, const ParameterStore& store)
{
    const Resolver resolver(layout, store);
    ModelWeights weights;
    weights.front = {resolver.linear("front.conv1"), resolver.linear("front.conv2"),
                     resolver.linear("front.linear")};
    weights.encoder = resolver.stack(Stack::Encoder);
    weights.decoder = resolver.stack(Stack::Decoder);
    weights.encoderNorm = resolver.norm("encoder.norm");
    weights.decoderNorm = resolver.norm("decoder.norm");
    weights.ctc = resolver.linear("ctc");
    weights.embedding = resolver.weight("decoder.embedding.weight");
    if (store.contains("decoder.embedding.project.weight"))
        weights.embeddingProject = resolver.linear("decoder.embedding.project");
    if (store.contains("decoder.output.project.weight"))
        weights.outputProject = resolver.linear("decoder.output.project");
    weights.output.bias = resolver.weight("decoder.output.bias");
    weights.output.weight =
        layout.embedding.tiedOutput ? weights.embedding : resolver.weight("decoder.output.weight");
    return weights;
}

} // namespace reblock
