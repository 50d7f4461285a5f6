#include "tests/core/engine/small_models.h"

#include "core/engine/model/start_values.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>

namespace reblock {
namespace {

double largest(const Model& model, const std::string& name)
{
    return model.parameters().value(name).abs().max().item<double>();
}

TEST(StartValues, AreThoseOfTheModelPage)
{
    const auto model =
        smallModel(smallLayout({.encoderCorrectors = {Adaptor{}, Bottleneck{.width = 3}, Lora{.rank = 2},
                                                      StepVector{}, Adaptor{.initScale = 1}}}));
    const std::string here = "encoder.positions.1.correctors.";
    const double linear = 1 / std::sqrt(16.0);
    EXPECT_LE(largest(*model, "encoder.blocks.A.attention.query.weight"), linear);
    EXPECT_GT(largest(*model, "encoder.blocks.A.attention.query.weight"), 0.9 * linear);
    EXPECT_GT(largest(*model, "encoder.blocks.A.attention.query.bias"), 0.5 * linear);
    EXPECT_LE(largest(*model, "encoder.blocks.A.ffn.contract.bias"), 1 / std::sqrt(24.0));
    EXPECT_LE(largest(*model, "front.conv1.bias"), 1.0 / 3);
    EXPECT_LE(largest(*model, here + "0.weight"), 0.1 * linear);
    EXPECT_GT(largest(*model, here + "0.weight"), 0.09 * linear);
    EXPECT_EQ(largest(*model, here + "0.bias"), 0);
    EXPECT_EQ(largest(*model, here + "1.attention.up.weight"), 0);
    EXPECT_GT(largest(*model, here + "1.attention.down.weight"), 0);
    EXPECT_EQ(largest(*model, here + "2.query.b"), 0);
    EXPECT_GT(largest(*model, here + "2.query.a"), 0);
    EXPECT_EQ(largest(*model, here + "3.vector"), 0);
    EXPECT_GT(largest(*model, here + "4.bias"), 0);
    EXPECT_EQ(model->parameters().value("encoder.norm.weight").min().item<double>(), 1);
    EXPECT_GT(largest(*model, "decoder.embedding.weight"), 2);
}

TEST(StartValues, DependOnTheSeedAndTheNameAlone)
{
    const auto one = smallModel(smallLayout({}));
    const auto more = smallModel(smallLayout({.encoder = "AAAAB", .encoderCorrectors = {Adaptor{}}}));
    const std::string name = "encoder.blocks.A.ffn.expand.weight";
    EXPECT_TRUE(at::equal(one->parameters().value(name), more->parameters().value(name)));
    setStartValues(*more, 8);
    EXPECT_FALSE(at::equal(one->parameters().value(name), more->parameters().value(name)));
}

} // namespace
} // namespace reblock
