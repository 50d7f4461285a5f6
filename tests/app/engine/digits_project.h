#pragma once

#include "core/options/new_run.h"
#include "tests/app/engine/engine_process.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace reblock {

/// A project with tiny runs on the digits corpus. One for all tests of a suite, so that its audio is
/// decoded once.
class DigitsProject : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    /// Makes runs/NAME: two encoder positions and one decoder position of width 16, eight steps.
    static std::filesystem::path makeRun(const std::string& name,
                                         const std::vector<std::string>& settings = {},
                                         const std::string& layout = "A*2 / A");

    static EngineResult train(const std::filesystem::path& run,
                              const std::function<int(const nlohmann::json&)>& onLine = {},
                              const EngineStarted& onStart = {});

    /// onLine for runEngine(): sends a signal once the journal tells of that step.
    static std::function<int(const nlohmann::json&)> signalAtStep(int signal, std::int64_t step);

    static std::filesystem::path weightsOf(const std::filesystem::path& run, std::int64_t step);

    /// The project's folder.
    static const std::filesystem::path& root();

private:
    static std::unique_ptr<Scratch> scratch_;
};

} // namespace reblock
