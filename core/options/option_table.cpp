#include "core/options/option_table.h"

#include "core/base/error.h"
#include "core/base/words.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr double kLargeNumber = 1e9;

OptionInfo info(const char* key, const char* label, const char* unit, const char* help, OptionKind kind)
{
    OptionInfo row;
    row.key = key;
    row.label = label;
    row.unit = unit;
    row.help = help;
    row.kind = kind;
    return row;
}

OptionInfo number(const char* key, const char* label, const char* unit, const char* help, double low,
                  double high, bool lowExcluded = false, bool highExcluded = false)
{
    OptionInfo row = info(key, label, unit, help, OptionKind::Number);
    row.minimum = low;
    row.maximum = high;
    row.minimumExcluded = lowExcluded;
    row.maximumExcluded = highExcluded;
    return row;
}

OptionInfo integer(const char* key, const char* label, const char* unit, const char* help, double low,
                   double high = kLargeNumber)
{
    OptionInfo row = number(key, label, unit, help, low, high);
    row.kind = OptionKind::Integer;
    return row;
}

OptionInfo choice(const char* key, const char* label, const char* help, std::vector<std::string> words)
{
    OptionInfo row = info(key, label, "", help, OptionKind::Choice);
    row.choices = std::move(words);
    return row;
}

OptionInfo orWord(OptionInfo row, const char* word)
{
    row.absentWord = word;
    return row;
}

OptionInfo manyNumbers(OptionInfo row)
{
    row.kind = OptionKind::Numbers;
    return row;
}

OptionInfo pair(OptionInfo row)
{
    row = manyNumbers(std::move(row));
    row.count = 2;
    return row;
}

OptionInfo device(const char* key, const char* label, const char* help)
{
    OptionInfo row = info(key, label, "", help, OptionKind::Text);
    row.allowedWords = "auto, cpu, cuda or cuda:N";
    return row;
}

OptionInfo folder(const char* key, const char* label, const char* help)
{
    OptionInfo row = info(key, label, "", help, OptionKind::Text);
    row.allowedWords = "a folder, or none";
    return orWord(std::move(row), "none");
}

using Rows = std::vector<OptionRow>;

Rows grouped(const char* group, Rows rows)
{
    for (OptionRow& row : rows)
        row.info.group = group;
    return rows;
}

#define FIELD(member) [](RunOptions& options) -> OptionField { return &options.member; }

Rows modelRows()
{
    Rows rows{
        {integer("model.dim", "Width", "", "Values that each position passes on (D).", 1), nullptr},
        {integer("model.heads", "Attention heads", "", "Heads of each attention; must divide the width.", 1),
         nullptr},
        {integer("model.ffn", "Feed-forward width", "", "Values inside each feed-forward layer.", 1),
         nullptr},
        {number("model.dropout", "Dropout", "", "Share of values set to 0 in training.", 0, 1, false, true),
         nullptr},
        {number("model.attention_dropout", "Attention dropout", "",
                "Share of attention weights set to 0 in training.", 0, 1, false, true),
         nullptr},
        {choice("model.activation", "Activation", "Function inside the feed-forward layers.",
                {"relu", "gelu"}),
         nullptr},
    };
    for (OptionRow& row : rows)
        row.info.ofLayout = true;
    return grouped("Model", std::move(rows));
}

Rows featureRows()
{
    return grouped(
        "Features",
        {{integer("features.sample_rate", "Sample rate", "Hz",
                  "Audio at another rate is resampled to this one.", 4000, 48000),
          FIELD(features.sampleRate)},
         {integer("features.bands", "Mel bands", "", "Bands of the log-mel features.", 7, 256),
          FIELD(features.bands)},
         {number("features.window", "Window", "s", "Length of one analysis window.", 0.005, 0.1),
          FIELD(features.window)},
         {number("features.hop", "Hop", "s", "Time from one frame to the next.", 0.002, 0.1),
          FIELD(features.hop)},
         {number("features.dither", "Dither", "",
                 "Noise added to the samples in training (int16 scale); never in decoding.", 0, 100),
          FIELD(features.dither)}});
}

