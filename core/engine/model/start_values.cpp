#include "core/engine/model/start_values.h"

#include "core/base/random.h"
#include "core/engine/model/parameter_specs.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace reblock {

namespace {

/// FNV-1a, so that a name's stream does not depend on the standard library.
std::uint64_t nameHash(const std::string& name)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

/// How far from 0 an adaptor's weights and biases may start, by the name without its last part.
struct AdaptorStart {
    double weight = 0;
    double bias = 0;
};

std::map<std::string, AdaptorStart> adaptorStarts(const Layout& layout)
{
    std::map<std::string, AdaptorStart> starts;
    const double linear = 1 / std::sqrt(static_cast<double>(layout.model.dim));
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const std::vector<ResolvedPosition> resolved = resolvePositions(layout, stack);
        for (std::size_t i = 0; i < resolved.size(); ++i) {
            const std::vector<Corrector>& correctors = layout.stack(stack).positions[i].correctors;
            for (std::size_t c = 0; c < correctors.size(); ++c)
                if (const auto* adaptor = std::get_if<Adaptor>(&correctors[c]))
                    starts[resolved[i].here + ".correctors." + std::to_string(c)] = {
                        adaptor->initScale * linear, adaptor->initScale == 1 ? linear : 0};
        }
    }
    return starts;
}

bool endsWith(const std::string& name, std::string_view end)
{
    return name.ends_with(end);
}

bool isNorm(const std::string& name)
{
    return name.find(".norms.") != std::string::npos || name.starts_with("encoder.norm.") ||
           name.starts_with("decoder.norm.");
}

bool startsAtZero(const std::string& name)
{
    const bool corrector = name.find(".correctors.") != std::string::npos;
    return corrector && (endsWith(name, ".vector") || endsWith(name, ".b") || endsWith(name, ".up.weight") ||
                         endsWith(name, ".up.bias"));
}

/// What the uniform draw of a Linear, convolution or memory reaches: 1 / sqrt(inputs); a bias has the
/// inputs of the weight before it.
double fanIn(const at::Tensor& weight)
{
    return static_cast<double>(weight.numel()) / static_cast<double>(weight.size(0));
}

void drawUniform(const at::Tensor& value, double bound, at::Generator generator)
{
    const at::Tensor drawn = at::empty(value.sizes(), at::TensorOptions(at::kFloat));
    drawn.uniform_(-1, 1, std::move(generator));
    value.copy_(drawn * bound);
}

void drawNormal(const at::Tensor& value, at::Generator generator)
{
    const at::Tensor drawn = at::empty(value.sizes(), at::TensorOptions(at::kFloat));
    value.copy_(drawn.normal_(0, 1, std::move(generator)));
}

/// The bound of a uniform start value; an output bias alone (tied) has D inputs.
double uniformBound(const ParameterStore& store, const std::string& name, double dim)
{
    if (!endsWith(name, ".bias"))
        return 1 / std::sqrt(fanIn(store.value(name)));
    const std::string weight = name.substr(0, name.size() - 4) + "weight";
    return 1 / std::sqrt(store.contains(weight) ? fanIn(store.value(weight)) : dim);
}

} // namespace

void setStartValues(Model& model, std::uint64_t seed)
{
    const at::NoGradGuard guard;
    const std::map<std::string, AdaptorStart> adaptors = adaptorStarts(model.layout());
    const ParameterStore& store = model.parameters();
    const double dim =
        model.layout().embedding.tiedOutput ? model.layout().embedding.size : model.layout().model.dim;
    for (const Parameter& parameter : store.all()) {
        const std::string& name = parameter.name;
        at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(streamOf(seed, nameHash(name)));
        const auto adaptor = adaptors.find(name.substr(0, name.rfind('.')));
        if (isNorm(name))
            parameter.value.fill_(endsWith(name, "weight") ? 1 : 0);
        else if (startsAtZero(name))
            parameter.value.zero_();
        else if (name == "decoder.embedding.weight")
            drawNormal(parameter.value, generator);
        else if (adaptor != adaptors.end())
            drawUniform(parameter.value,
                        endsWith(name, "weight") ? adaptor->second.weight : adaptor->second.bias, generator);
        else
            drawUniform(parameter.value, uniformBound(store, name, dim), generator);
    }
}

} // namespace reblock
