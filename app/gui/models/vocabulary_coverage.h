#pragma once

#include "app/gui/models/utterance_table.h"

#include <QString>

namespace reblock {

/// A character of a set that its training set never has.
struct UnseenCharacter {
    QString character;
    qint64 count = 0;                ///< how often it stands in the set's texts
    std::vector<std::uint32_t> rows; ///< utterances it is in, as rows of the table
};

/// How much of a set's running text a model can write that knows the training set's characters alone.
struct SetCoverage {
    QString set;
    QString trainingSet;
    qint64 characters = 0;             ///< of the set, spaces left out
    qint64 unseen = 0;                 ///< of those, never in the training set
    std::vector<UnseenCharacter> list; ///< most frequent first

    /// Fraction of the running text, 1 for an empty set.
    double covered() const;
};

/// One for each set that has a training set: "dev" has "train", "unseen.dev" has "unseen.train".
std::vector<SetCoverage> vocabularyCoverage(const UtteranceTable& table);

} // namespace reblock
