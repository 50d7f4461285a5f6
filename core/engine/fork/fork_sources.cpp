#include "core/engine/fork/fork_sources.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace reblock {

namespace {

bool isOf(const ForkInit::Chosen& chosen, const std::string& name)
{
    const std::string stack = chosen.stack == Stack::Encoder ? "encoder" : "decoder";
    return name.starts_with(stack + ".blocks." + chosen.block + ".");
}

} // namespace

ForkSources::ForkSources(const Layout& wanted, const TrainedWeights& trained, const ForkInit& init)
    : wanted_(wanted), trained_(trained), init_(init)
{
    requireForkFits(trained.layout(), wanted, init);
    collect(Stack::Encoder);
    collect(Stack::Decoder);
}

std::vector<int> ForkSources::replaced(Stack stack, int position) const
{
    return replacedPositions(position, static_cast<int>(wanted_.stack(stack).positions.size()),
                             static_cast<int>(trained_.positions(stack).size()));
}

void ForkSources::collect(Stack stack)
{
    const std::vector<ResolvedPosition> resolved = resolvePositions(wanted_, stack);
    for (std::size_t i = 0; i < resolved.size(); ++i) {
        const ResolvedPosition& here = resolved[i];
        noteUnpaired(wanted_.stack(stack).positions[i], here);
        for (const int position : replaced(stack, static_cast<int>(i))) {
            const ResolvedPosition& old = trained_.positions(stack)[static_cast<std::size_t>(position)];
            const auto part = [&](const ResolvedPart& to, const ResolvedPart& from) {
                add(to.weights, {stack, position, from.weights});
                add(to.norm, {stack, position, from.norm});
            };
            part(here.attention, old.attention);
            part(here.ffn, old.ffn);
            if (here.cross && old.cross)
                part(*here.cross, *old.cross);
        }
    }
}

void ForkSources::add(const std::string& wanted, Use use)
{
    std::vector<Use>& uses = uses_[wanted];
    if (std::ranges::find(uses, use) == uses.end())
        uses.push_back(std::move(use));
}

void ForkSources::noteUnpaired(const Position& position, const ResolvedPosition& resolved)
{
    std::set<std::string> paired;
    for (const PairPlace& place : pairPlaces(position, resolved))
        paired.insert(place.matrix);
    const auto part = [&](const ResolvedPart& reads, std::initializer_list<const char*> matrices) {
        for (const char* matrix : matrices) {
            const std::string name = reads.weights + "." + matrix + ".weight";
            if (!paired.contains(name))
                unpaired_.insert(name);
        }
    };
    part(resolved.attention, {"query", "key", "value", "output"});
    part(resolved.ffn, {"expand", "contract"});
    if (resolved.cross)
        part(*resolved.cross, {"query", "key", "value", "output"});
}

const std::vector<ForkSources::Use>* ForkSources::usesOf(const std::string& name, std::string& rest) const
{
    for (std::size_t end = name.rfind('.'); end != std::string::npos && end > 0;
         end = name.rfind('.', end - 1)) {
        const auto found = uses_.find(name.substr(0, end));
        if (found == uses_.end())
            continue;
        rest = name.substr(end);
        return &found->second;
    }
    return nullptr;
}

/// Those of the chosen position, where one is chosen for this block and the part replaces it.
std::vector<ForkSources::Use> ForkSources::chosen(const std::string& name, const std::vector<Use>& uses) const
{
    for (const ForkInit::Chosen& choice : init_.chosen)
        if (isOf(choice, name))
            for (const Use& use : uses)
                if (use.stack == choice.stack && use.position == choice.position)
                    return {use};
    return uses;
}

std::optional<at::Tensor> ForkSources::stored(const std::string& name) const
{
    std::string rest;
    const std::vector<Use>* uses = usesOf(name, rest);
    if (!uses)
        return std::nullopt;
    std::vector<at::Tensor> tensors;
    for (const Use& use : chosen(name, *uses))
        tensors.push_back(unpaired_.contains(name)
                              ? trained_.effective(use.stack, use.position, use.prefix + rest)
                              : trained_.at(use.prefix + rest));
    return joined(tensors);
}

at::Tensor ForkSources::applied(Stack stack, int position, const std::string& matrix) const
{
    std::string rest;
    const std::vector<Use>* uses = usesOf(matrix, rest);
    REBLOCK_CHECK(uses);
    const std::vector<int> positions = replaced(stack, position);
    std::vector<at::Tensor> tensors;
    for (const Use& use : *uses)
        if (use.stack == stack && std::ranges::find(positions, use.position) != positions.end())
            tensors.push_back(trained_.effective(stack, use.position, use.prefix + rest));
    return joined(tensors);
}

std::string ForkSources::origin(Stack stack, int position, const std::string& matrix) const
{
    std::string rest;
    const std::vector<Use>* uses = usesOf(matrix, rest);
    REBLOCK_CHECK(uses);
    const int first = replaced(stack, position).front();
    for (const Use& use : *uses)
        if (use.stack == stack && use.position == first)
            return use.prefix + rest;
    failCheck("a part of every replaced position", __FILE__, __LINE__);
}

at::Tensor ForkSources::joined(const std::vector<at::Tensor>& tensors) const
{
    REBLOCK_CHECK(!tensors.empty());
    const at::Tensor& first = tensors.front();
    if (init_.first ||
        std::ranges::all_of(tensors, [&](const at::Tensor& t) { return t.is_same(first) || t.equal(first); }))
        return first;
    at::Tensor sum = first.to(at::kDouble);
    for (std::size_t i = 1; i < tensors.size(); ++i)
        sum = sum + tensors[i].to(at::kDouble);
    return sum / static_cast<double>(tensors.size());
}

} // namespace reblock
