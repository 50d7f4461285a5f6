#include "app/gui/pages/layout/json_highlighter.h"

#include "widgets/painting/theme.h"

#include <QRegularExpression>

namespace reblock {

void JsonHighlighter::setPalette(const QPalette& palette)
{
    const Theme& theme = themeOf(palette);
    key_.setForeground(theme.accent);
    text_.setForeground(theme.good);
    number_.setForeground(theme.warning);
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString& line)
{
    static const QRegularExpression token(
        QStringLiteral(R"re(("(?:[^"\\]|\\.)*"?)(\s*:)?|-?\d[\d.eE+-]*|\btrue\b|\bfalse\b|\bnull\b)re"));
    for (auto matches = token.globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool isText = match.capturedLength(1) > 0;
        const auto length = static_cast<int>(isText ? match.capturedLength(1) : match.capturedLength());
        setFormat(static_cast<int>(match.capturedStart()), length,
                  !isText                       ? number_
                  : match.capturedLength(2) > 0 ? key_
                                                : text_);
    }
}

} // namespace reblock
