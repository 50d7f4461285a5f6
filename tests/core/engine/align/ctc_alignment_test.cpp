#include "core/engine/align/ctc_alignment.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <limits>

namespace reblock {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kNever = -std::numeric_limits<double>::infinity();

/// [frames, vocabulary] log-probabilities drawn from a seed.
at::Tensor drawn(std::int64_t frames, std::int64_t vocabulary, std::uint64_t seed)
{
    at::manual_seed(seed);
    return at::log_softmax(2 * at::randn({frames, vocabulary}, at::kDouble), 1);
}

std::vector<int> collapsed(const std::vector<int>& path)
{
    std::vector<int> tokens;
    int before = 0;
    for (const int token : path) {
        if (token != 0 && token != before)
            tokens.push_back(token);
        before = token;
    }
    return tokens;
}

double logProbOf(const std::vector<int>& path, const at::Tensor& logProbs)
{
    double sum = 0;
    for (std::size_t t = 0; t < path.size(); ++t)
        sum += logProbs[static_cast<std::int64_t>(t)][path[t]].item<double>();
    return sum;
}

/// The largest log-probability of any path that reads `tokens`, by trying them all.
double bestOfAllPaths(const at::Tensor& logProbs, const std::vector<int>& tokens)
{
    const auto vocabulary = static_cast<int>(logProbs.size(1));
    std::vector<int> path(static_cast<std::size_t>(logProbs.size(0)));
    double best = kNever;
    const std::function<void(std::size_t)> tryFrom = [&](std::size_t at) {
        if (at == path.size()) {
            if (collapsed(path) == tokens)
                best = std::max(best, logProbOf(path, logProbs));
            return;
        }
        for (path[at] = 0; path[at] < vocabulary; ++path[at])
            tryFrom(at + 1);
    };
    tryFrom(0);
    return best;
}

TEST(CtcAlignment, EqualsEveryPathTriedByHand)
{
    for (const auto& tokens : {std::vector<int>{}, {1}, {2, 2}, {1, 2, 1}, {2, 2, 1}, {1, 1, 1, 1}}) {
        const at::Tensor logProbs = drawn(6, 3, 7 + tokens.size());
        const auto alignment = alignCtc(logProbs, tokens);
        const double best = bestOfAllPaths(logProbs, tokens);
        ASSERT_EQ(alignment.has_value(), best > kNever);
        if (!alignment)
            continue;
        EXPECT_NEAR(alignment->logProb, best, 1e-12);
        EXPECT_EQ(collapsed(pathOf(*alignment, 6)), tokens);
        EXPECT_NEAR(logProbOf(pathOf(*alignment, 6), logProbs), best, 1e-12);
    }
}

TEST(CtcAlignment, ScoresATokenByItsMeanLogProbability)
{
    const at::Tensor logProbs = at::tensor({0.1, 0.9, 0.2, 0.8, 0.7, 0.3}, at::kDouble).log().view({3, 2});
    const auto alignment = alignCtc(logProbs, std::vector<int>{1});

    ASSERT_TRUE(alignment);
    ASSERT_EQ(alignment->tokens.size(), 1U);
    EXPECT_EQ(alignment->tokens[0].start, 0);
    EXPECT_EQ(alignment->tokens[0].end, 2);
    EXPECT_NEAR(alignment->tokens[0].score, (std::log(0.9) + std::log(0.8)) / 2, 1e-12);
}

TEST(CtcAlignment, IsAbsentWhereTheFramesCannotHoldTheText)
{
    EXPECT_FALSE(alignCtc(drawn(3, 4, 1), std::vector<int>{1, 1, 2}));
    EXPECT_TRUE(alignCtc(drawn(4, 4, 1), std::vector<int>{1, 1, 2}));
    EXPECT_FALSE(alignCtc(at::zeros({0, 4}), std::vector<int>{1}));
}

TEST(CtcAlignment, HasAnEmptyTextOfNoFrames)
{
    const auto alignment = alignCtc(at::zeros({0, 4}), std::vector<int>{});

    ASSERT_TRUE(alignment);
    EXPECT_EQ(alignment->logProb, 0);
    EXPECT_THAT(alignment->tokens, IsEmpty());
}

TEST(CtcAlignment, IsAbsentWhereTheTextIsImpossibleOrNotANumber)
{
    at::Tensor logProbs = drawn(5, 3, 2);
    logProbs.select(1, 2).fill_(kNever);
    EXPECT_FALSE(alignCtc(logProbs, std::vector<int>{1, 2}));
    EXPECT_TRUE(alignCtc(logProbs, std::vector<int>{1}));

    logProbs[2].fill_(std::numeric_limits<double>::quiet_NaN());
    EXPECT_FALSE(alignCtc(logProbs, std::vector<int>{1}));
}

TEST(CtcAlignment, RefusesATokenThatTheModelDoesNotHave)
{
    EXPECT_THROW(alignCtc(drawn(5, 3, 2), std::vector<int>{3}), UserError);
    EXPECT_THROW(alignCtc(drawn(5, 3, 2), std::vector<int>{0}), UserError);
}

TEST(CtcAlignment, GivesEachRowOfABatchWhatItGetsAlone)
{
    const at::Tensor logProbs = at::stack({drawn(40, 6, 1), drawn(40, 6, 2), drawn(40, 6, 3)});
    const at::Tensor lengths = at::tensor({std::int64_t{40}, std::int64_t{3}, std::int64_t{17}});
    const std::vector<std::vector<int>> tokens{{1, 2, 5, 5}, {1, 1, 1}, {}};
    const auto batch = alignCtc(logProbs, lengths, tokens);

    ASSERT_EQ(batch.size(), 3U);
    EXPECT_FALSE(batch[1]);
    for (const std::size_t row : {0U, 2U}) {
        const auto at = static_cast<std::int64_t>(row);
        const auto alone = alignCtc(logProbs[at].narrow(0, 0, lengths[at].item<std::int64_t>()), tokens[row]);
        ASSERT_TRUE(batch[row] && alone);
        EXPECT_EQ(batch[row]->logProb, alone->logProb);
        EXPECT_EQ(pathOf(*batch[row], 40), pathOf(*alone, 40));
    }
}

/// Long enough that the back pointers are made in several blocks (2^25 / L frames each).
TEST(CtcAlignment, FindsTheOnlyLikelyPathOfALongText)
{
    constexpr std::int64_t kFrames = 24000;
    constexpr std::int64_t kEvery = 6; // a token each 6 frames, 3 of them
    at::Tensor logits = at::zeros({kFrames, 50});
    auto at = logits.accessor<float, 2>();
    std::vector<int> tokens;
    for (std::int64_t t = 0; t < kFrames; ++t) {
        const auto token = static_cast<int>(1 + t / kEvery * 7 % 49);
        if (t % kEvery == 0)
            tokens.push_back(token);
        at[t][t % kEvery < 3 ? token : 0] = 12;
    }
    const auto alignment = alignCtc(at::log_softmax(logits, 1), tokens);

    ASSERT_TRUE(alignment);
    ASSERT_EQ(alignment->tokens.size(), tokens.size());
    for (std::size_t n = 0; n < tokens.size(); ++n) {
        ASSERT_EQ(alignment->tokens[n].start, static_cast<std::int64_t>(n) * kEvery);
        ASSERT_EQ(alignment->tokens[n].end, static_cast<std::int64_t>(n) * kEvery + 3);
    }
}

TEST(CtcAlignment, EqualsTheGoldenCases)
{
    const auto golden =
        json::parse(readFile(std::filesystem::path(REBLOCK_FIXTURES) / "decoding" / "ctc_alignment.json"));
    for (const json& entry : golden.at("cases")) {
        std::vector<double> values;
        for (const json& frame : entry.at("log_probs"))
            for (const json& value : frame)
                values.push_back(value.is_null() ? kNever : value.get<double>());
        const auto frames = static_cast<std::int64_t>(entry.at("log_probs").size());
        const auto alignment = alignCtc(at::tensor(values, at::kDouble).view({frames, -1}),
                                        entry.at("tokens").get<std::vector<int>>());
        ASSERT_EQ(alignment.has_value(), !entry.at("path").is_null());
        if (!alignment)
            continue;
        EXPECT_NEAR(alignment->logProb, entry.at("log_prob").get<double>(), 1e-9);
        EXPECT_EQ(pathOf(*alignment, frames), entry.at("path").get<std::vector<int>>());
        ASSERT_EQ(alignment->tokens.size(), entry.at("spans").size());
        for (std::size_t n = 0; n < alignment->tokens.size(); ++n) {
            EXPECT_EQ(alignment->tokens[n].token, entry.at("spans")[n].at("token"));
            EXPECT_EQ(alignment->tokens[n].start, entry.at("spans")[n].at("start"));
            EXPECT_EQ(alignment->tokens[n].end, entry.at("spans")[n].at("end"));
        }
    }
}

} // namespace
} // namespace reblock
