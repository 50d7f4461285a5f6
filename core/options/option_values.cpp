#include "core/options/option_values.h"

#include "core/base/error.h"
#include "core/options/option_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sstream>

namespace reblock {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

template <typename T>
std::optional<T> parsed(const std::string& text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<double> finiteNumber(const std::string& text)
{
    const auto value = parsed<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<std::string> words(std::string text)
{
    std::replace(text.begin(), text.end(), ',', ' ');
    std::istringstream stream(text);
    std::vector<std::string> found;
    for (std::string word; stream >> word;)
        found.push_back(word);
    return found;
}

std::optional<Interval> parsedInterval(const std::string& text)
{
    const std::vector<std::string> parts = words(text);
    if (parts.empty() || parts.size() > 2)
        return std::nullopt;
    const auto count = parsed<std::int64_t>(parts[0]);
    const std::string unit = parts.size() == 2 ? parts[1] : "steps";
    const bool epochs = unit == "epoch" || unit == "epochs";
    if (!count || *count < 1 || (!epochs && unit != "step" && unit != "steps"))
        return std::nullopt;
    return Interval{*count, epochs};
}

bool inRange(const OptionInfo& info, double value)
{
    if (info.minimum && (info.minimumExcluded ? value <= *info.minimum : value < *info.minimum))
        return false;
    return !info.maximum || (info.maximumExcluded ? value < *info.maximum : value <= *info.maximum);
}

bool isNumberInRange(const OptionInfo& info, const std::string& text)
{
    if (info.kind == OptionKind::Integer && !parsed<std::int64_t>(text))
        return false;
    const auto value = finiteNumber(text);
    return value && inRange(info, *value);
}

bool isDevice(const std::string& text)
{
    return text == "auto" || text == "cpu" || text == "cuda" ||
           (text.starts_with("cuda:") && parsed<unsigned>(text.substr(5)));
}

bool isTextAllowed(const OptionInfo& info, const std::string& text)
{
    return info.key == "train.device" ? isDevice(text) : !text.empty();
}

bool isAllowed(const OptionInfo& info, const std::string& text)
{
    if (!info.absentWord.empty() && text == info.absentWord)
        return true;
    const std::vector<std::string> parts = words(text);
    const auto numberInRange = [&info](const std::string& part) { return isNumberInRange(info, part); };
    switch (info.kind) {
    case OptionKind::Integer:
    case OptionKind::Number:
        return isNumberInRange(info, text);
    case OptionKind::Numbers:
        return !parts.empty() && std::all_of(parts.begin(), parts.end(), numberInRange) &&
               (!info.count || parts.size() == *info.count);
    case OptionKind::Choice:
        return std::find(info.choices.begin(), info.choices.end(), text) != info.choices.end();
    case OptionKind::Flag:
        return text == "true" || text == "false";
    case OptionKind::Interval:
        return parsedInterval(text).has_value();
    case OptionKind::Text:
        return isTextAllowed(info, text);
    }
    return false;
}

/// Puts a text that isAllowed() into the member. "none" and "auto" leave an optional empty.
struct Assign {
    const std::string& text;

    void operator()(int* field) const { *field = *parsed<int>(text); }
    void operator()(std::int64_t* field) const { *field = *parsed<std::int64_t>(text); }
    void operator()(std::uint64_t* field) const { *field = *parsed<std::uint64_t>(text); }
    void operator()(double* field) const { *field = *finiteNumber(text); }
    void operator()(std::string* field) const { *field = text; }
    void operator()(bool* field) const { *field = text == "true"; }
    void operator()(std::optional<int>* field) const { *field = parsed<int>(text); }
    void operator()(std::optional<std::int64_t>* field) const { *field = parsed<std::int64_t>(text); }
    void operator()(std::optional<double>* field) const { *field = finiteNumber(text); }
    void operator()(std::optional<std::string>* field) const
    {
        *field = text == "none" ? std::nullopt : std::optional(text);
    }
    void operator()(Interval* field) const { *field = *parsedInterval(text); }
    void operator()(std::vector<double>* field) const
    {
        field->clear();
        for (const std::string& word : words(text))
            if (const auto value = finiteNumber(word))
                field->push_back(*value);
    }
    void operator()(const Betas& field) const
    {
        std::vector<double> both;
        (*this)(&both);
        *field.first = both[0];
        *field.second = both[1];
    }
};

/// The shortest text that reads back as the same number; unlike in layouts without an exponent where that
/// is readable.
std::string plainNumberText(double value)
{
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-4 && size < 1e15);
    std::array<char, 64> buffer{};
    char* const end = buffer.data() + buffer.size();
    return {buffer.data(), std::to_chars(buffer.data(), end, value,
                                         plain ? std::chars_format::fixed : std::chars_format::scientific)
                               .ptr};
}

/// The reverse of Assign.
struct Show {
    const std::string& absent;

    std::string operator()(const int* field) const { return std::to_string(*field); }
    std::string operator()(const std::int64_t* field) const { return std::to_string(*field); }
    std::string operator()(const std::uint64_t* field) const { return std::to_string(*field); }
    std::string operator()(const double* field) const { return plainNumberText(*field); }
    std::string operator()(const std::string* field) const { return *field; }
    std::string operator()(const bool* field) const { return *field ? "true" : "false"; }
    template <typename T>
    std::string operator()(const std::optional<T>* field) const
    {
        return *field ? (*this)(&**field) : absent;
    }
    std::string operator()(const Interval* field) const
    {
        return fmt::format("{} {}{}", field->count, field->epochs ? "epoch" : "step",
                           field->count == 1 ? "" : "s");
    }
    std::string operator()(const std::vector<double>* field) const
    {
        std::string text;
        for (const double value : *field)
            text += (text.empty() ? "" : " ") + plainNumberText(value);
        return text.empty() ? absent : text;
    }
    std::string operator()(const Betas& field) const
    {
        return plainNumberText(*field.first) + " " + plainNumberText(*field.second);
    }
};

OptionField fieldOf(const OptionRow& row, RunOptions& options)
{
    if (!row.field)
        throw BugError(row.info.key + " belongs to the layout, not to the run's options.");
    return row.field(options);
}

} // namespace

OptionSetting settingFromText(const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos)
        throw UserError(fmt::format("\"{}\" sets nothing: there is no \"=\" in it.", text),
                        "Write key=value, for example train.seed=2.");
    OptionSetting setting{trimmed(text.substr(0, equals)), trimmed(text.substr(equals + 1))};
    optionRow(setting.key);
    return setting;
}

