#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// A named layout from the papers.
struct Preset {
    std::string name;
    std::string summary; ///< one sentence for a list or a tooltip
    std::string source;  ///< paper, e.g. "arXiv 2303.13072, table 1"
};

/// All presets in the order they should be shown. SEQUENCE-M, CYCLE-M and CYCLE-REV-M stand there
/// with M = 2, 3 and 6; other M are understood by presetLayout.
const std::vector<Preset>& presets();

/// The layout of that name, or nothing if there is no such preset.
std::optional<Layout> presetLayout(const std::string& name);

/// The preset whose layout this is (names of layouts do not count), if any.
std::optional<std::string> presetNameOf(const Layout& layout);

} // namespace reblock
