#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// Everything a run can be told, `--set key=value` by the same names. Plain data with defaults.
/// source: docs/run-options.md; sizes of samples are Hz, times seconds, frames 10 ms.
struct FeatureOptions {
    int sampleRate = 16000;
    int bands = 80;
    double window = 0.025;
    double hop = 0.010;
    double dither = 0.1; ///< training only; 0 in evaluation
};

struct DataOptions {
    std::string train = "train";
    std::string dev = "dev";
    std::string test = "test";
    double maxSeconds = 30;
    double minSeconds = 0.1;
};

struct BatchOptions {
    std::int64_t frames = 12000;            ///< feature frames after padding, at most, per step
    std::optional<std::int64_t> utterances; ///< at most so many rows
    int accumulate = 1;
    std::optional<int> buckets; ///< absent: auto
};

struct AugmentOptions {
    std::vector<double> speed{0.9, 1.0, 1.1}; ///< empty or {1}: none
    int timeMasks = 2;
    int timeWidth = 50;
    int frequencyMasks = 2;
    int frequencyWidth = 10;
    std::vector<double> noiseSnr;           ///< lowest and highest, dB; empty: no noise
    double noiseShare = 0.5;                ///< of the utterances that get noise
    std::optional<std::string> noiseFolder; ///< absent: generated noise
    std::optional<std::string> rirFolder;   ///< absent: no room responses
    double rirShare = 0.5;                  ///< of the utterances that get one
};

struct LossOptions {
    double ctcWeight = 0.3;
    double labelSmoothing = 0.1;
};

struct OptimiserOptions {
    std::string kind = "adam";
    double rate = 0.002;
    std::int64_t warmup = 25000;
    double clip = 5; ///< 0: off
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0;
};

/// "200 steps", "1 epoch".
struct Interval {
    std::int64_t count = 1;
    bool epochs = true; ///< else steps
};

struct TrainOptions {
    std::int64_t epochs = 240;
    std::optional<std::int64_t> maxSteps;
    std::optional<double> maxSeconds; ///< of training time, evaluation included, over all continuations
    std::uint64_t seed = 1;
    std::string precision = "auto"; ///< auto, float32
    std::string device = "auto";    ///< auto, cpu, cuda, cuda:N
    std::optional<int> threads;     ///< absent: auto
    bool deterministic = true;
    std::string onNonFinite = "skip"; ///< skip, stop
    std::string onOutlier = "keep";   ///< off, keep, skip, stop
    bool tensorboard = true;
    int keepBest = 30;
    int keepEvery = 0;
    int average = 30;
    Interval evaluateEvery;
};

struct RunOptions {
    FeatureOptions features;
    std::string tokens = "char"; ///< char, word
    DataOptions data;
    BatchOptions batch;
    AugmentOptions augment;
    LossOptions loss;
    OptimiserOptions optimiser;
    TrainOptions train;
};

} // namespace reblock
