#pragma once

#include "app/gui/models/run_row.h"

namespace reblock {

/// Why something cannot be done with a run now, each a translated sentence for "Off: …"; empty
/// where it can.
struct RunOffReasons {
    QString show;
    QString train; ///< begin or continue
    QString stop;
    QString decode;
    QString transcribe;
    QString remove;
    QString log;
    QString fork;
};

/// run   nullptr: none is selected
RunOffReasons runOffReasons(const RunRow* run);

} // namespace reblock
