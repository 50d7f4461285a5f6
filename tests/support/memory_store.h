#pragma once

#include "experiments_db/run_repository.h"
#include "experiments_db/store.h"
#include "tests/support/run_maker.h"
#include "tests/support/scratch.h"

namespace reblock {

/// A store in memory with the newest schema, and a place for run folders.
struct MemoryStore {
    Scratch scratch;
    Store store{":memory:"};

    /// Registers a run that was just made.
    RunId addRun(const std::string& name)
    {
        return RunRepository(store).registerRun(RunMaker(scratch / name).folder());
    }
};

} // namespace reblock
