#include "core/score/score.h"

#include "core/base/error.h"
#include "tests/core/score/scoring_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

using nlohmann::json;
using testing::ElementsAre;

namespace {

ErrorCounts countsFrom(const json& golden)
{
    return {golden.at("S"), golden.at("D"), golden.at("I"), golden.at("N")};
}

void expectEdgeCase(const json& golden, const UtteranceScore& score)
{
    EXPECT_EQ(score.reference, golden.at("ref_tokens").get<std::vector<std::string>>());
    EXPECT_EQ(score.hypothesis, golden.at("hyp_tokens").get<std::vector<std::string>>());
    EXPECT_EQ(pathLetters(score.path), golden.at("path"));
    EXPECT_EQ(score.counts, countsFrom(golden));
    EXPECT_EQ(score.counts.rate().has_value(), !golden.at("rate").is_null());
}

void expectEdgeCases(const std::string& modeName)
{
    const json fixture = scoringFixture("edge_cases.json");
    std::vector<ScorePair> pairs;
    for (const json& edge : fixture.at("cases"))
        pairs.push_back({edge.at("name"), edge.at("ref"), edge.at("hyp")});
    const ScoreReport report = scorePairs(pairs, tokenModeFromName(modeName));
    ASSERT_EQ(report.utterances.size(), 94u);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        SCOPED_TRACE(pairs[i].id);
        expectEdgeCase(fixture.at("cases")[i].at(modeName), report.utterances[i]);
    }
    EXPECT_EQ(report.counts, countsFrom(fixture.at("totals").at(modeName)));
}

Transcripts transcripts(std::vector<Transcript> lines)
{
    return {"some.trn", std::move(lines)};
}

} // namespace

TEST(Score, CountsWhatScliteCounts)
{
    const json systems = scoringFixture("totals.json").at("systems");
    ASSERT_EQ(systems.size(), 3u);
    for (const auto& [system, golden] : systems.items()) {
        const ScoreReport report = systemScore(system);
        EXPECT_EQ(report.counts, countsFrom(golden.at("sclite"))) << system;
        EXPECT_EQ(report.counts.correct(), golden.at("sclite").at("C").get<int>()) << system;
        EXPECT_EQ(report.sentenceErrors, golden.at("sclite").at("sentences_with_error").get<int>());
        EXPECT_EQ(report.levenshteinErrors, golden.at("jiwer_unit_costs").at("errors").get<int>());
        EXPECT_NEAR(*report.counts.rate(), golden.at("cer").get<double>(), 1e-15);
    }
}

TEST(Score, AlignsEveryUtteranceAsScliteDoes)
{
    const json rows = scoringFixture("utterances.json").at("rows");
    const std::vector<std::string> systems{"A", "B", "C"};
    for (std::size_t system = 0; system < systems.size(); ++system) {
        const ScoreReport report = systemScore(systems[system]);
        ASSERT_EQ(report.utterances.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const UtteranceScore& score = report.utterances[i];
            const ErrorCounts& counts = score.counts;
            EXPECT_TRUE(score.id.ends_with(rows[i][0].get<std::string>()));
            EXPECT_EQ(json({counts.substitutions, counts.deletions, counts.insertions}),
                      rows[i][3 + 2 * system]);
            EXPECT_EQ(pathLetters(score.path), rows[i][4 + 2 * system]) << score.id;
        }
    }
}

TEST(Score, TreatsEveryEdgeCaseAsStated)
{
    expectEdgeCases("char");
    expectEdgeCases("mixed");
}

TEST(Score, ListsWhatIsInOneFileOnlyAndDoesNotCountIt)
{
    const ScoreReport report = scoreTranscripts(transcripts({{"u1", "今天"}, {"u2", "天气"}}),
                                                transcripts({{"U1", "今"}, {"u3", "好"}}), TokenMode::Char);

    EXPECT_EQ(report.counts, (ErrorCounts{0, 1, 0, 2}));
    EXPECT_THAT(report.missing, ElementsAre("u2"));
    EXPECT_THAT(report.extra, ElementsAre("u3"));
}

TEST(Score, RefusesFilesWithoutACommonId)
{
    EXPECT_THROW(scoreTranscripts(transcripts({{"u1", "今"}}), transcripts({{"u2", "今"}}), TokenMode::Char),
                 UserError);
}

TEST(Score, WritesRatesAsFractionsAndNullWhereThereIsNone)
{
    const auto wrong =
        jsonFromReport(scorePairs(std::vector<ScorePair>{{"u", "今天", "今"}}, TokenMode::Char), true);
    EXPECT_EQ(wrong.at("error_rate"), 0.5);
    EXPECT_EQ(wrong.at("interval95"), json({0.5, 0.5}));
    EXPECT_TRUE(wrong.at("real_time_factor").is_null());
    EXPECT_EQ(wrong.at("utterances").at(0).at("path"), "CD");

    const auto empty =
        jsonFromReport(scorePairs(std::vector<ScorePair>{{"u", "", "今"}}, TokenMode::Char), false);
    EXPECT_TRUE(empty.at("error_rate").is_null());
    EXPECT_TRUE(empty.at("interval95").is_null());
    EXPECT_FALSE(empty.contains("utterances"));
}

} // namespace reblock
