#pragma once

#include <string>

namespace reblock {

/// The tables of docs/run-options.md, made from optionInfos() and recipes(), as Markdown.
std::string optionsPageTables();

} // namespace reblock
