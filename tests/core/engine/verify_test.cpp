#include "core/base/error.h"
#include "core/engine/model/tensor_file.h"
#include "core/engine/verify/verify.h"
#include "tests/support/scratch.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace reblock {
namespace {

const std::filesystem::path kCases = std::filesystem::path(REBLOCK_FIXTURES) / "model";

std::vector<std::filesystem::path> goldenFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(kCases))
        if (entry.path().extension() == ".safetensors")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST(Verify, FindsEveryGoldenCaseInBothTypes)
{
    const std::vector<std::filesystem::path> files = goldenFiles();
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

TEST(Verify, RefusesAFileThatIsNoCase)
{
    EXPECT_THROW(verifyFiles({kCases / "README.md"}), UserError);
    const Scratch scratch;
    std::filesystem::copy_file(kCases / "sanm.safetensors", scratch / "sanm.safetensors");
    EXPECT_THROW(verifyFiles({scratch / "sanm.safetensors"}), UserError) << "no cases.json beside it";
}

} // namespace
} // namespace reblock
