#include "core/base/files.h"
#include "core/engine/verify/ctc_alignment_case.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace reblock {
namespace {

nlohmann::json golden()
{
    return nlohmann::json::parse(
        readFile(std::filesystem::path(REBLOCK_FIXTURES) / "decoding" / "ctc_alignment.json"));
}

TEST(VerifyCtcAlignment, PassesTheGoldenCases)
{
    const VerifiedCase verified = verifyCtcAlignment(golden());

    EXPECT_TRUE(verified.pass) << (verified.failures.empty() ? "" : verified.failures.front());
    EXPECT_EQ(verified.name, "decoding/ctc_alignment");
    EXPECT_LT(verified.max_abs, 1e-4);
}

TEST(VerifyCtcAlignment, FailsWhereAnExpectedValueIsAnother)
{
    for (const char* key : {"log_prob", "path", "spans"}) {
        nlohmann::json changed = golden();
        if (std::string(key) == "log_prob")
            changed["cases"][0][key] = changed["cases"][0][key].get<double>() + 0.01;
        else
            changed["cases"][0][key].erase(0);
        EXPECT_FALSE(verifyCtcAlignment(changed).pass) << key;
    }
}

} // namespace
} // namespace reblock
