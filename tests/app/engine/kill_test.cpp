#include "core/base/files.h"
#include "core/base/random.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"
#include "tests/app/engine/digits_project.h"
#include "tests/app/engine/killer.h"

namespace reblock {
namespace {

namespace fs = std::filesystem;

class KilledTraining : public DigitsProject {
protected:
    /// Trains until it ends by itself, killed `kills` times before. Returns how often it was.
    static int trainKilled(const fs::path& run, int kills, std::uint64_t seed)
    {
        constexpr Moment kMoments[] = {Moment::InCheckpoint, Moment::Anywhere, Moment::InEvaluation};
        SeededRandom random(seed, 1);
        int killed = 0;
        for (int life = 0;; ++life) {
            std::unique_ptr<Killer> killer;
            const Moment moment = kMoments[random.below(3)];
            const auto count = static_cast<int>(random.below(moment == Moment::InEvaluation ? 2 : 16));
            const EngineResult result = train(run, {}, [&](int pid) {
                if (life < kills)
                    killer = std::make_unique<Killer>(pid, run, moment, count);
            });
            if (result.exitCode == 0)
                return killed;
            EXPECT_EQ(result.exitCode, -1) << result.errors;
            if (result.exitCode != -1)
                return killed;
            ++killed;
        }
    }

    /// What the journal says of each step, taken back where the run went on from an earlier one.
    static std::map<std::int64_t, std::string> story(const fs::path& run, const std::string& event,
                                                     const std::vector<std::string>& fields)
    {
        std::map<std::int64_t, std::string> told;
        for (const Event& each : readWholeJournal(RunFolder(run).journal())) {
            if (each.event == "resumed")
                told.erase(told.upper_bound(each.fields.at("from_step").get<std::int64_t>()), told.end());
            if (each.event != event)
                continue;
            std::string& text = told[each.fields.at("step").get<std::int64_t>()];
            text.clear();
            for (const std::string& field : fields)
                text += field + "=" + each.fields.at(field).dump() + " ";
        }
        return told;
    }

    static void expectSame(const fs::path& whole, const fs::path& killed, std::int64_t last)
    {
        const std::vector<std::string> devFields{"epoch", "dev_loss", "dev_errors", "dev_tokens"};
        EXPECT_EQ(story(whole, "epoch", devFields), story(killed, "epoch", devFields));
        EXPECT_EQ(readFile(weightsOf(whole, last)), readFile(weightsOf(killed, last)));
        EXPECT_EQ(readFile(whole / "checkpoints" / "average.safetensors"),
                  readFile(killed / "checkpoints" / "average.safetensors"));
    }
};

TEST_F(KilledTraining, IsTheSameAfterTwentyKills)
{
    const std::vector<std::string> settings{"train.max_steps=24", "train.evaluate_every=1 steps"};
    const fs::path whole = makeRun("whole", settings);
    const fs::path killed = makeRun("killed", settings);
    ASSERT_EQ(train(whole).exitCode, 0);

    EXPECT_EQ(trainKilled(killed, 20, 20260520), 20);

    const std::vector<std::string> stepFields{"epoch", "loss",          "loss_ctc", "loss_attention",
                                              "rate",  "gradient_norm", "clipped",  "audio_seconds"};
    EXPECT_EQ(story(whole, "step", stepFields).size(), 24U);
    EXPECT_EQ(story(whole, "step", stepFields), story(killed, "step", stepFields));
    expectSame(whole, killed, 24);
}

TEST_F(KilledTraining, IsTheSameWithCharactersSpeedsSeveralPartsAndLamb)
{
    const std::vector<std::string> settings{"train.max_steps=12",        "train.evaluate_every=2 steps",
                                            "batch.accumulate=2",        "tokens=char",
                                            "augment.speed=0.9 1.0 1.1", "optimiser.kind=lamb",
                                            "optimiser.epsilon=1e-6",    "optimiser.weight_decay=0.01",
                                            "model.dropout=0.2"};
    const fs::path whole = makeRun("whole-lamb", settings);
    const fs::path killed = makeRun("killed-lamb", settings);
    ASSERT_EQ(train(whole).exitCode, 0);

    EXPECT_EQ(trainKilled(killed, 6, 7), 6);

    expectSame(whole, killed, 12);
}

} // namespace
} // namespace reblock
