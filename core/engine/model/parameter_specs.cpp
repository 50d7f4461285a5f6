#include "core/engine/model/parameter_specs.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace reblock {

namespace {

const char* stackName(Stack stack)
{
    return stack == Stack::Encoder ? "encoder" : "decoder";
}

/// Collects specs; a name added twice is kept once.
class SpecList {
public:
    SpecList(const Layout& layout, ParameterOptions options)
        : layout_(layout), options_(options), dim_(layout.model.dim)
    {
        for (const Stack stack : {Stack::Encoder, Stack::Decoder})
            for (const Block& block : layout.stack(stack).blocks)
                if (block.shape.frozen)
                    frozen_.push_back(fmt::format("{}.blocks.{}.", stackName(stack), block.name));
    }

    void front();
    void stack(Stack stack);
    void heads();
    void embedding();
    void norm(const std::string& prefix);

    std::vector<ParameterSpec> specs;

private:
    bool has(const std::string& prefix) { return !prefixes_.insert(prefix).second; }
    void add(const std::string& name, std::vector<std::int64_t> shape, bool joined = false);
    void linear(const std::string& name, std::int64_t inputs, std::int64_t outputs);
    void attention(const ResolvedPart& part, bool inDecoder);
    void cross(const std::string& prefix);
    void ffn(const ResolvedPart& part);
    void correctors(const ResolvedPosition& position, const std::vector<Corrector>& list);
    void corrector(const std::string& name, const ResolvedPosition& position, const Adaptor& value);
    void corrector(const std::string& name, const ResolvedPosition& position, const Bottleneck& value);
    void corrector(const std::string& name, const ResolvedPosition& position, const Lora& value);
    void corrector(const std::string& name, const ResolvedPosition& position, const StepVector& value);
    void lowRank(const std::string& name, std::int64_t rank, std::int64_t inputs, std::int64_t outputs);

    const Layout& layout_;
    ParameterOptions options_;
    std::int64_t dim_;
    std::vector<std::string> frozen_;
    std::set<std::string> prefixes_;
};

void SpecList::add(const std::string& name, std::vector<std::int64_t> shape, bool joined)
{
    const bool frozen =
        std::ranges::any_of(frozen_, [&](const std::string& p) { return name.starts_with(p); });
    specs.push_back({name, std::move(shape), !frozen, joined});
}

void SpecList::linear(const std::string& name, std::int64_t inputs, std::int64_t outputs)
{
    add(name + ".weight", {outputs, inputs});
    add(name + ".bias", {outputs});
}

void SpecList::norm(const std::string& prefix)
{
    if (has(prefix))
        return;
    add(prefix + ".weight", {dim_});
    add(prefix + ".bias", {dim_});
}

void SpecList::front()
{
    add("front.conv1.weight", {dim_, 1, 3, 3});
    add("front.conv1.bias", {dim_});
    add("front.conv2.weight", {dim_, dim_, 3, 3});
    add("front.conv2.bias", {dim_});
    linear("front.linear", dim_ * convolvedSize(options_.bands), dim_);
}

/// Query, key and value side by side: one product reads the three.
void SpecList::cross(const std::string& prefix)
{
    if (has(prefix))
        return;
    for (const char* kind : {"weight", "bias"}) {
        const bool matrix = std::string_view(kind) == "weight";
        for (const char* name : {"query", "key", "value", "output"}) {
            const bool joined = std::string_view(name) == "key" || std::string_view(name) == "value";
            add(fmt::format("{}.{}.{}", prefix, name, kind),
                matrix ? std::vector<std::int64_t>{dim_, dim_} : std::vector<std::int64_t>{dim_}, joined);
        }
    }
}

void SpecList::attention(const ResolvedPart& part, bool inDecoder)
{
    const bool sanm = part.shape.kind == BlockKind::Sanm;
    if (!(sanm && inDecoder))
        cross(part.weights);
    if (sanm && !has(part.weights + ".memory"))
        add(part.weights + ".memory.weight", {dim_, 1, kMemoryTaps});
}

void SpecList::ffn(const ResolvedPart& part)
{
    if (has(part.weights))
        return;
    linear(part.weights + ".expand", dim_, part.shape.ffn);
    linear(part.weights + ".contract", part.shape.ffn, dim_);
}

void SpecList::stack(Stack which)
{
    const bool inDecoder = which == Stack::Decoder;
    const std::vector<ResolvedPosition> positions = resolvePositions(layout_, which);
    for (const ResolvedPosition& position : positions) {
        attention(position.attention, inDecoder);
        if (position.cross)
            cross(position.cross->weights);
        ffn(position.ffn);
        norm(position.attention.norm);
        if (position.cross)
            norm(position.cross->norm);
        norm(position.ffn.norm);
    }
    for (std::size_t i = 0; i < positions.size(); ++i)
        correctors(positions[i], layout_.stack(which).positions[i].correctors);
    norm(fmt::format("{}.norm", stackName(which)));
}

void SpecList::correctors(const ResolvedPosition& position, const std::vector<Corrector>& list)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = fmt::format("{}.correctors.{}", position.here, i);
        std::visit([&](const auto& value) { corrector(name, position, value); }, list[i]);
    }
}

