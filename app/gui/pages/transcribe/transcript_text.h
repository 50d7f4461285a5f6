#pragma once

#include "app/gui/models/transcript_row.h"

class QPalette;

namespace reblock {

/// The text of a file with the times of its segments and tokens, as rich text.
QString transcriptHtml(const TranscriptRow& row, const QPalette& palette);

/// The spans to mark on the waveform: tokens where there are some, else segments.
std::vector<TranscriptSegment> timedPieces(const TranscriptRow& row);

} // namespace reblock
