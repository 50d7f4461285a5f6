#pragma once

#include "core/layout/cost.h"
#include "core/layout/diff.h"
#include "core/layout/layout.h"
#include "core/layout/problem.h"
#include "core/layout/sweep.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// A layout and what the user typed to name it.
struct NamedLayout {
    std::string argument;
    Layout layout;
};

// Tables and documents of the `layout` command; pure functions

/// "1 position", "12 positions".
std::string countOf(std::size_t count, const std::string& what);
/// The notation of a canonical layout's stacks alone, whatever the model; a dash where it cannot say them.
std::string stacksNotation(const Layout& layout);

std::string presetsText();
nlohmann::ordered_json presetsJson();

std::string layoutText(const Layout& layout);
nlohmann::ordered_json layoutJson(const Layout& layout);

std::string problemsText(const std::string& argument, const std::vector<Problem>& problems);
nlohmann::ordered_json problemsJson(const std::vector<Problem>& problems);

std::string differencesText(const NamedLayout& a, const NamedLayout& b);
nlohmann::ordered_json differencesJson(const NamedLayout& a, const NamedLayout& b);

std::string sweepText(const Sweep& sweep);
nlohmann::ordered_json sweepJson(const Sweep& sweep);

std::string costText(const Layout& layout, const CostOptions& options);
nlohmann::ordered_json costJson(const Layout& layout, const CostOptions& options);

} // namespace reblock
