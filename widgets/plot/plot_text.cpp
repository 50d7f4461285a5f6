#include "widgets/plot/plot_text.h"

#include "widgets/forms/texts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace reblock {

namespace {

/// The context of the translations.
struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(PlotText)
};

/// "2.5e-5" instead of "2.5e-05".
QString shortExponent(QString text)
{
    text.replace(QStringLiteral("e-0"), QStringLiteral("e-"), Qt::CaseInsensitive);
    return text.replace(QStringLiteral("e+0"), QStringLiteral("e"), Qt::CaseInsensitive);
}

/// Whether the shown values rise or fall over the last tenth of the points before index.
QString trendWord(const CurveData& data, bool smooth, std::size_t index)
{
    const auto values = smooth ? data.smooth().values() : data.raw().values();
    const std::size_t back = std::max<std::size_t>(1, data.size() / 10);
    if (index < back)
        return PlotText::tr("at its start");
    const double change = values[index] - values[index - back];
    const double scale = std::max(std::abs(values[index]), std::abs(values[index - back]));
    if (!(std::abs(change) > 0.002 * scale))
        return PlotText::tr("steady");
    return change > 0 ? PlotText::tr("rising") : PlotText::tr("falling");
}

} // namespace

QString valueText(double value, const QLocale& locale)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    if (size >= 1000 && size < 1e9)
        return locale.toString(value, 'f', value == std::round(value) ? 0 : 1);
    if (size != 0 && (size < 1e-3 || size >= 1e9))
        return shortExponent(locale.toString(value, 'g', 4));
    return locale.toString(value, 'g', 4);
}

QString tickText(double value, const QLocale& locale)
{
    const double size = std::abs(value);
    if (size < 1e-12)
        return QStringLiteral("0");
    if (size >= 1e9 || size < 1e-3)
        return shortExponent(locale.toString(value, 'g', 3));
    if (size >= 1e6)
        return locale.toString(value / 1e6, 'g', 4) + QLatin1Char('M');
    if (size >= 1e4)
        return locale.toString(value / 1e3, 'g', 4) + QLatin1Char('k');
    return locale.toString(value, 'g', 4).remove(locale.groupSeparator());
}

QString xText(double x, XKind kind, const QLocale& locale)
{
    switch (kind) {
    case XKind::Duration:
        return spanText(x);
    case XKind::WallTime:
        return locale.toString(QDateTime::fromMSecsSinceEpoch(std::llround(x * 1000)),
                               QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case XKind::Count:
        break;
    }
    return x == std::round(x) ? locale.toString(x, 'f', 0) : locale.toString(x, 'f', 2);
}

QString curveSentence(const QString& title, const QString& xName, XKind kind, const Curve& curve,
                      std::size_t index, const QLocale& locale)
{
    return PlotText::tr("%1, %2: %3 at %4 %5, %6")
        .arg(title, curve.style.name, valueText(curve.data.raw().values()[index], locale), xName,
             xText(curve.data.x()[index], kind, locale), trendWord(curve.data, curve.style.smooth, index));
}

QString tableText(const QString& xName, const std::vector<HoverRow>& rows)
{
    const QLocale c = QLocale::c();
    const auto number = [&](double value) {
        return std::isfinite(value) ? c.toString(value, 'g', QLocale::FloatingPointShortest) : QString();
    };
    QString text = QStringList{PlotText::tr("curve"), xName, PlotText::tr("value"), PlotText::tr("smoothed"),
                               PlotText::tr("note")}
                       .join(QLatin1Char('\t'));
    for (const HoverRow& row : rows)
        text += QLatin1Char('\n') +
                QStringList{row.name, number(row.x), number(row.raw), number(row.smooth), row.note}.join(
                    QLatin1Char('\t'));
    return text + QLatin1Char('\n');
}

} // namespace reblock