std::string valueProblem(const OptionSetting& setting)
{
    const OptionInfo& info = optionRow(setting.key).info;
    if (isAllowed(info, setting.value))
        return {};
    return fmt::format("{} cannot be \"{}\": it must be {}.", info.key, setting.value, info.allowedText());
}

void setOption(RunOptions& options, const OptionSetting& setting)
{
    const std::string problem = valueProblem(setting);
    if (!problem.empty())
        throw UserError(problem);
    std::visit(Assign{setting.value}, fieldOf(optionRow(setting.key), options));
}

std::string optionText(const RunOptions& options, const std::string& key)
{
    const OptionRow& row = optionRow(key);
    RunOptions copy = options;
    return std::visit(Show{row.info.absentWord}, fieldOf(row, copy));
}

void checkOptions(const RunOptions& options)
{
    std::string problems;
    const auto add = [&problems](const std::string& problem) {
        if (!problem.empty())
            problems += (problems.empty() ? "" : "\n") + problem;
    };
    for (const OptionRow& row : optionTable())
        if (row.field)
            add(valueProblem({row.info.key, optionText(options, row.info.key)}));
    if (options.data.minSeconds >= options.data.maxSeconds)
        add("data.min_seconds must be below data.max_seconds.");
    const AugmentOptions& augment = options.augment;
    if (!augment.noiseSnr.empty() && augment.noiseSnr.front() > augment.noiseSnr.back())
        add("augment.noise_snr must begin with the lower value.");
    if (augment.noiseFolder && augment.noiseSnr.empty())
        add("augment.noise_folder needs augment.noise_snr: how loud the noise is, such as \"0 15\".");
    if (options.features.hop > options.features.window)
        add("features.hop must not be above features.window: samples between frames would be lost.");
    if (!problems.empty())
        throw UserError(problems);
}

} // namespace reblock
