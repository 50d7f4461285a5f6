#pragma once

#include "core/layout/block_pattern.h"
#include "core/layout/corrector_pattern.h"

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `layout pattern`.
void addLayoutPattern(CLI::App& group, Session& session);

/// Words of the patterns' options; throw UserError with what is allowed.
BlockPattern::Kind patternFromArgument(const std::string& word);
Corrector correctorFromArgument(const std::string& word);
CorrectorPattern placesFromArgument(const std::string& word);

/// "SEQUENCE, CYCLE, …": for help.
std::string blockPatternHelp();
std::string correctorPatternHelp();

} // namespace reblock
