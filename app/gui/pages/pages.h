#pragma once

#include <QList>

class QWidget;

namespace reblock {

class Page;
struct PageContext;

/// All pages there are, in the order of the rail; the first is the start page.
QList<Page*> makePages(const PageContext& context, QWidget* parent);

} // namespace reblock
