#pragma once

namespace reblock {

/// Sets what the maths libraries read only when they start (requiredEnvironment() in
/// core/engine/device), then starts this program again with the same arguments; returns at once where
/// all of it is set already. A value the user set stays.
void restartWithEnvironment(char** arguments);

} // namespace reblock
