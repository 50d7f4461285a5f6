#include "tests/widgets/plot/plot_fixture.h"

#include "core/base/error.h"
#include "widgets/plot/plot_export.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

namespace reblock {
namespace {

class PlotExportTest : public PlotFixture {
protected:
    PlotExportTest()
    {
        plot.setBeta(0.9);
        addCurve(plot, 1, "BRA-E", {1, 2, 3}, {0.1, 1.0 / 3, 0.7});
        settle();
    }

    QString path(const char* name) { return folder.filePath(QString::fromUtf8(name)); }

    QByteArray written(const char* name)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir folder;
};

TEST_F(PlotExportTest, WritesCsvThatReadsBackEqual)
{
    exportPlot(plot, "step", path("曲线 a.csv"), true);

    const QList<QByteArray> lines = written("曲线 a.csv").split('\n');
    ASSERT_EQ(lines.size(), 5);
    EXPECT_EQ(lines[0].trimmed(), "run,metric,step,value,smoothed");
    for (int i = 0; i < 3; ++i) {
        const QList<QByteArray> fields = lines[i + 1].trimmed().split(',');
        const CurveData& data = plot.curves()[0]->data;
        EXPECT_EQ(fields[0], "BRA-E");
        EXPECT_EQ(fields[2].toDouble(), data.x()[static_cast<std::size_t>(i)]);
        EXPECT_EQ(fields[3].toDouble(), data.raw().values()[static_cast<std::size_t>(i)]);
        EXPECT_EQ(fields[4].toDouble(), data.smooth().values()[static_cast<std::size_t>(i)]);
    }
}

TEST_F(PlotExportTest, WritesAPictureOfTwiceTheSizeThatIsNotBlank)
{
    exportPlot(plot, "step", path("a.png"), true);

    const QImage picture(path("a.png"));
    EXPECT_EQ(picture.size(), plot.size() * 2);
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    EXPECT_TRUE(colours.contains(QColor(0x0072b2).rgb()));
    EXPECT_GT(colours.size(), 10);
}

TEST_F(PlotExportTest, WritesAPdf)
{
    exportPlot(plot, "step", path("a.pdf"), true);

    EXPECT_TRUE(written("a.pdf").startsWith("%PDF-"));
}

TEST_F(PlotExportTest, RefusesAnotherEndingAndAFolderThatIsNotThere)
{
    EXPECT_THROW(exportPlot(plot, "step", path("a.xls"), true), UserError);
    EXPECT_THROW(exportPlot(plot, "step", path("none/a.png"), true), ResourceError);
    EXPECT_THROW(exportPlot(plot, "step", path("none/a.csv"), true), Error);
}

} // namespace
} // namespace reblock
