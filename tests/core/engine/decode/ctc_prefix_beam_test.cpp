#include "core/engine/decode/ctc_prefix_beam.h"

#include "core/engine/decode/log_prob_rows.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

at::Tensor randomLogProbs(std::uint64_t seed, std::int64_t frames, std::int64_t tokens, double sharpness)
{
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    const at::Tensor logits = at::randn({frames, tokens}, generator, at::TensorOptions(at::kFloat));
    return at::log_softmax(logits * sharpness, -1);
}

using Prefixes = std::map<std::vector<int>, std::pair<double, double>>; ///< blank, last token

/// The rule as it is written, over every token.
Prefixes extended(const Prefixes& kept, const LogProbRows& rows, std::int64_t frame)
{
    Prefixes found;
    const auto put = [&](const std::vector<int>& prefix, double blank, double token) {
        auto& pair = found.try_emplace(prefix, never(), never()).first->second;
        pair = {logAdd(pair.first, blank), logAdd(pair.second, token)};
    };
    for (const auto& [prefix, pair] : kept) {
        const double total = logAdd(pair.first, pair.second);
        put(prefix, total + rows.at(frame, 0), never());
        for (int token = 1; token < rows.vocabulary(); ++token) {
            std::vector<int> longer = prefix;
            longer.push_back(token);
            const bool repeats = !prefix.empty() && prefix.back() == token;
            if (repeats)
                put(prefix, never(), pair.second + rows.at(frame, token));
            put(longer, never(), (repeats ? pair.first : total) + rows.at(frame, token));
        }
    }
    return found;
}

std::vector<CtcText> plainPrefixBeam(const at::Tensor& logProbs, std::size_t beam)
{
    const LogProbRows rows(logProbs);
    Prefixes kept{{{}, {0.0, never()}}};
    std::vector<CtcText> order;
    for (std::int64_t frame = 0; frame < rows.rows(); ++frame) {
        const Prefixes found = extended(kept, rows, frame);
        order.clear();
        for (const auto& [prefix, pair] : found)
            order.push_back({prefix, logAdd(pair.first, pair.second)});
        std::ranges::stable_sort(order, std::ranges::greater{}, &CtcText::logProb);
        order.resize(std::min(beam, order.size()));
        kept.clear();
        for (const CtcText& text : order)
            kept.emplace(text.tokens, found.at(text.tokens));
    }
    return order;
}

TEST(CtcPrefixBeam, FindsWhatTryingEveryTokenFinds)
{
    for (std::uint64_t seed = 0; seed < 24; ++seed) {
        const int beam = 1 + static_cast<int>(seed % 7);
        const at::Tensor logProbs = randomLogProbs(seed, 18, 40, 0.3 * static_cast<double>(seed % 9));
        const std::vector<CtcText> plain = plainPrefixBeam(logProbs, static_cast<std::size_t>(beam));
        const std::vector<CtcText> fast = ctcPrefixBeam(logProbs, beam).texts;

        ASSERT_EQ(fast.size(), plain.size());
        for (std::size_t i = 0; i < plain.size(); ++i) {
            EXPECT_EQ(fast[i].tokens, plain[i].tokens) << "seed " << seed << ", text " << i;
            EXPECT_NEAR(fast[i].logProb, plain[i].logProb, 1e-9);
        }
    }
}

TEST(CtcPrefixBeam, TellsHowCloseItsClosestBorderWas)
{
    const std::vector<float> frame{0.5F, 0.3F, 0.2F};
    const at::Tensor logProbs = at::tensor(frame).log().unsqueeze(0);

    EXPECT_NEAR(ctcPrefixBeam(logProbs, 1).lead, std::log(0.5 / 0.3), 1e-6);
    EXPECT_NEAR(ctcPrefixBeam(logProbs, 2).lead, std::log(0.3 / 0.2), 1e-6);
    EXPECT_TRUE(std::isinf(ctcPrefixBeam(logProbs, 3).lead)) << "nothing was dropped";
}

TEST(CtcPrefixBeam, GivesATieToTheSmallerSequence)
{
    const CtcPrefixBeam found = ctcPrefixBeam(at::full({1, 4}, 0.25).log(), 2);

    EXPECT_THAT(found.texts[0].tokens, IsEmpty());
    EXPECT_THAT(found.texts[1].tokens, ElementsAre(1));
    EXPECT_EQ(found.lead, 0);
}

TEST(CtcPrefixBeam, HearsNothingInNoFrames)
{
    const CtcPrefixBeam found = ctcPrefixBeam(at::empty({0, 4}), 10);

    ASSERT_EQ(found.texts.size(), 1U);
    EXPECT_THAT(found.texts[0].tokens, IsEmpty());
    EXPECT_EQ(found.texts[0].logProb, 0);
}

TEST(LogProbRows, OrdersTheMostLikelyTokensOfARow)
{
    const at::Tensor logProbs = randomLogProbs(3, 2, 500, 1);
    const LogProbRows rows(logProbs);
    const auto [values, indices] = logProbs[1].sort(true, 0, true);

    const std::vector<ScoredToken> best = rows.best(1, 21);

    ASSERT_EQ(best.size(), 21U);
    for (std::size_t i = 0; i < best.size(); ++i)
        EXPECT_EQ(best[i].token, indices[static_cast<std::int64_t>(i)].item<std::int64_t>());
    EXPECT_EQ(rows.best(0, 1000).size(), 500U);
    EXPECT_THAT(LogProbRows(at::zeros({1, 6})).best(0, 2),
                ElementsAre(testing::Field(&ScoredToken::token, 0), testing::Field(&ScoredToken::token, 1)));
}

} // namespace
} // namespace reblock
