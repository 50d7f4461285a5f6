#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>

namespace reblock {

/// The canonical text: every key, no spaces or line breaks, UTF-8.
std::string canonicalText(const Layout& layout);

/// The same text under the names that the layout has, whatever its stacks.
std::string draftText(const Layout& layout);

/// SHA-256 of the canonical text without `name`: the layout's identity.
std::string layoutHash(const Layout& layout);

/// The same order, indented, with `block` and `times` where they shorten: for people and for files.
std::string readableText(const Layout& layout);

/// The same under the names that the layout has, whatever its stacks, with brackets around groups.
std::string readableDraft(const Layout& layout, const StackGroups& groups);

/// The short notation, folded; absent where it cannot say all of the layout.
std::optional<std::string> notation(const Layout& layout);

/// The notation of the stacks alone, under the names that they have, whatever the model and the blocks'
/// options; absent where it cannot say a position. An empty stack is an empty text.
std::optional<std::string> draftNotation(const Layout& layout);

} // namespace reblock
