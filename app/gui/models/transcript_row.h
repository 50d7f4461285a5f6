#pragma once

#include <QMetaType>
#include <QString>

#include <limits>
#include <vector>

namespace reblock {

/// A piece of text with its time in the file, in seconds.
struct TranscriptSegment {
    double start = 0;
    double end = 0;
    QString text;
    std::vector<TranscriptSegment> tokens; ///< its words or characters, where the engine gives them
};

/// One audio file on its way to text.
struct TranscriptRow {
    enum class State { Waiting, Working, Done, Failed };
    QString file; ///< absolute
    State state = State::Waiting;
    QString run; ///< name of the run used
    QString text;
    QString error; ///< what is wrong and what to do
    double seconds = std::numeric_limits<double>::quiet_NaN();
    std::vector<TranscriptSegment> segments;
};

/// Reads one JSON line of `reblock --json transcribe`. False where it is none.
bool transcriptFromJson(const QByteArray& line, TranscriptRow& row);

} // namespace reblock
