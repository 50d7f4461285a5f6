#include "core/base/error.h"
#include "tests/app/engine/digits_project.h"

namespace reblock {
namespace {

enum class Outcome { Refused, Accepted, Trained }; ///< the first two by `reblock new` alone

struct Absurd {
    const char* setting;
    Outcome outcome;
};

class AbsurdValues : public DigitsProject, public testing::WithParamInterface<Absurd> {
protected:
    static void trainOrLeave(const std::filesystem::path& run, Outcome outcome)
    {
        ASSERT_NE(outcome, Outcome::Refused) << "not refused";
        if (outcome == Outcome::Accepted)
            return;
        const EngineResult result = train(run);
        EXPECT_EQ(result.exitCode, 0) << result.errors;
    }
};

class AbsurdOptions : public AbsurdValues {};

/// Each option value that makes no sense either works or is refused with one sentence and a way out.
TEST_P(AbsurdOptions, WorkOrAreRefusedInOneSentence)
{
    static int number = 0;
    const std::string name = "absurd-" + std::to_string(++number);
    try {
        trainOrLeave(makeRun(name, {"train.max_steps=1", GetParam().setting}), GetParam().outcome);
    } catch (const UserError& error) {
        EXPECT_EQ(GetParam().outcome, Outcome::Refused) << error.what();
        EXPECT_EQ(std::ranges::count(error.problem(), '\n'), 0) << error.problem();
        EXPECT_THAT(
            std::string(error.what()),
            testing::HasSubstr(
                std::string(GetParam().setting).substr(0, std::string(GetParam().setting).find('='))));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, AbsurdOptions,
    testing::Values(
        Absurd{"batch.frames=1", Outcome::Refused}, Absurd{"batch.frames=10", Outcome::Trained},
        Absurd{"batch.frames=1000000000", Outcome::Trained}, Absurd{"batch.frames=-5", Outcome::Refused},
        Absurd{"batch.frames=1e99", Outcome::Refused}, Absurd{"batch.utterances=1", Outcome::Accepted},
        Absurd{"batch.accumulate=1000", Outcome::Trained}, Absurd{"batch.buckets=1000", Outcome::Trained},
        Absurd{"train.epochs=1000000000", Outcome::Trained}, Absurd{"train.epochs=0", Outcome::Refused},
        Absurd{"train.threads=10000", Outcome::Refused}, Absurd{"train.threads=64", Outcome::Trained},
        Absurd{"train.threads=0", Outcome::Refused}, Absurd{"optimiser.warmup=0", Outcome::Refused},
        Absurd{"optimiser.warmup=1000000000", Outcome::Trained},
        Absurd{"optimiser.rate=nan", Outcome::Refused}, Absurd{"optimiser.rate=inf", Outcome::Refused},
        Absurd{"optimiser.rate=1e-300", Outcome::Trained},
        Absurd{"train.seed=18446744073709551616", Outcome::Refused},
        Absurd{"train.max_seconds=1e-9", Outcome::Trained},
        Absurd{"train.evaluate_every=0 steps", Outcome::Refused},
        Absurd{"data.min_seconds=3000", Outcome::Refused},
        Absurd{"augment.time_masks=100", Outcome::Accepted},
        Absurd{"augment.time_width=1000", Outcome::Trained},
        Absurd{"augment.frequency_width=256", Outcome::Accepted},
        Absurd{"features.bands=7", Outcome::Trained}, Absurd{"features.bands=6", Outcome::Refused},
        Absurd{"loss.ctc_weight=1", Outcome::Trained}, Absurd{"loss.ctc_weight=0", Outcome::Accepted},
        Absurd{"train.on_outlier=panic", Outcome::Refused},
        Absurd{"train.device=quantum", Outcome::Refused}));

class AbsurdModels : public AbsurdValues {};

/// The same with the shape of the model, where dim, heads and ffn go together.
TEST_P(AbsurdModels, WorkOrAreRefusedInOneSentence)
{
    static int number = 0;
    const std::string name = "absurd-model-" + std::to_string(++number);
    try {
        trainOrLeave(makeRun(name, {"train.max_steps=1", "model.heads=1", GetParam().setting}),
                     GetParam().outcome);
    } catch (const UserError& error) {
        EXPECT_EQ(GetParam().outcome, Outcome::Refused) << error.what();
        EXPECT_EQ(std::ranges::count(error.problem(), '\n'), 0) << error.problem();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, AbsurdModels,
    testing::Values(Absurd{"model.dim=1", Outcome::Trained}, Absurd{"model.ffn=1", Outcome::Accepted},
                    Absurd{"model.dim=0", Outcome::Refused}, Absurd{"model.dim=99999999", Outcome::Refused},
                    Absurd{"model.heads=7", Outcome::Refused}, Absurd{"model.dropout=1", Outcome::Refused},
                    Absurd{"model.dropout=0.999999", Outcome::Trained}));

} // namespace
} // namespace reblock