Rows dataRows()
{
    return grouped(
        "Data",
        {{choice("tokens", "Tokens", "What the model writes: characters or words. Error rates follow.",
                 {"char", "word"}),
          FIELD(tokens)},
         {info("data.train", "Training set", "", "Set of the corpus to learn from.", OptionKind::Text),
          FIELD(data.train)},
         {info("data.dev", "Development set", "", "Set that ranks checkpoints.", OptionKind::Text),
          FIELD(data.dev)},
         {info("data.test", "Test set", "", "Set for the final error rate.", OptionKind::Text),
          FIELD(data.test)},
         {number("data.max_seconds", "Longest utterance", "s",
                 "Longer ones are left out of training, and reported.", 0, 3600, true),
          FIELD(data.maxSeconds)},
         {number("data.min_seconds", "Shortest utterance", "s",
                 "Shorter ones are left out of training, and reported.", 0, 3600),
          FIELD(data.minSeconds)}});
}

Rows batchRows()
{
    return grouped(
        "Batches",
        {{integer("batch.frames", "Frames", "frames", "Feature frames of one batch after padding, at most.",
                  10),
          FIELD(batch.frames)},
         {orWord(integer("batch.utterances", "Utterances", "", "Utterances of one batch, at most.", 1),
                 "none"),
          FIELD(batch.utterances)},
         {integer("batch.accumulate", "Accumulate", "batches",
                  "Batches whose gradients are summed for one step.", 1, 1000),
          FIELD(batch.accumulate)},
         {orWord(integer("batch.buckets", "Length buckets", "",
                         "Groups of similar length that batches are made from.", 1, 1000),
                 "auto"),
          FIELD(batch.buckets)}});
}

Rows augmentRows()
{
    return grouped(
        "Augmentation",
        {{orWord(manyNumbers(number("augment.speed", "Speeds", "",
                                    "Speed factors, one drawn for each utterance and epoch.", 0.5, 2)),
                 "none"),
          FIELD(augment.speed)},
         {integer("augment.time_masks", "Time masks", "", "SpecAugment: stretches of frames set to the mean.",
                  0, 100),
          FIELD(augment.timeMasks)},
         {integer("augment.time_width", "Time mask width", "frames", "Each is 1 to so many frames long.", 1,
                  1000),
          FIELD(augment.timeWidth)},
         {integer("augment.frequency_masks", "Frequency masks", "",
                  "SpecAugment: stretches of bands set to the mean.", 0, 100),
          FIELD(augment.frequencyMasks)},
         {integer("augment.frequency_width", "Frequency mask width", "bands",
                  "Each is 1 to so many bands wide.", 1, 256),
          FIELD(augment.frequencyWidth)},
         {orWord(
              pair(number("augment.noise_snr", "Noise level", "dB",
                          "Lowest and highest signal-to-noise ratio of added noise, drawn evenly.", -30, 60)),
              "none"),
          FIELD(augment.noiseSnr)},
         {number("augment.noise_share", "Noise share", "", "Share of the utterances that get noise.", 0, 1),
          FIELD(augment.noiseShare)},
         {folder("augment.noise_folder", "Noise folder",
                 "Audio files to take noise from; none: noise is generated."),
          FIELD(augment.noiseFolder)},
         {folder("augment.rir_folder", "Room folder",
                 "Room impulse responses that speech is convolved with, one for each utterance drawn."),
          FIELD(augment.rirFolder)},
         {number("augment.rir_share", "Room share", "", "Share of the utterances that get a room.", 0, 1),
          FIELD(augment.rirShare)}});
}

Rows lossRows()
{
    return grouped(
        "Loss",
        {{number("loss.ctc_weight", "CTC weight", "", "Share of the CTC loss; the rest is attention.", 0, 1),
          FIELD(loss.ctcWeight)},
         {number("loss.label_smoothing", "Label smoothing", "",
                 "Probability spread over the other tokens in the attention loss.", 0, 1, false, true),
          FIELD(loss.labelSmoothing)}});
}

OptionField betasField(RunOptions& options)
{
    return Betas{&options.optimiser.beta1, &options.optimiser.beta2};
}

