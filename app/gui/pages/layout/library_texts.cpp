#include "app/gui/pages/layout/library_texts.h"

#include <QCoreApplication>
#include <QDateTime>

namespace reblock {
namespace {

struct LibraryTexts {
    Q_DECLARE_TR_FUNCTIONS(LibraryTexts)
};

} // namespace

QString timeText(double wallSeconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(wallSeconds));
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString draftTitle(const QString& name)
{
    return name.isEmpty() ? LibraryTexts::tr("Draft without a name") : name;
}

QString baseText(const DraftBase& base)
{
    if (base.version == 0 || base.name.isEmpty())
        return {};
    return LibraryTexts::tr("from %1, version %2").arg(base.name).arg(base.version);
}

} // namespace reblock
