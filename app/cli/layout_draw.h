#pragma once

#include <CLI/App.hpp>

namespace reblock {

class Session;

/// Adds `layout draw`.
void addLayoutDraw(CLI::App& group, Session& session);

} // namespace reblock
