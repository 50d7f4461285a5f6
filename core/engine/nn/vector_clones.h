#pragma once

/// Compiles a function once per vector unit; the machine's best is taken when the program starts.
/// Not under sanitizers, whose start-up does not survive the choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define REBLOCK_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define REBLOCK_VECTOR_CLONES
#endif
