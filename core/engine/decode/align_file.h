#pragma once

#include "core/base/cancel_token.h"
#include "core/engine/decode/recognizer.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace reblock {

/// When each token of a file's text is heard.
struct FileAlignment {
    std::filesystem::path file;
    double seconds = 0;             ///< of the sound
    std::string text;               ///< as it was aligned
    double logProb = 0;             ///< of the whole best path, blanks included
    std::vector<TimedToken> tokens; ///< in order; seconds from the start of the file
};

/// Aligns a text to an audio file. Files of up to 34 s are heard at once, longer ones in stretches of
/// 30 s with 4 s of sound on both sides for context; the best path is exact over all of it.
///
/// text      as people write it; where it holds pieces outside the vocabulary, capitals and punctuation
///           are brought to the form that scoring uses
/// memory    as alignCtc(): 0.6 GB for an hour with 1,500 distinct characters
/// throws    UserError: an empty text; pieces outside the vocabulary (says which); audio too short for the
///           text; as AudioFile does; Cancelled
FileAlignment alignFile(const Recognizer& recognizer, const std::filesystem::path& file,
                        const std::string& text, const CancelToken& cancel,
                        const std::function<void(double share)>& progress);

} // namespace reblock
