#include "widgets/layout_canvas/canvas_look.h"

#include "widgets/layout_canvas/canvas_texts.h"
#include "widgets/painting/theme.h"

namespace reblock {
namespace {

QFont sized(QFont font, int pixels, bool bold = false)
{
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

} // namespace

CanvasLook canvasLook(const QPalette& palette, const QFont& font)
{
    CanvasLook look;
    look.theme = &themeOf(palette);
    look.letter = sized(font, 18, true);
    look.name = sized(font, 12, true);
    look.title = sized(font, 12, true);
    look.text = sized(font, 11);
    look.fine = sized(font, 10);
    look.stripe = sized(font, 12, true);
    look.texts = std::make_shared<CanvasTexts>();
    look.tiny = sized(font, 9);
    return look;
}

} // namespace reblock
