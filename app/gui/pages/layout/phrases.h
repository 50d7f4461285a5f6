#pragma once

#include "core/layout/edit/phrase.h"

#include <QString>

#include <vector>

namespace reblock {

/// A phrase of the core in the window's language; empty for an empty one.
QString translated(const Phrase& phrase);

/// The forms as translators see them: one of editPhrases() that is missing here would stay English.
const std::vector<const char*>& translatedForms();

} // namespace reblock
