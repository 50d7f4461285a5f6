#pragma once

#include <QStringList>

namespace reblock {

/// A command as a user would type it: words with spaces or signs of the shell in quotes.
QString commandText(const QStringList& words);

} // namespace reblock
