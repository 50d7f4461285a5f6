#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/model/tensor_file.h"
#include "core/engine/verify/verify.h"
#include "tests/support/scratch.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace reblock {
namespace {

const std::filesystem::path kCases = std::filesystem::path(REBLOCK_FIXTURES) / "model";
const std::filesystem::path kDecoding = std::filesystem::path(REBLOCK_FIXTURES) / "decoding";

std::vector<std::filesystem::path> goldenFiles(const std::filesystem::path& folder,
                                               const std::string& extension)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == extension)
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST(Verify, FindsEveryGoldenCaseInBothTypes)
{
    const std::vector<std::filesystem::path> files = goldenFiles(kCases, ".safetensors");
    ASSERT_EQ(files.size(), 20U);
    for (const VerifiedCase& verified : verifyFiles(files)) {
        EXPECT_TRUE(verified.pass) << verified.name << ": "
                                   << (verified.failures.empty() ? "" : verified.failures.front());
        EXPECT_FALSE(verified.worst_tensor.empty());
    }
}

TEST(Verify, FailsACaseWithOneWeightChanged)
{
    const Scratch scratch;
    std::filesystem::copy_file(kCases / "cases.json", scratch / "cases.json");
    const TensorFile file = readTensorFile(kCases / "sanm.safetensors");
    at::Tensor changed = file.tensors.at("encoder.norm.weight");
    changed[0] += 0.01;
    writeTensorFile(scratch / "sanm.safetensors", {file.tensors.begin(), file.tensors.end()});
    const std::vector<VerifiedCase> cases = verifyFiles({scratch / "sanm.safetensors"});
    ASSERT_EQ(cases.size(), 1U);
    EXPECT_FALSE(cases[0].pass);
    EXPECT_FALSE(cases[0].failures.empty());
}

TEST(Verify, FindsEveryDecodingCaseInBothTypes)
{
    std::set<std::string> names;
    const std::vector<std::filesystem::path> files = goldenFiles(kDecoding, ".json");
    for (const VerifiedCase& verified : verifyFiles(files)) {
        EXPECT_TRUE(verified.pass) << verified.name << ": " << verified.failures.size() << " failures, "
                                   << (verified.failures.empty() ? "" : verified.failures.front());
        names.insert(verified.name);
    }
    EXPECT_EQ(names.size(), files.size());
}

/// Every number of a decoding file that is an expectation, changed a little, must be noticed.
TEST(Verify, FailsADecodingCaseWithOneNumberChanged)
{
    const Scratch scratch;
    for (const auto& [name, key] : {std::pair{"ctc_loss", "loss"},
                                    {"ctc_greedy", "log_prob"},
                                    {"ctc_prefix_beam", "log_prob"},
                                    {"ctc_prefix_scores", "starts"},
                                    {"attention_beam", "score"},
                                    {"attention_rescoring", "attention"},
                                    {"label_smoothing", "sum"},
                                    {"optimisers", "after"},
                                    {"optimisers", "v"},
                                    {"position_code", "values"},
                                    {"primitives", "gelu"},
                                    {"warmup", "rate"}}) {
        std::string text = readFile(kDecoding / (std::string(name) + ".json"));
        const std::size_t place = text.rfind("\"" + std::string(key) + "\":") + std::string(key).size() + 3;
        text.insert(text.find_first_not_of("[-", place), "1"); // 0.5 becomes 10.5
        replaceFile(scratch / "changed.json", text);
        EXPECT_FALSE(verifyFiles({scratch / "changed.json"}).front().pass) << name;
    }
}

TEST(Verify, RefusesADecodingFileOfAnotherKindOrCutShort)
{
    const Scratch scratch;
    const std::string text = readFile(kDecoding / "warmup.json");
    for (const std::string& bad : {text.substr(0, text.size() / 2), std::string("{}"), std::string("[1]"),
                                   std::string(R"({"format":"reblock-fixture/warmup/2","cases":[]})"),
                                   std::string(R"({"format":"reblock-fixture/warmup/1"})")}) {
        replaceFile(scratch / "bad.json", bad);
        EXPECT_THROW(verifyFiles({scratch / "bad.json"}), UserError) << bad;
    }
}

TEST(Verify, RefusesAFileThatIsNoCase)
{
    EXPECT_THROW(verifyFiles({kCases / "README.md"}), UserError);
    const Scratch scratch;
    std::filesystem::copy_file(kCases / "sanm.safetensors", scratch / "sanm.safetensors");
    EXPECT_THROW(verifyFiles({scratch / "sanm.safetensors"}), UserError) << "no cases.json beside it";
}

} // namespace
} // namespace reblock
