#pragma once

#include "core/journal/journal_reader.h"
#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <string>

namespace reblock {

/// How far each journal has been copied into the store.
class JournalRepository {
public:
    explicit JournalRepository(Store& store) : store_(store) {}

    /// path  relative to the run folder
    JournalPosition position(RunId run, const std::string& path) const;
    void setPosition(RunId run, const std::string& path, const JournalPosition& position);

    /// Forgets all that was copied from the journals of a run; the run itself stays.
    void forgetContent(RunId run);

private:
    Store& store_;
};

} // namespace reblock
