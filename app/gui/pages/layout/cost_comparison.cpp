#include "app/gui/pages/layout/cost_comparison.h"

#include "core/layout/presets.h"

namespace reblock {

CostComparison::CostComparison(QObject* parent) : QObject(parent)
{
    choosePreset(QStringLiteral("baseline"));
}

void CostComparison::choosePreset(const QString& name)
{
    if (const auto layout = presetLayout(name.toStdString()))
        choose(name, *layout);
}

void CostComparison::choose(const QString& name, const Layout& layout)
{
    name_ = name;
    layout_ = layout;
    Q_EMIT changed();
}

} // namespace reblock
