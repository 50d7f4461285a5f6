#pragma once

class QMenu;

namespace reblock {

/// Takes everything out of a menu that is filled anew, its own submenus too (QMenu::clear() keeps them
/// until the menu ends).
void emptyMenu(QMenu* menu);

} // namespace reblock
