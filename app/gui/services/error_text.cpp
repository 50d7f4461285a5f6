#include "app/gui/services/error_text.h"

#include "core/base/error.h"

namespace reblock {

QString errorText(const std::exception& error)
{
    const auto* ours = dynamic_cast<const Error*>(&error);
    if (ours == nullptr)
        return QString::fromUtf8(error.what());
    const QString problem = QString::fromStdString(ours->problem());
    const QString remedy = QString::fromStdString(ours->remedy());
    return remedy.isEmpty() ? problem : problem + QLatin1Char(' ') + remedy;
}

} // namespace reblock
