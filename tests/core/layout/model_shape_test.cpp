#include "core/base/error.h"
#include "core/layout/model_shape.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TEST(ModelShape, ChangesTheWholeLayoutAsIfItHadBeenWrittenSo)
{
    const Layout small = withModelShape(*presetLayout("BRA-E"),
                                        {{"model.heads", "6"}, {"model.dim", "96"}, {"model.ffn", "384"}});
    EXPECT_EQ(small.embedding.size, 96);
    EXPECT_EQ(small.encoder.blocks.front().shape, (BlockShape{.heads = 6, .ffn = 384}));
    EXPECT_EQ(canonicalText(small).find("\"blocks\""), std::string::npos);
    EXPECT_EQ(readLayoutJson(canonicalText(small)).layout, small);
}

TEST(ModelShape, LeavesWhatWasUnlikeTheModelAlone)
{
    Layout layout = *presetLayout("BRA-E-E64");
    layout.encoder.blocks.front().shape.ffn = 100;
    const Layout changed = withModelShape(layout, {{"model.ffn", "512"}, {"model.dropout", "0"}});
    EXPECT_EQ(changed.encoder.blocks.front().shape.ffn, 100);
    EXPECT_EQ(changed.decoder.blocks.front().shape.ffn, 512);
    EXPECT_EQ(changed.embedding.size, 64);
    EXPECT_EQ(modelShapeValue(changed, "model.dropout"), "0");
}

TEST(ModelShape, RefusesWhatCannotBe)
{
    const Layout layout = *presetLayout("BR");
    EXPECT_THROW(withModelShape(layout, "model.heads", "3"), UserError);
    EXPECT_THROW(withModelShape(layout, "model.dim", "0"), UserError);
    EXPECT_THROW(withModelShape(layout, "model.dim", "96.5"), UserError);
    EXPECT_THROW(withModelShape(layout, "model.dropout", "1"), UserError);
    EXPECT_THROW(withModelShape(layout, "model.dropout", "nan"), UserError);
    EXPECT_THROW(withModelShape(layout, "model.activation", "none"), UserError);
    EXPECT_THROW(withModelShape(layout, "model.width", "3"), UserError);
    EXPECT_THROW(withModelShape(*presetLayout("BRA-E-E64"), "model.dim", "32"), UserError);
}

TEST(ModelShape, ShowsEveryKeyAsItIsSet)
{
    const Layout layout = *presetLayout("ALBERT-full");
    for (const std::string& key : modelShapeKeys())
        EXPECT_EQ(withModelShape(layout, key, modelShapeValue(layout, key)), layout) << key;
}

} // namespace
} // namespace reblock
