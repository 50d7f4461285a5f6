#include "widgets/plot/plot_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/painting/theme.h"
#include "widgets/plot/curve_plot.h"
#include "widgets/plot/curves_csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QThreadPool>

namespace reblock {

namespace {

/// The context of the translations.
struct PlotExport {
    Q_DECLARE_TR_FUNCTIONS(PlotExport)
};

/// The title, the names of the curves with their colours, and the plot below.
void paintPage(CurvePlot& plot, QPainter& painter, const QSize& size, bool light)
{
    const Theme& theme = light ? lightTheme() : themeOf(plot.palette());
    const int line = plot.fontMetrics().height() + 4;
    painter.fillRect(QRect(QPoint(), size), theme.base);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = plot.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRect(8, 2, size.width() - 16, line), Qt::AlignVCenter, plot.title());
    painter.setFont(plot.font());
    int x = 8;
    for (const auto& curve : plot.curves()) {
        const int width = plot.fontMetrics().horizontalAdvance(curve->style.name);
        if (x + width + 20 > size.width())
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(curve->style.colour);
        painter.drawEllipse(QPointF(x + 4, line * 1.5 + 2), 4, 4);
        painter.setPen(theme.text);
        painter.drawText(QRect(x + 12, line + 2, width + 4, line), Qt::AlignVCenter, curve->style.name);
        x += width + 30;
    }
    painter.translate(0, 2 * line + 2);
    plot.paintTo(painter, size - QSize(0, 2 * line + 2), light);
}

[[noreturn]] void failWriting(const QString& file)
{
    throw ResourceError(PlotExport::tr("%1 cannot be written.").arg(file).toStdString(),
                        PlotExport::tr("Choose another folder or free some space.").toStdString());
}

void writePng(CurvePlot& plot, const QString& file, bool wait)
{
    if (!QFileInfo(QFileInfo(file).absolutePath()).isWritable())
        failWriting(file);
    constexpr double kScale = 2;
    const QSize size = plot.size();
    QPicture picture; // recorded here in milliseconds, rasterised elsewhere
    QPainter recorder(&picture);
    paintPage(plot, recorder, size, false);
    recorder.end();
    const auto rasterise = [picture, size, file] {
        QImage image(size * kScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(kScale);
        QPainter painter(&image);
        painter.drawPicture(0, 0, picture);
        painter.end();
        return image.save(file, "PNG");
    };
    if (!wait)
        QThreadPool::globalInstance()->start([rasterise] { rasterise(); });
    else if (!rasterise())
        failWriting(file);
}

void writePdf(CurvePlot& plot, const QString& file)
{
    QPdfWriter writer(file);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(plot.size()) * 72 / 96, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(plot.title());
    QPainter painter;
    if (!painter.begin(&writer))
        failWriting(file);
    paintPage(plot, painter, plot.size(), true);
}

void writeCsv(const CurvePlot& plot, const QString& xName, const QString& file)
{
    std::vector<NamedCurve> curves;
    for (const auto& curve : plot.curves())
        curves.push_back({curve->style.name.toStdString(), plot.title().toStdString(), &curve->data});
    replaceFile(file.toStdString(), csvFromCurves(xName.toStdString(), curves));
}

} // namespace

QString exportFilters()
{
    return PlotExport::tr("PNG picture (*.png);;PDF (*.pdf);;CSV, all points (*.csv)");
}

void exportPlot(CurvePlot& plot, const QString& xName, const QString& file, bool wait)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("png"))
        writePng(plot, file, wait);
    else if (ending == QLatin1String("pdf"))
        writePdf(plot, file);
    else if (ending == QLatin1String("csv"))
        writeCsv(plot, xName, file);
    else
        throw UserError(PlotExport::tr("A plot cannot be written as \"%1\".").arg(ending).toStdString(),
                        PlotExport::tr("End the file name in .png, .pdf or .csv.").toStdString());
}

} // namespace reblock
