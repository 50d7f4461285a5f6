#include "core/engine/optim/adam.h"

#include "core/engine/optim/adam_pass.h"

#include <cmath>

namespace reblock {

void Adam::apply(const Update& update)
{
    AdamPass pass;
    pass.rate = update.rate;
    pass.gradientScale = update.gradientScale;
    pass.beta1 = options_.beta1;
    pass.beta2 = options_.beta2;
    pass.epsilon = options_.epsilon;
    pass.correction1 = 1 - std::pow(options_.beta1, static_cast<double>(update.updates));
    pass.correction2 = 1 - std::pow(options_.beta2, static_cast<double>(update.updates));
    pass.weightDecay = options_.weightDecay;
    adamPass(pass, parameters_.flatValues(), parameters_.flatGradients(), first_, second_);
}

} // namespace reblock
