#include "app/cli/saved_layout.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/layout/canonical.h"
#include "core/layout/edit/document.h"
#include "core/layout/write.h"

#include <fmt/format.h>

namespace reblock {

bool namesSavedLayout(const std::string& argument)
{
    return argument.starts_with('@');
}

SavedLayoutName savedLayoutName(const std::string& argument)
{
    const std::string text = namesSavedLayout(argument) ? argument.substr(1) : argument;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        return {text, std::nullopt};
    const auto version = wholeNumber(std::string_view(text).substr(colon + 1));
    if (!version)
        throw UserError(fmt::format("\"{}\" does not end in a version's number.", argument),
                        fmt::format("Give @NAME, or @NAME:VERSION such as @{}:1.", text.substr(0, colon)));
    return {text.substr(0, colon), version};
}

std::string savedLayoutOnly(const std::string& argument)
{
    const SavedLayoutName wanted = savedLayoutName(argument);
    if (wanted.version)
        throw UserError(fmt::format("\"{}\" names one version.", argument),
                        fmt::format("This goes for the whole layout: give {}.", wanted.name));
    return wanted.name;
}

std::string layoutArgument(Store& store, const std::string& argument)
{
    if (!namesSavedLayout(argument))
        return argument;
    const SavedLayoutName wanted = savedLayoutName(argument);
    const StoredLayoutVersion version = LayoutRepository(store).version(wanted.name, wanted.version);
    Layout layout = canonicalLayout(documentFromText(version.document).layout);
    layout.name = wanted.name;
    return canonicalText(layout);
}

} // namespace reblock
