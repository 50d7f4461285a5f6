#include "app/gui/pages/layout/draw_layout.h"

#include "app/gui/pages/layout/layout_fold.h"
#include "app/gui/pages/layout/layout_picture.h"
#include "app/gui/pages/layout/library_files.h"
#include "core/base/error.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <fmt/format.h>

namespace reblock {
namespace {

constexpr double kWidest = 1100; ///< where rows wrap, pixels at scale 1
constexpr double kNarrowest = 480;

CanvasPicture pictureOf(const QString& layout, bool folded)
{
    const LayoutDocument document = documentFromArgument(layout);
    LayoutFold fold;
    fold.follow(document);
    fold.setAll(folded);
    return layoutPicture({document, fold, buildProblems(document), {}});
}

/// No wider than what is drawn: the narrowest sheet on which it is not higher.
double sheetWidth(const LayoutScene& drawing)
{
    const double height = drawing.heightAt(kWidest);
    double width = kWidest;
    while (width > kNarrowest && drawing.heightAt(width - 1) <= height)
        --width;
    return width;
}

} // namespace

void drawLayout(const LayoutDrawing& drawing)
{
    LayoutCanvas canvas;
    canvas.setAnimated(false);
    canvas.setPicture(pictureOf(drawing.layout, drawing.folded));
    canvas.drawing().setWrapWidth(sheetWidth(canvas.drawing()));
    const bool isSvg = drawing.file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    if (!isSvg && !drawing.file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        throw UserError(fmt::format("{} is neither SVG nor PNG by its ending.", drawing.file.toStdString()),
                        "End the file's name in .svg or .png.");
    QString problem;
    const bool written = isSvg ? canvas.saveSvg(drawing.file, &problem, drawing.theme)
                               : canvas.savePng(drawing.file, drawing.scale, &problem, drawing.theme);
    if (!written)
        throw ResourceError(problem.toStdString() + ".",
                            "Choose a folder that exists and can be written to.");
}

} // namespace reblock
