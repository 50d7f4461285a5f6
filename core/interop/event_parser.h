#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// A number of a summary, named as in the file.
struct SummaryScalar {
    std::string tag;
    double value = 0;
};

/// What one record of an event file says, as far as it is of use.
struct TensorboardEvent {
    double time = 0;
    std::int64_t step = 0;
    bool restarted = false; ///< steps from this one on count no more
    std::vector<SummaryScalar> scalars;
};

/// Parses the records of one run. Only a tag's first record names its plugin, so it is remembered.
class EventParser {
public:
    /// Throws UserError when the bytes are no event.
    TensorboardEvent parse(std::string_view record);

private:
    void addValue(std::string_view value, TensorboardEvent& event);

    std::map<std::string, bool, std::less<>> isScalar_; ///< by tag, for values that are tensors
};

} // namespace reblock
