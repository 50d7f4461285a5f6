#include "app/gui/pages/layout/cost_text.h"

#include "widgets/forms/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace reblock {
namespace {

struct CostText {
    Q_DECLARE_TR_FUNCTIONS(CostText)
};

constexpr double kLeastPercent = 0.05; ///< less is shown as no change

QString sign(double value)
{
    return value < 0 ? QStringLiteral("−") : QStringLiteral("+");
}

} // namespace

QString costChangeText(const CostChange& change)
{
    const bool sameWork = std::abs(100 * change.multiplyAdds) < kLeastPercent;
    if (change.parameters == 0 && sameWork)
        return CostText::tr("Same cost");
    return CostText::tr("%1 parameters, %2 multiply-adds")
        .arg(signedText(change.parameters), signedPercentText(change.multiplyAdds));
}

QString signedText(std::int64_t value)
{
    if (value == 0)
        return QStringLiteral("±0");
    return sign(static_cast<double>(value)) + QLocale().toString(static_cast<qlonglong>(std::abs(value)));
}

QString signedPercentText(double fraction)
{
    const double percent = 100 * fraction;
    if (!std::isfinite(percent))
        return dash();
    if (std::abs(percent) < kLeastPercent)
        return QStringLiteral("±0 %");
    return sign(percent) + QLocale().toString(std::abs(percent), 'f', 1) + QStringLiteral(" %");
}

} // namespace reblock
