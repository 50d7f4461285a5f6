#include "tests/core/engine/small_models.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/model/checkpoint.h"
#include "tests/support/scratch.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

class Checkpoint : public testing::Test {
protected:
    Checkpoint()
    {
        info.layout = smallLayout({.encoderCorrectors = {Adaptor{}}});
        for (int i = 0; i < 17; ++i)
            info.tokens.push_back("字" + std::to_string(i));
        info.features.bands = 20;
        info.features.sampleRate = 8000;
        info.step = 1234;
        model = smallModel(info.layout, at::kFloat);
        model->setFeatureStatistics(at::full(20, 1.5), at::full(20, 0.25));
    }

    Scratch scratch;
    CheckpointInfo info;
    std::unique_ptr<Model> model;
    std::filesystem::path path = scratch / "step-001234.safetensors";
};

TEST_F(Checkpoint, BringsBackTheModelAndWhatItSaysOfItself)
{
    saveCheckpoint(path, *model, info);
    const LoadedCheckpoint loaded = loadCheckpoint(path);
    EXPECT_EQ(loaded.info.layout, info.layout);
    EXPECT_EQ(loaded.info.tokens, info.tokens);
    EXPECT_EQ(loaded.info.features.sampleRate, 8000);
    EXPECT_EQ(loaded.info.step, 1234);
    EXPECT_TRUE(at::equal(loaded.model->parameters().flatValues(), model->parameters().flatValues()));
    EXPECT_TRUE(at::equal(loaded.model->featureMean(), model->featureMean()));
    EXPECT_EQ(readCheckpointInfo(path).tokens.size(), 17U);
}

TEST_F(Checkpoint, AveragesWeightsOfSeveralFiles)
{
    saveCheckpoint(scratch / "a.safetensors", *model, info);
    const at::Tensor first = model->parameters().flatValues().clone();
    {
        const at::NoGradGuard guard;
        at::Tensor values = model->parameters().flatValues();
        values.add_(2);
    }
    saveCheckpoint(scratch / "b.safetensors", *model, info);
    loadAverage(*model, {scratch / "a.safetensors", scratch / "b.safetensors"});
    for (const Parameter& parameter : model->parameters().all()) {
        const at::Tensor before = first.narrow(0, parameter.offset, parameter.value.numel());
        EXPECT_TRUE(at::allclose(parameter.value.flatten(), before + 1, 1e-6, 1e-6)) << parameter.name;
    }
}

TEST_F(Checkpoint, RefusesWeightsOfAnotherLayout)
{
    saveCheckpoint(path, *model, info);
    const auto other = smallModel(smallLayout({.encoder = "ABA"}), at::kFloat);
    EXPECT_THROW(loadWeights(*other, path), UserError);
}

TEST_F(Checkpoint, RefusesAFileThatIsNoCheckpoint)
{
    writeTensorFile(path, {{"a", at::zeros(3)}});
    EXPECT_THROW(loadCheckpoint(path), UserError);
    saveCheckpoint(path, *model, info);
    const std::string whole = readFile(path);
    replaceFile(path, whole.substr(0, whole.size() / 2));
    EXPECT_THROW(loadCheckpoint(path), UserError);
}

} // namespace
} // namespace reblock
