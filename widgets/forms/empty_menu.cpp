#include "widgets/forms/empty_menu.h"

#include <QMenu>

namespace reblock {

void emptyMenu(QMenu* menu)
{
    qDeleteAll(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    menu->clear();
}

} // namespace reblock
