#pragma once

#include "core/base/error.h"

#include <string>

namespace reblock {

/// Collects what is wrong with a request, so that all of it is said at once.
class ProblemLines {
public:
    /// Runs the action; a UserError of it becomes a line.
    template <typename Action>
    void collect(Action action)
    {
        try {
            action();
        } catch (const UserError& error) {
            text_ += (text_.empty() ? "" : "\n") + std::string(error.what());
        }
    }

    void throwIfAny() const
    {
        if (!text_.empty())
            throw UserError(text_);
    }

private:
    std::string text_;
};

} // namespace reblock
