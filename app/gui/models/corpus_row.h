#pragma once

#include <QMetaType>
#include <QString>

namespace reblock {

/// One registered corpus as the window shows it.
struct CorpusRow {
    QString name;
    QString kind; ///< aishell, kaldi, jsonl, digits
    QString path;
    QString hash;
    qint64 utterances = 0; ///< over the sets of its first split
    double seconds = 0;
    bool operator==(const CorpusRow&) const = default;
};

} // namespace reblock
