#pragma once

#include "core/base/error.h"

#include <CLI/App.hpp>

namespace reblock {

/// The innermost command that was recognised before parsing stopped.
const CLI::App& reachedCommand(const CLI::App& app);

/// CLI11's error as one of ours: which command, what is wrong, the nearest word where one was mistyped.
UserError userErrorFrom(const CLI::ParseError& error, const CLI::App& app);

} // namespace reblock
