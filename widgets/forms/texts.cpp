#include "widgets/forms/texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QString scaled(double value, double step, const QStringList& units)
{
    int unit = 0;
    while (std::abs(value) >= step && unit + 1 < units.size()) {
        value /= step;
        ++unit;
    }
    const int decimals = unit == 0 ? 0 : value < 10 ? 2 : 1;
    return QLocale().toString(value, 'f', decimals) + units[unit];
}

} // namespace

QString dash()
{
    return QStringLiteral("–");
}

QString withoutMnemonic(const QString& text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&\\w\\)"));
    QString plain = text;
    plain.remove(bracketed);
    return plain.remove(QLatin1Char('&'));
}

QString joinedList(const QStringList& items)
{
    return items.join(Texts::tr(", ", "between the items of a list"));
}

QString joinedClauses(const QStringList& clauses)
{
    return clauses.join(Texts::tr("; ", "between the clauses of a sentence"));
}

QString wholeText(double value)
{
    return std::isnan(value) ? dash() : QLocale().toString(std::llround(value));
}

QString percentText(double fraction, int decimals)
{
    return std::isnan(fraction) ? dash()
                                : QLocale().toString(100 * fraction, 'f', decimals) + QStringLiteral(" %");
}

QString bytesText(double bytes)
{
    return std::isnan(bytes) ? dash() : scaled(bytes, 1000, {" B", " kB", " MB", " GB", " TB"});
}

QString shortText(double value)
{
    return std::isnan(value) ? dash() : scaled(value, 1000, {"", " k", " M", " G", " T"});
}

QString spanText(double seconds)
{
    if (std::isnan(seconds))
        return dash();
    const qint64 whole = std::llround(std::max(0.0, seconds));
    if (whole < 60)
        return Texts::tr("%1 s").arg(whole);
    if (whole < 3600)
        return Texts::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return Texts::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString roughSpanText(double seconds)
{
    if (std::isnan(seconds))
        return dash();
    if (seconds < 60)
        return Texts::tr("%1 s").arg(10 * static_cast<int>(std::ceil(std::max(1.0, seconds) / 10)));
    if (seconds < 3600)
        return Texts::tr("%1 min").arg(static_cast<int>(std::ceil(seconds / 60)));
    return spanText(60 * std::ceil(seconds / 60));
}

QString hoursText(double seconds)
{
    if (std::isnan(seconds))
        return dash();
    const QLocale locale;
    if (seconds < 3600)
        return Texts::tr("%1 min").arg(locale.toString(seconds / 60, 'f', 1));
    return Texts::tr("%1 h").arg(locale.toString(seconds / 3600, 'f', 1));
}

QString clockText(double seconds, bool tenths)
{
    if (std::isnan(seconds))
        return dash();
    const qint64 ticks = std::llround(std::max(0.0, seconds) * (tenths ? 10 : 1));
    const qint64 whole = tenths ? ticks / 10 : ticks;
    const QLatin1Char zero('0');
    QString text = whole < 3600 ? QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero)
                                : QStringLiteral("%1:%2:%3")
                                      .arg(whole / 3600)
                                      .arg(whole / 60 % 60, 2, 10, zero)
                                      .arg(whole % 60, 2, 10, zero);
    if (tenths)
        text += QLocale().decimalPoint() + QString::number(ticks % 10);
    return text;
}

} // namespace reblock
