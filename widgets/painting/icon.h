#pragma once

#include <QIcon>

namespace reblock {

/// An icon of resources/icons by its file name without ".svg". Drawn at the size asked for in the
/// application palette's text colour (dimmed where disabled, accent where switched on), so that it
/// follows a change of theme by itself. An empty icon where there is none of that name.
QIcon themedIcon(const QString& name);

} // namespace reblock
