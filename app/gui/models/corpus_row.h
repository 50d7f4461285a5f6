#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

namespace reblock {

/// One set of a corpus: "train", "dev", "unseen.test" …
struct CorpusSetRow {
    QString name;
    qint64 utterances = 0;
    double seconds = 0;
    qint64 characters = 0;
    bool operator==(const CorpusSetRow&) const = default;
};

/// One registered corpus as the window shows it.
struct CorpusRow {
    QString name;
    QString kind; ///< aishell, kaldi, jsonl, digits
    QString path;
    QString hash;
    qint64 utterances = 0; ///< these three over its sets, each recording once
    double seconds = 0;
    qint64 characters = 0;
    std::vector<CorpusSetRow> sets{};
    QStringList excluded{}; ///< ids of utterances that no run uses
    bool operator==(const CorpusRow&) const = default;
};

} // namespace reblock
