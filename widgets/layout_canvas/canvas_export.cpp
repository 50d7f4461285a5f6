// The whole drawing as a file: nothing selected, at zoom 1.
#include "widgets/forms/texts.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr double kMostPixels = 2e8;

/// The picture again, as it is wrapped on screen.
void takePicture(LayoutScene& sheet, const LayoutScene& shown, const QFont& font, ThemeKind theme)
{
    sheet.setAnimated(false);
    sheet.setLook(paletteOf(themeOf(theme)), font);
    sheet.setWrapWidth(shown.sceneRect().width());
    CanvasPicture picture = shown.picture();
    picture.greyed = false;
    sheet.setPicture(picture);
}

void paint(QPainter& painter, LayoutScene& sheet, ThemeKind theme)
{
    const QRectF area(QPointF(), sheet.sceneRect().size());
    painter.fillRect(area, themeOf(theme).base);
    sheet.render(&painter, area, sheet.sceneRect());
}

QString describe(const CanvasPicture& picture)
{
    QStringList words;
    for (const CanvasStack& stack : picture.stacks) {
        words << stack.title << stack.note;
    }
    words.removeAll(QString());
    return joinedClauses(words);
}

} // namespace

bool LayoutCanvas::saveSvg(const QString& file, QString* problem, ThemeKind theme) const
{
    LayoutScene sheet;
    takePicture(sheet, *scene_, font(), theme);
    QSaveFile output(file);
    QSvgGenerator generator;
    generator.setOutputDevice(&output);
    generator.setSize(sheet.sceneRect().size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.sceneRect().size()));
    generator.setResolution(96);
    generator.setTitle(tr("Layout"));
    generator.setDescription(describe(sheet.picture()));
    QPainter painter;
    bool written = output.open(QIODevice::WriteOnly) && painter.begin(&generator);
    if (written) {
        paint(painter, sheet, theme);
        written = painter.end() && output.commit();
    }
    if (!written && problem)
        *problem = tr("%1 cannot be written: %2").arg(file, output.errorString());
    return written;
}

bool LayoutCanvas::savePng(const QString& file, double scale, QString* problem, ThemeKind theme) const
{
    LayoutScene sheet;
    takePicture(sheet, *scene_, font(), theme);
    const QSizeF size = sheet.sceneRect().size();
    const double most = std::sqrt(kMostPixels / std::max(1.0, size.width() * size.height()));
    const double used = std::isfinite(scale) ? std::clamp(scale, 0.1, std::max(0.1, most)) : 1;
    QImage image((size * used).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(used);
    QPainter painter(&image);
    paint(painter, sheet, theme);
    painter.end();
    QSaveFile output(file);
    const bool written = output.open(QIODevice::WriteOnly) && image.save(&output, "PNG") && output.commit();
    if (!written && problem)
        *problem = tr("%1 cannot be written: %2").arg(file, output.errorString());
    return written;
}

} // namespace reblock
