#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/model/safetensors.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

namespace reblock {
namespace {

class Safetensors : public testing::Test {
protected:
    void SetUp() override
    {
        writeSafetensors(path, {entry("a", {2, 3}, numbers), entry("empty", {0, 4}, {})},
                         {{"text", "with \"quotes\" and 汉字"}});
    }
    static SafetensorsEntry entry(const std::string& name, std::vector<std::int64_t> shape,
                                  std::span<const float> values)
    {
        return {name, "F32", std::move(shape), std::as_bytes(values)};
    }
    void replaceHeader(const std::string& header, std::size_t dataBytes = 0)
    {
        std::string file(8, '\0');
        const std::uint64_t size = header.size();
        std::memcpy(file.data(), &size, 8);
        replaceFile(path, file + header + std::string(dataBytes, 'x'));
    }

    Scratch scratch;
    std::filesystem::path path = scratch / "weights.safetensors";
    std::array<float, 6> numbers{1, 2, 3, 4, 5, 6};
};

TEST_F(Safetensors, ReadsBackWhatWasWritten)
{
    const SafetensorsFile file(path);
    ASSERT_NE(file.find("a"), nullptr);
    EXPECT_EQ(file.find("a")->shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(std::memcmp(file.find("a")->bytes.data(), numbers.data(), sizeof numbers), 0);
    EXPECT_EQ(file.find("empty")->bytes.size(), 0U);
    EXPECT_EQ(file.metadata().at("text"), "with \"quotes\" and 汉字");
    EXPECT_EQ(file.find("b"), nullptr);
}

TEST_F(Safetensors, RefusesAFileCutShortAnywhere)
{
    const std::string whole = readFile(path);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        replaceFile(path, whole.substr(0, size));
        EXPECT_THROW(SafetensorsFile{path}, UserError) << size;
    }
}

TEST_F(Safetensors, RefusesBytesBehindTheLastArray)
{
    replaceFile(path, readFile(path) + "x");
    EXPECT_THROW(SafetensorsFile{path}, UserError);
}

TEST_F(Safetensors, RefusesHeadersThatLie)
{
    for (
        const char* header : {
            "no json",
            "[]",
            R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})",
            R"({"a":{"dtype":"F31","shape":[1],"data_offsets":[0,4]}})",
            R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})",
            R"({"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]}})",
            R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})",
            R"({"a":{"dtype":"F32","shape":[1]}})",
            R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
        }) {
        replaceHeader(header, 4);
        EXPECT_THROW(SafetensorsFile{path}, UserError) << header;
    }
}

TEST_F(Safetensors, SaysWhichFileIsBroken)
{
    replaceFile(path, "short");
    try {
        SafetensorsFile file(path);
        FAIL() << "a broken file was read";
    } catch (const UserError& error) {
        EXPECT_NE(error.problem().find("weights.safetensors"), std::string::npos);
        EXPECT_FALSE(error.remedy().empty());
    }
}

} // namespace
} // namespace reblock
