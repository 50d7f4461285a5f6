#pragma once

#include <filesystem>

namespace reblock {

/// Deletes files under construction (NAME.PID.tmp, see PendingFile) whose process is gone: a killed
/// process cannot do it itself.
void removeLeftovers(const std::filesystem::path& folder);

} // namespace reblock
