#pragma once

#include "app/gui/models/layout_row.h"

namespace reblock {

/// "2026-05-20 14:03", in local time.
QString timeText(double wallSeconds);
/// A draft's name, or that it has none.
QString draftTitle(const QString& name);
/// "from mine, version 2"; empty where a draft began as nothing that was saved.
QString baseText(const DraftBase& base);

} // namespace reblock
