#include "tests/core/options/options_page.h"

#include "core/options/option_info.h"
#include "core/options/recipes.h"

namespace reblock {

namespace {

std::string recipeCell(const Recipe& recipe, const std::string& key)
{
    for (const OptionSetting& setting : recipe.values)
        if (setting.key == key)
            return setting.value;
    return "";
}

std::string heading(const std::string& group)
{
    std::string names;
    std::string rule;
    for (const Recipe& recipe : recipes()) {
        names += " `" + recipe.name + "` |";
        rule += "---|";
    }
    return "\n### " + group + "\n\n| key | default |" + names + " value | meaning |\n|---|---|" + rule +
           "---|---|\n";
}

std::string row(const OptionInfo& info)
{
    std::string text = "| `" + info.key + "` | " + info.unit + " | " +
                       (info.ofLayout ? "the layout's" : info.defaultText) + " |";
    for (const Recipe& recipe : recipes())
        text += " " + recipeCell(recipe, info.key) + " |";
    return text + " " + info.allowedText() + " | " + info.help + " |\n";
}

} // namespace

std::string optionsPageTables()
{
    std::string text;
    for (const Recipe& recipe : recipes())
        text += "- **`" + recipe.name + "`** " + recipe.summary + "\n";
    std::string group;
    for (const OptionInfo& info : optionInfos()) {
        if (info.group != group)
            text += heading(info.group);
        group = info.group;
        text += row(info);
    }
    return text;
}

} // namespace reblock
