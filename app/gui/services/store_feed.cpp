#include "app/gui/services/store_feed.h"

namespace reblock {

void StoreFeed::watchCurves(const QList<qint64>& /*runs*/) {}

} // namespace reblock
