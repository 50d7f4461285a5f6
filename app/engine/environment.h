#pragma once

namespace reblock {

/// Sets what the maths libraries read only when they start, then starts this program again with the
/// same arguments; returns at once where all of it is set already. A value the user set stays.
///   OMP_WAIT_POLICY=PASSIVE, KMP_BLOCKTIME=0   idle threads sleep: a busy desktop would slow a step tenfold
///   MKL_CBWR=AUTO,STRICT                       the same bits whatever a buffer's alignment
void restartWithEnvironment(char** arguments);

} // namespace reblock
