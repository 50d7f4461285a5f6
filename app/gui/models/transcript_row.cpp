#include "app/gui/models/transcript_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace reblock {
namespace {

TranscriptSegment segmentFromJson(const QJsonObject& json)
{
    TranscriptSegment segment{json["start"].toDouble(), json["end"].toDouble(), {}, {}};
    segment.text = json.contains(QStringLiteral("text")) ? json["text"].toString() : json["token"].toString();
    const QJsonArray tokens = json["tokens"].toArray();
    for (const QJsonValue& token : tokens)
        segment.tokens.push_back(segmentFromJson(token.toObject()));
    return segment;
}

} // namespace

bool transcriptFromJson(const QByteArray& line, TranscriptRow& row)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (!json.contains(QStringLiteral("file")))
        return false;
    row.file = json["file"].toString();
    row.error = json["error"].toString();
    row.state = row.error.isEmpty() ? TranscriptRow::State::Done : TranscriptRow::State::Failed;
    row.text = json["text"].toString();
    row.segments.clear();
    const QJsonArray segments = json["segments"].toArray();
    for (const QJsonValue& segment : segments)
        row.segments.push_back(segmentFromJson(segment.toObject()));
    return true;
}

} // namespace reblock
