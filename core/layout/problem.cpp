#include "core/layout/problem.h"

#include <fmt/format.h>

namespace reblock {

std::string Problem::text() const
{
    std::string where;
    if (line && column)
        where = pointer || *line > 1 ? fmt::format("line {}, column {}", *line, *column)
                                     : fmt::format("column {}", *column);
    if (pointer && !pointer->empty())
        where += (where.empty() ? "" : ", ") + fmt::format("at {}", *pointer);
    return fmt::format("{}{}found {}; allowed: {}.", where, where.empty() ? "" : ": ", found, allowed);
}

} // namespace reblock
