#pragma once

/// Compiles a function once per vector unit; the processor's best one is taken when the program is loaded.
/// All of them round alike: nothing is reordered, no multiply and add are fused.
/// (Thread sanitizer crashes in the resolvers that this makes.)
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) &&      \
    !defined(__SANITIZE_ADDRESS__)
#define REBLOCK_FEATURE_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define REBLOCK_FEATURE_CLONES
#endif
