#include "widgets/layout_canvas/canvas_mime.h"

#include <gtest/gtest.h>

#include <QMimeData>

namespace reblock {
namespace {

TEST(CanvasMime, GivesBackWhatWasPutIn)
{
    CanvasDrop drop;
    drop.what = CanvasDrop::What::Chip;
    drop.positions = {{0, 3}, {1, 2}};
    drop.block = QStringLiteral("Ä");
    drop.corrector = 4;
    drop.chip = 2;
    const std::unique_ptr<QMimeData> data(layoutMimeData(drop));

    EXPECT_EQ(dropFromMime(*data), drop);
}

TEST(CanvasMime, TakesBadDataForNothing)
{
    for (const char* text :
         {"", "null", "[]", "{\"what\":\"run\"}", "{\"what\":\"positions\"}",
          "{\"what\":\"positions\",\"positions\":[[2,0]]}", "{\"what\":\"chip\",\"positions\":[[0,-1]]}",
          "{\"what\":\"positions\",\"positions\":[7,{}]}"}) {
        QMimeData data;
        data.setData(QLatin1String(kLayoutMime), text);
        EXPECT_FALSE(dropFromMime(data).has_value()) << text;
    }
    QMimeData runs;
    runs.setData(QLatin1String(kRunsMime), ",,");
    EXPECT_FALSE(dropFromMime(runs).has_value());
}

} // namespace
} // namespace reblock
