#include "app/gui/models/finding_row.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace reblock {
namespace {

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

std::string textOf(const QJsonObject& json, const char* key)
{
    return json[QLatin1String(key)].toString().toStdString();
}

CorpusFinding findingFromJson(const QJsonObject& json)
{
    CorpusFinding finding;
    finding.kind = findingKindFromWord(textOf(json, "kind"));
    finding.weight = textOf(json, "weight") == "note" ? FindingWeight::Note : FindingWeight::Problem;
    finding.blocking = json[QLatin1String("blocking")].toBool();
    finding.set = textOf(json, "set");
    finding.utterance = textOf(json, "utterance");
    finding.file = textOf(json, "file");
    finding.text = textOf(json, "text");
    return finding;
}

} // namespace

CheckReport checkReportFromJson(const QByteArray& json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    if (!document[QLatin1String("findings")].isArray())
        throw UserError("The answer of the corpus check cannot be read.",
                        "Check the corpus again; the programs of Reblock may be of different versions.");
    CheckReport report;
    report.corpus = document[QLatin1String("name")].toString();
    report.hash = document[QLatin1String("hash")].toString();
    for (const QJsonValue finding : document[QLatin1String("findings")].toArray())
        report.findings.push_back(findingFromJson(finding.toObject()));
    return report;
}

int findingWeight(const CorpusFinding& finding)
{
    if (finding.weight == FindingWeight::Note)
        return 1;
    return finding.blocking ? 3 : 2;
}

QString findingKindText(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Missing:
        return FindingText::tr("file missing");
    case FindingKind::Unreadable:
        return FindingText::tr("file unreadable");
    case FindingKind::Command:
        return FindingText::tr("command instead of a file");
    case FindingKind::Packed:
        return FindingText::tr("still packed");
    case FindingKind::BadLine:
        return FindingText::tr("bad line");
    case FindingKind::InvalidUtf8:
        return FindingText::tr("not UTF-8");
    case FindingKind::EmptyTranscript:
        return FindingText::tr("empty text");
    case FindingKind::NoTranscript:
        return FindingText::tr("audio without text");
    case FindingKind::NoAudio:
        return FindingText::tr("text without audio");
    case FindingKind::DuplicateId:
        return FindingText::tr("id used twice");
    case FindingKind::SecondTranscript:
        return FindingText::tr("second text");
    case FindingKind::BadSegment:
        return FindingText::tr("bad segment");
    case FindingKind::CutOff:
        return FindingText::tr("audio cut off");
    case FindingKind::DurationDiffers:
        return FindingText::tr("other duration");
    case FindingKind::Silent:
        return FindingText::tr("silent audio");
    case FindingKind::Clipped:
        return FindingText::tr("clipped audio");
    case FindingKind::TextTooLong:
        return FindingText::tr("text too long");
    case FindingKind::OddDuration:
        return FindingText::tr("odd duration");
    case FindingKind::DuplicateAudio:
        return FindingText::tr("same audio twice");
    case FindingKind::UnknownCharacters:
        return FindingText::tr("unknown characters");
    case FindingKind::SharedText:
        return FindingText::tr("text also in training");
    case FindingKind::SharedSpeaker:
        return FindingText::tr("speaker in two sets");
    case FindingKind::MixedRates:
        return FindingText::tr("several sample rates");
    case FindingKind::Changed:
        return FindingText::tr("corpus changed");
    }
    return {};
}

} // namespace reblock
