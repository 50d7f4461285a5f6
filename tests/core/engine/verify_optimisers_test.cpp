#include "core/base/files.h"
#include "core/engine/verify/optimisers_case.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace reblock {
namespace {

nlohmann::json golden()
{
    return nlohmann::json::parse(
        readFile(std::filesystem::path(REBLOCK_FIXTURES) / "decoding" / "optimisers.json"));
}

TEST(VerifyOptimisers, PassesTheGoldenCases)
{
    const VerifiedCase verified = verifyOptimisers(golden());
    EXPECT_TRUE(verified.pass) << (verified.failures.empty() ? "" : verified.failures.front());
    EXPECT_LT(verified.max_abs, 1e-5);
}

TEST(VerifyOptimisers, FailsWhereAnExpectedValueIsAnother)
{
    for (const char* kind : {"adam", "lamb"})
        for (const char* key : {"after", "m", "v"}) {
            nlohmann::json changed = golden();
            nlohmann::json& value =
                std::string(key) == "after" ? changed[kind][0][key][4][0] : changed[kind][0][key][0];
            value = value.get<double>() + 0.001;
            EXPECT_FALSE(verifyOptimisers(changed).pass) << kind << " " << key;
        }
}

} // namespace
} // namespace reblock
