#include "core/options/option_info.h"

#include "core/base/words.h"
#include "core/options/option_table.h"
#include "core/options/option_values.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr double kNoMaximum = 1e9; ///< from here on a maximum only guards the type: not worth saying

std::string rangeText(const OptionInfo& info)
{
    std::string text;
    if (info.minimum)
        text += fmt::format("{} {}", info.minimumExcluded ? " above" : ", at least", *info.minimum);
    if (info.maximum && *info.maximum < kNoMaximum)
        text += fmt::format("{} {}", info.maximumExcluded ? ", below" : ", at most", *info.maximum);
    return text;
}

} // namespace

std::string OptionInfo::allowedText() const
{
    const std::string orAbsent = absentWord.empty() ? "" : ", or " + absentWord;
    switch (kind) {
    case OptionKind::Integer:
        return "a whole number" + rangeText(*this) + orAbsent;
    case OptionKind::Number:
        return "a number" + rangeText(*this) + orAbsent;
    case OptionKind::Numbers:
        return (count ? fmt::format("{} numbers", *count) : "numbers") + rangeText(*this) +
               ", with spaces between them" + orAbsent;
    case OptionKind::Choice:
        return listText(choices) + orAbsent;
    case OptionKind::Flag:
        return "true or false";
    case OptionKind::Interval:
        return "a number of epochs or steps, such as \"1 epoch\" or \"200 steps\"";
    case OptionKind::Text:
        break;
    }
    return allowedWords.empty() ? "a word" : allowedWords;
}

namespace {

std::vector<OptionInfo> makeInfos()
{
    const RunOptions defaults;
    std::vector<OptionInfo> infos;
    for (const OptionRow& row : optionTable()) {
        infos.push_back(row.info);
        if (!row.info.ofLayout)
            infos.back().defaultText = optionText(defaults, row.info.key);
    }
    return infos;
}

} // namespace

const std::vector<OptionInfo>& optionInfos()
{
    static const std::vector<OptionInfo> infos = makeInfos();
    return infos;
}

const OptionInfo* findOption(const std::string& key)
{
    const auto found = std::ranges::find(optionInfos(), key, &OptionInfo::key);
    return found == optionInfos().end() ? nullptr : &*found;
}

const OptionInfo& optionInfo(const std::string& key)
{
    optionRow(key); // throws for an unknown one
    return *findOption(key);
}

} // namespace reblock
