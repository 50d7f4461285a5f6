#include "core/options/option_info.h"

#include "core/base/words.h"
#include "core/options/option_table.h"
#include "core/options/option_values.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr double kNoMaximum = 1e9;

std::string rangeText(const OptionInfo& info)
{
    const char* kind = info.kind == OptionKind::Integer   ? "a whole number"
                       : info.kind == OptionKind::Numbers ? "numbers with spaces between them"
                                                          : "a number";
    std::string text = kind;
    if (info.minimum)
        text += fmt::format("{} {}", info.minimumExcluded ? " above" : ", at least", *info.minimum);
    if (info.maximum && *info.maximum < kNoMaximum)
        text += fmt::format("{} {}", info.maximumExcluded ? " and below" : ", at most", *info.maximum);
    return text;
}

std::string plainAllowed(const OptionInfo& info)
{
    switch (info.kind) {
    case OptionKind::Integer:
    case OptionKind::Number:
    case OptionKind::Numbers:
        return rangeText(info);
    case OptionKind::Choice:
        return listText(info.choices);
    case OptionKind::Flag:
        return "true or false";
    case OptionKind::Interval:
        return "a number of epochs or steps, such as \"1 epoch\" or \"200 steps\"";
    case OptionKind::Text:
        break;
    }
    return "a word";
}

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

std::string OptionInfo::allowedText() const
{
    return plainAllowed(*this) + (absentWord.empty() ? "" : ", or " + absentWord);
}

const std::vector<OptionInfo>& optionInfos()
{
    static const std::vector<OptionInfo> infos = makeInfos();
    return infos;
}

const OptionInfo* findOption(const std::string& key)
{
    for (const OptionInfo& info : optionInfos())
        if (info.key == key)
            return &info;
    return nullptr;
}

const OptionInfo& optionInfo(const std::string& key)
{
    optionRow(key); // throws for an unknown one
    return *findOption(key);
}

} // namespace reblock
