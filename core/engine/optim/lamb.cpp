#include "core/engine/optim/lamb.h"

#include "core/engine/optim/lamb_pass.h"

namespace reblock {

bool lambExcludes(const std::string& parameter)
{
    return parameter.ends_with(".bias") || parameter.find(".norms.") != std::string::npos ||
           parameter.starts_with("encoder.norm.") || parameter.starts_with("decoder.norm.");
}

void Lamb::apply(const Update& update)
{
    LambPass pass;
    pass.rate = update.rate;
    pass.gradientScale = update.gradientScale;
    pass.beta1 = options_.beta1;
    pass.beta2 = options_.beta2;
    pass.epsilon = options_.epsilon;
    for (const Parameter& parameter : parameters_.all()) {
        if (!parameter.trained)
            continue;
        const std::int64_t count = parameter.value.numel();
        const auto part = [&](const at::Tensor& flat) { return flat.narrow(0, parameter.offset, count); };
        pass.excluded = lambExcludes(parameter.name);
        pass.weightDecay = pass.excluded ? 0 : options_.weightDecay;
        lambPass(pass, part(parameters_.flatValues()), part(parameters_.flatGradients()), part(first_),
                 part(second_));
    }
}

} // namespace reblock
