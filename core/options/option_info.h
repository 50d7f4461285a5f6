#pragma once

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// How an option's value is written and which control edits it.
enum class OptionKind {
    Integer,  ///< "12000"
    Number,   ///< "0.002"
    Numbers,  ///< "0.9 1.0 1.1"
    Text,     ///< "train"
    Choice,   ///< one of `choices`
    Flag,     ///< "true", "false"
    Interval, ///< "1 epoch", "200 steps", "200" (steps)
};

/// One option of a run, as help pages, forms and checks see it. Everything that knows options is
/// made from these rows: parsing, JSON, ranges, `reblock new --help-options`, the window's form.
struct OptionInfo {
    std::string key;   ///< "optimiser.rate"
    std::string group; ///< "Optimiser": the heading it stands under
    std::string label; ///< "Peak learning rate"
    std::string unit;  ///< "Hz", "s", "frames"; empty: a plain number or word
    std::string help;  ///< one sentence, for a tooltip
    OptionKind kind = OptionKind::Text;
    std::string defaultText; ///< as `--set` takes it; empty for model.*: the layout's own
    std::string absentWord;  ///< "none" or "auto" where that word is allowed too; else empty
    std::vector<std::string> choices;
    std::string allowedWords;         ///< of a text that cannot be just any: "auto, cpu, cuda or cuda:N"
    std::optional<std::size_t> count; ///< of Numbers that must be so many
    std::optional<double> minimum;    ///< of the number, or of each of several
    std::optional<double> maximum;
    bool minimumExcluded = false; ///< the value must be greater than the minimum
    bool maximumExcluded = false;
    bool ofLayout = false; ///< model.*: changes the layout, is no key of run.json's "options"

    /// "a whole number, at least 1, at most 256", "a number above 0, or none", "skip or stop".
    std::string allowedText() const;
};

/// All options in the order in which they should be shown, groups together.
const std::vector<OptionInfo>& optionInfos();

/// The row of that key, or nullptr.
const OptionInfo* findOption(const std::string& key);

/// Throws UserError with the nearest known key when there is none of that name.
const OptionInfo& optionInfo(const std::string& key);

} // namespace reblock
