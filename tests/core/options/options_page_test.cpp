#include "tests/core/options/options_page.h"

#include "core/base/files.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace reblock {
namespace {

constexpr char kBegin[] = "<!-- made from the table in core/options: begin -->\n";
constexpr char kEnd[] = "<!-- end -->\n";

/// With REBLOCK_UPDATE_DOCS set, the page is written anew instead of being compared.
TEST(OptionsPage, SaysWhatTheProgramSays)
{
    const auto page = std::filesystem::path("docs") / "run-options.md";
    const std::string text = readFile(page);
    const std::size_t begin = text.find(kBegin);
    const std::size_t end = text.find(kEnd);
    ASSERT_NE(begin, std::string::npos);
    ASSERT_NE(end, std::string::npos);
    const std::size_t start = begin + std::string(kBegin).size();

    if (std::getenv("REBLOCK_UPDATE_DOCS"))
        replaceFile(page, text.substr(0, start) + optionsPageTables() + text.substr(end));
    else
        EXPECT_EQ(text.substr(start, end - start), optionsPageTables())
            << "Run this test with REBLOCK_UPDATE_DOCS=1 to write the page anew.";
}

} // namespace
} // namespace reblock