Rows optimiserRows()
{
    return grouped(
        "Optimiser",
        {{choice("optimiser.kind", "Kind", "How gradients become steps.", {"adam", "lamb"}),
          FIELD(optimiser.kind)},
         {number("optimiser.rate", "Peak learning rate", "", "Learning rate at the end of the warm-up.", 0,
                 1e30, true),
          FIELD(optimiser.rate)},
         {integer("optimiser.warmup", "Warm-up", "steps",
                  "Steps until the peak rate; then it falls with 1/√step.", 1),
          FIELD(optimiser.warmup)},
         {number("optimiser.clip", "Clip", "", "Largest norm of the gradient; 0 = no limit.", 0, 1e9),
          FIELD(optimiser.clip)},
         {pair(number("optimiser.betas", "Betas", "", "Decay of Adam's two moments.", 0, 1, false, true)),
          betasField},
         {number("optimiser.epsilon", "Epsilon", "", "Added to the root of Adam's second moment.", 0, 1,
                 true),
          FIELD(optimiser.epsilon)},
         {number("optimiser.weight_decay", "Weight decay", "",
                 "Share of each weight taken off per step, times the rate.", 0, 1),
          FIELD(optimiser.weightDecay)}});
}

Rows trainLimitRows()
{
    return grouped(
        "Training",
        {{integer("train.epochs", "Epochs", "epochs", "Passes over the training set, at most.", 1),
          FIELD(train.epochs)},
         {orWord(integer("train.max_steps", "Steps", "steps", "Steps, at most.", 1), "none"),
          FIELD(train.maxSteps)},
         {orWord(number("train.max_seconds", "Time", "s", "Training time, at most, over all continuations.",
                        0, 1e9, true),
                 "none"),
          FIELD(train.maxSeconds)},
         {integer("train.seed", "Seed", "", "Start of all that is random; equal seeds give equal runs.", 0,
                  9e15),
          FIELD(train.seed)},
         {choice("train.precision", "Precision", "Number format of the arithmetic.", {"auto", "float32"}),
          FIELD(train.precision)},
         {device("train.device", "Device", "Where to train; auto takes a GPU where there is one."),
          FIELD(train.device)},
         {orWord(integer("train.threads", "Threads", "", "Processor threads.", 1, 1024), "auto"),
          FIELD(train.threads)},
         {info("train.deterministic", "Repeatable", "", "Equal runs give equal bits, at some cost on a GPU.",
               OptionKind::Flag),
          FIELD(train.deterministic)},
         {choice("train.on_non_finite", "On NaN",
                 "A loss or gradient that is not finite: skip the batch and keep it, or stop at once.",
                 {"skip", "stop"}),
          FIELD(train.onNonFinite)},
         {choice("train.on_outlier", "On an outlier",
                 "A loss far above those before it: off (not watched), keep the batch and go on, skip the "
                 "batch and keep it, or stop.",
                 {"off", "keep", "skip", "stop"}),
          FIELD(train.onOutlier)},
         {info("train.tensorboard", "TensorBoard files", "",
               "Also write the curves as TensorBoard event files, in the run's folder.", OptionKind::Flag),
          FIELD(train.tensorboard)}});
}

Rows trainKeepRows()
{
    return grouped("Checkpoints",
                   {{integer("train.keep_best", "Keep best", "checkpoints",
                             "Checkpoints kept by development loss.", 1, 1000),
                     FIELD(train.keepBest)},
                    {integer("train.keep_every", "Keep every", "epochs",
                             "Also keep that of every n-th epoch; 0 = none.", 0),
                     FIELD(train.keepEvery)},
                    {integer("train.average", "Average", "checkpoints",
                             "Best checkpoints whose weights are averaged at the end.", 1, 1000),
                     FIELD(train.average)},
                    {info("train.evaluate_every", "Evaluate every", "",
                          "Time between two looks at the development set.", OptionKind::Interval),
                     FIELD(train.evaluateEvery)}});
}

#undef FIELD

Rows makeTable()
{
    Rows table;
    for (Rows (*part)() : {modelRows, featureRows, dataRows, batchRows, augmentRows, lossRows, optimiserRows,
                           trainLimitRows, trainKeepRows})
        for (OptionRow& row : part())
            table.push_back(std::move(row));
    return table;
}

} // namespace

const std::vector<OptionRow>& optionTable()
{
    static const Rows table = makeTable();
    return table;
}

const OptionRow* findOptionRow(const std::string& key)
{
    for (const OptionRow& row : optionTable())
        if (row.info.key == key)
            return &row;
    return nullptr;
}

const OptionRow& optionRow(const std::string& key)
{
    if (const OptionRow* row = findOptionRow(key))
        return *row;
    std::vector<std::string> keys;
    for (const OptionRow& row : optionTable())
        keys.push_back(row.info.key);
    throw UserError(fmt::format("There is no run option \"{}\".", key),
                    suggestion(key, keys) + "\"reblock new --help-options\" lists all.");
}

} // namespace reblock
