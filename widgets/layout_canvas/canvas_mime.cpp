#include "widgets/layout_canvas/canvas_mime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace reblock {
namespace {

using What = CanvasDrop::What;

const std::array<std::pair<What, QLatin1String>, 4> kWords{{
    {What::Positions, QLatin1String("positions")},
    {What::PaletteBlock, QLatin1String("block")},
    {What::PaletteCorrector, QLatin1String("corrector")},
    {What::Chip, QLatin1String("chip")},
}};

std::optional<What> whatOf(const QString& word)
{
    const auto found = std::ranges::find_if(kWords, [&](const auto& pair) { return pair.second == word; });
    return found == kWords.end() ? std::nullopt : std::optional(found->first);
}

QString wordOf(What what)
{
    const auto found = std::ranges::find(kWords, what, &std::pair<What, QLatin1String>::first);
    return found == kWords.end() ? QString() : QString(found->second);
}

QJsonArray placesToJson(const std::vector<CanvasPlace>& places)
{
    QJsonArray array;
    for (const CanvasPlace& place : places)
        array.append(QJsonArray{place.stack, place.index});
    return array;
}

/// Empty where any of them is no place.
std::vector<CanvasPlace> placesFromJson(const QJsonArray& array)
{
    std::vector<CanvasPlace> places;
    for (const auto& value : array) {
        const CanvasPlace place{value[0].toInt(-1), value[1].toInt(-1)};
        if (place.stack < 0 || place.stack > 1 || place.index < 0)
            return {};
        places.push_back(place);
    }
    return places;
}

std::optional<CanvasDrop> layoutDrop(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const std::optional<What> what = whatOf(object[QLatin1String("what")].toString());
    if (!what)
        return {};
    CanvasDrop drop;
    drop.what = *what;
    drop.positions = placesFromJson(object[QLatin1String("positions")].toArray());
    drop.block = object[QLatin1String("block")].toString();
    drop.blockStack = std::clamp(object[QLatin1String("stack")].toInt(-1), -1, 1);
    drop.corrector = std::clamp(object[QLatin1String("corrector")].toInt(), 0, 4);
    drop.chip = std::max(0, object[QLatin1String("chip")].toInt());
    const bool needsPositions = *what == What::Positions || *what == What::Chip;
    return needsPositions && drop.positions.empty() ? std::nullopt : std::optional(drop);
}

std::optional<CanvasDrop> runsDrop(const QByteArray& bytes)
{
    CanvasDrop drop;
    drop.what = What::Run;
    drop.ids = QString::fromUtf8(bytes).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return drop.ids.isEmpty() ? std::nullopt : std::optional(drop);
}

std::optional<CanvasDrop> filesDrop(const QList<QUrl>& urls)
{
    CanvasDrop drop;
    drop.what = What::File;
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            drop.ids.append(url.toLocalFile());
    }
    return drop.ids.isEmpty() ? std::nullopt : std::optional(drop);
}

} // namespace

QMimeData* layoutMimeData(const CanvasDrop& drop)
{
    const QJsonObject object{{QLatin1String("what"), wordOf(drop.what)},
                             {QLatin1String("positions"), placesToJson(drop.positions)},
                             {QLatin1String("block"), drop.block},
                             {QLatin1String("stack"), drop.blockStack},
                             {QLatin1String("corrector"), drop.corrector},
                             {QLatin1String("chip"), drop.chip}};
    auto* data = new QMimeData;
    data->setData(QLatin1String(kLayoutMime), QJsonDocument(object).toJson(QJsonDocument::Compact));
    return data;
}

QMimeData* runsMimeData(const QList<qint64>& runs)
{
    QStringList ids;
    for (const qint64 run : runs)
        ids.append(QString::number(run));
    auto* data = new QMimeData;
    data->setData(QLatin1String(kRunsMime), ids.join(QLatin1Char(',')).toUtf8());
    return data;
}

std::optional<CanvasDrop> dropFromMime(const QMimeData& data)
{
    if (data.hasFormat(QLatin1String(kLayoutMime)))
        return layoutDrop(data.data(QLatin1String(kLayoutMime)));
    if (data.hasFormat(QLatin1String(kRunsMime)))
        return runsDrop(data.data(QLatin1String(kRunsMime)));
    return filesDrop(data.urls());
}

} // namespace reblock
