#pragma once

#include "core/base/error.h"

namespace reblock {

/// A statement that the database refuses: a broken rule of the schema, or a mistake in our SQL.
/// Exit code 1. (What a user can act on is a UserError or a ResourceError.)
class DbError : public BugError {
    using BugError::BugError;
};

} // namespace reblock
