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

/// All that is on the page, as values: may be painted in another thread.
struct Sheet {
    QSize size;
    QColor ground;
    QColor ink;
    QFont font;
    QString title;
    std::vector<std::pair<QString, QColor>> names;
    QPicture plot;
    int line = 0; ///< height of a line of text
};

Sheet sheetOf(const CurvePlot& plot, const Theme& theme)
{
    Sheet sheet{plot.size(), theme.base, theme.text, plot.font(), plot.title(), {}, QPicture(), 0};
    sheet.line = plot.fontMetrics().height() + 4;
    for (const auto& curve : plot.curves())
        sheet.names.emplace_back(curve->style.name, curve->style.colour);
    sheet.plot = plot.record(sheet.size - QSize(0, 2 * sheet.line + 2), theme);
    return sheet;
}

void paintNames(QPainter& painter, const Sheet& sheet)
{
    const QFontMetrics metrics(sheet.font);
    int x = 8;
    for (const auto& [name, colour] : sheet.names) {
        const int width = metrics.horizontalAdvance(name);
        if (x + width + 20 > sheet.size.width())
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(x + 4, sheet.line * 1.5 + 2), 4, 4);
        painter.setPen(sheet.ink);
        painter.drawText(QRect(x + 12, sheet.line + 2, width + 4, sheet.line), Qt::AlignVCenter, name);
        x += width + 30;
    }
}

/// The title, the names of the curves with their colours, and the plot below.
void paintSheet(QPainter& painter, const Sheet& sheet)
{
    painter.fillRect(QRect(QPoint(), sheet.size), sheet.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = sheet.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(sheet.ink);
    painter.drawText(QRect(8, 2, sheet.size.width() - 16, sheet.line), Qt::AlignVCenter, sheet.title);
    painter.setFont(sheet.font);
    paintNames(painter, sheet);
    painter.drawPicture(0, 2 * sheet.line + 2, sheet.plot);
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
    const auto rasterise = [sheet = sheetOf(plot, themeOf(plot.palette())), file] {
        QImage image(sheet.size * kScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(kScale);
        QPainter painter(&image);
        paintSheet(painter, sheet);
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
    paintSheet(painter, sheetOf(plot, lightTheme()));
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
