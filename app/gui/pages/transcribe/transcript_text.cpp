#include "app/gui/pages/transcribe/transcript_text.h"

#include "widgets/forms/texts.h"
#include "widgets/painting/theme.h"

#include <QPalette>

namespace reblock {
namespace {

QString cell(const QString& text, const QColor& color, const char* size)
{
    return QStringLiteral("<span style=\"color:%1;font-size:%2\">%3</span>")
        .arg(color.name(), QLatin1String(size), text.toHtmlEscaped());
}

QString tokenTable(const TranscriptSegment& segment, const Theme& theme)
{
    QString words;
    QString times;
    for (const TranscriptSegment& token : segment.tokens) {
        words += QStringLiteral("<td align=\"center\" style=\"padding:2px 7px 0 7px\">%1</td>")
                     .arg(token.text.toHtmlEscaped());
        times += QStringLiteral("<td align=\"center\">%1</td>")
                     .arg(cell(clockText(token.start, true), theme.dimText, "small"));
    }
    return QStringLiteral("<table cellspacing=\"0\"><tr>%1</tr><tr>%2</tr></table>").arg(words, times);
}

} // namespace

QString transcriptHtml(const TranscriptRow& row, const QPalette& palette)
{
    const Theme& theme = themeOf(palette);
    if (!row.error.isEmpty())
        return cell(row.error, theme.bad, "medium");
    QString html = QStringLiteral("<p style=\"font-size:x-large\">%1</p>").arg(row.text.toHtmlEscaped());
    for (const TranscriptSegment& segment : row.segments) {
        const QString times =
            QStringLiteral("%1 – %2").arg(clockText(segment.start, true), clockText(segment.end, true));
        html += QStringLiteral("<p style=\"margin-bottom:2px\">%1 &nbsp; %2</p>")
                    .arg(cell(times, theme.accent, "medium"),
                         segment.tokens.empty() ? segment.text.toHtmlEscaped() : QString());
        if (!segment.tokens.empty() && segment.tokens.size() <= 24)
            html += tokenTable(segment, theme);
        else if (!segment.tokens.empty())
            html += QStringLiteral("<p>%1</p>").arg(segment.text.toHtmlEscaped());
    }
    return html;
}

std::vector<TranscriptSegment> timedPieces(const TranscriptRow& row)
{
    std::vector<TranscriptSegment> pieces;
    for (const TranscriptSegment& segment : row.segments) {
        if (segment.tokens.empty())
            pieces.push_back(segment);
        else
            pieces.insert(pieces.end(), segment.tokens.begin(), segment.tokens.end());
    }
    return pieces;
}

} // namespace reblock
