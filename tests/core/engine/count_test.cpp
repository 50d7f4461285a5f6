#include "core/base/random.h"
#include "core/engine/model/model.h"
#include "core/engine/model/parameter_specs.h"
#include "core/layout/cost.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "tests/core/layout/random_layout.h"

#include <gtest/gtest.h>

#include <functional>
#include <numeric>
#include <set>

namespace reblock {
namespace {

struct Counts {
    std::int64_t all = 0;
    std::int64_t trained = 0;
};

/// Elements of what would be built; every name once.
Counts built(const Layout& layout, const CostOptions& options)
{
    Counts counts;
    std::set<std::string> names;
    for (const ParameterSpec& spec : parameterSpecs(layout, {options.vocabulary, options.bands})) {
        EXPECT_TRUE(names.insert(spec.name).second) << spec.name << " twice";
        const std::int64_t size =
            std::accumulate(spec.shape.begin(), spec.shape.end(), std::int64_t{1}, std::multiplies<>());
        counts.all += size;
        counts.trained += spec.trained ? size : 0;
    }
    return counts;
}

TEST(ParameterCount, OfEveryPresetEqualsTheCostModel)
{
    for (const Preset& preset : presets()) {
        const Layout layout = *presetLayout(preset.name);
        const Counts counts = built(layout, {});
        EXPECT_EQ(counts.all, layoutCost(layout).total()) << preset.name;
        EXPECT_EQ(counts.trained, layoutCost(layout).trained) << preset.name;
    }
}

TEST(ParameterCount, OfRandomLayoutsEqualsTheCostModel)
{
    SeededRandom random(320, 1);
    for (int i = 0; i < 300; ++i) {
        const Layout layout = randomLayout(random);
        const CostOptions options{static_cast<int>(3 + random.below(500)),
                                  static_cast<int>(7 + random.below(90))};
        const Counts counts = built(layout, options);
        EXPECT_EQ(counts.all, layoutCost(layout, options).total()) << canonicalText(layout);
        EXPECT_EQ(counts.trained, layoutCost(layout, options).trained) << canonicalText(layout);
    }
}

TEST(ParameterCount, OfABuiltModelIsThatOfItsSpecs)
{
    const Layout layout = *presetLayout("BRA-E");
    const Model model({layout, 4233, 80, at::kFloat, at::kCPU});
    EXPECT_EQ(model.parameters().count(), 8781842);
    EXPECT_EQ(model.parameters().trainedCount(), 8781842);
}

TEST(ParameterCount, IsTheOneInThePapersTable)
{
    EXPECT_EQ(built(*presetLayout("baseline"), {}).all, 30351890);
    EXPECT_EQ(built(*presetLayout("BR"), {}).all, 7992338);
    EXPECT_EQ(built(*presetLayout("BRA-E"), {}).all, 8781842);
}

} // namespace
} // namespace reblock
