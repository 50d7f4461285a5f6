#pragma once

#include <CLI/App.hpp>

#include <filesystem>
#include <functional>
#include <string>

namespace reblock {

class Session;

/// `reblock corpus make-demo`, below `reblock corpus`.
/// add  registers a finished corpus folder under a name and prints it, as `corpus add` does
void addMakeDemoCommand(CLI::App& group, Session& session,
                        std::function<void(const std::string& name, const std::filesystem::path&)> add);

} // namespace reblock