void SpecList::corrector(const std::string& name, const ResolvedPosition&, const Adaptor&)
{
    linear(name, dim_, dim_);
}

void SpecList::corrector(const std::string& name, const ResolvedPosition&, const StepVector&)
{
    add(name + ".vector", {dim_});
}

void SpecList::corrector(const std::string& name, const ResolvedPosition&, const Bottleneck& value)
{
    for (const char* place : {"attention", "ffn"}) {
        const bool attention = std::string_view(place) == "attention";
        if (value.after != Bottleneck::After::Both &&
            (value.after == Bottleneck::After::Attention) != attention)
            continue;
        linear(fmt::format("{}.{}.down", name, place), dim_, value.width);
        linear(fmt::format("{}.{}.up", name, place), value.width, dim_);
    }
}

void SpecList::lowRank(const std::string& name, std::int64_t rank, std::int64_t inputs, std::int64_t outputs)
{
    add(name + ".a", {rank, inputs});
    add(name + ".b", {outputs, rank});
}

void SpecList::corrector(const std::string& name, const ResolvedPosition& position, const Lora& value)
{
    const bool memoryOnly = position.cross && position.attention.shape.kind == BlockKind::Sanm;
    for (const Lora::Target target : value.targets) {
        const std::string matrix = targetName(target);
        if (target == Lora::Target::Expand)
            lowRank(name + ".expand", value.rank, dim_, position.ffn.shape.ffn);
        else if (target == Lora::Target::Contract)
            lowRank(name + ".contract", value.rank, position.ffn.shape.ffn, dim_);
        else {
            if (!memoryOnly)
                lowRank(name + "." + matrix, value.rank, dim_, dim_);
            if (position.cross)
                lowRank(name + ".cross." + matrix, value.rank, dim_, dim_);
        }
    }
}

void SpecList::embedding()
{
    const std::int64_t size = layout_.embedding.size;
    add("decoder.embedding.weight", {options_.vocabulary, size});
    if (size != dim_)
        linear("decoder.embedding.project", size, dim_);
}

void SpecList::heads()
{
    const std::int64_t size = layout_.embedding.size;
    if (layout_.embedding.tiedOutput) {
        if (size != dim_)
            linear("decoder.output.project", dim_, size);
        add("decoder.output.bias", {options_.vocabulary});
        return;
    }
    linear("decoder.output", dim_, options_.vocabulary);
}

std::string blockPrefix(Stack stack, const BlockRef& block)
{
    return fmt::format("{}.blocks.{}", block.inEncoder ? "encoder" : stackName(stack), block.name);
}

ResolvedPart resolvePart(const Layout& layout, Stack stack, const Position& position, const BlockRef& block,
                         const std::string& here, const char* part)
{
    const Stack owner = block.inEncoder ? Stack::Encoder : stack;
    const std::string prefix = blockPrefix(stack, block);
    std::string norms = prefix;
    if (position.norms)
        norms = position.norms->own ? here : blockPrefix(stack, {position.norms->name, false});
    return {prefix + "." + part, norms + ".norms." + part, layout.stack(owner).block(block.name).shape};
}

} // namespace

std::string targetName(Lora::Target target)
{
    static constexpr const char* kNames[] = {"query", "key", "value", "output", "expand", "contract"};
    return kNames[static_cast<int>(target)];
}

std::vector<ResolvedPosition> resolvePositions(const Layout& layout, Stack stack)
{
    std::vector<ResolvedPosition> resolved;
    for (const Position& position : layout.stack(stack).positions) {
        const std::string here = fmt::format("{}.positions.{}", stackName(stack), resolved.size());
        ResolvedPosition entry{here,
                               resolvePart(layout, stack, position, position.attention, here, "attention"),
                               {},
                               resolvePart(layout, stack, position, position.ffn, here, "ffn")};
        if (position.cross)
            entry.cross = resolvePart(layout, stack, position, *position.cross, here, "cross");
        resolved.push_back(std::move(entry));
    }
    return resolved;
}

std::vector<ParameterSpec> parameterSpecs(const Layout& layout, const ParameterOptions& options)
{
    SpecList list(layout, options);
    list.front();
    list.stack(Stack::Encoder);
    list.specs.push_back({"ctc.weight", {options.vocabulary, layout.model.dim}});
    list.specs.push_back({"ctc.bias", {options.vocabulary}});
    list.embedding();
    list.stack(Stack::Decoder);
    list.heads();
    return std::move(list.specs);
}

} // namespace reblock
