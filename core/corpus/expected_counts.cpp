#include "core/corpus/expected_counts.h"

namespace reblock {

std::optional<ExpectedCounts> expectedCounts(std::string_view kind, std::string_view set)
{
    if (kind != "aishell")
        return std::nullopt;
    if (set == "train")
        return ExpectedCounts{120'098, std::nullopt};
    if (set == "dev")
        return ExpectedCounts{14'326, 205'341};
    if (set == "test")
        return ExpectedCounts{7'176, 104'765};
    return std::nullopt;
}

} // namespace reblock
