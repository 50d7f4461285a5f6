#include "core/text/normalise.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace reblock {
namespace {

using testing::ElementsAre;

TEST(Normalise, GivesTheTokensOfTheGoldenEdgeCases)
{
    const auto cases =
        nlohmann::json::parse(readFile(REBLOCK_FIXTURES "/scoring/edge_cases.json")).at("cases");
    ASSERT_FALSE(cases.empty());

    for (const auto& each : cases)
        for (const TokenMode mode : {TokenMode::Char, TokenMode::Mixed})
            for (const auto& [side, key] : {std::pair{"ref", "ref_tokens"}, {"hyp", "hyp_tokens"}})
                EXPECT_EQ(scoringTokens(each.at(side).get<std::string>(), mode),
                          each.at(tokenModeName(mode)).at(key).get<std::vector<std::string>>())
                    << each.at("name");
}

TEST(Normalise, FoldsFullWidthFormsAndAsciiCaseOnly)
{
    EXPECT_EQ(normaliseText("ＡＢｃ１É"), "abc1É");
}

TEST(Normalise, KeepsTheUnknownTokenWhole)
{
    EXPECT_THAT(scoringTokens("今<unk>天", TokenMode::Char), ElementsAre("今", "<unk>", "天"));
    EXPECT_THAT(scoringTokens("a<unk>b", TokenMode::Mixed), ElementsAre("a", "<unk>", "b"));
}

TEST(Normalise, RefusesWhatIsNotUtf8)
{
    EXPECT_THROW(scoringTokens("abc\xff", TokenMode::Char), UserError);
}

TEST(TokenModes, GoByTheirNames)
{
    EXPECT_EQ(tokenModeFromName("mixed"), TokenMode::Mixed);
    EXPECT_THROW(tokenModeFromName("words"), UserError);
}

} // namespace
} // namespace reblock
