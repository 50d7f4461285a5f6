#include "app/gui/services/settings.h"

#include <QStandardPaths>

namespace reblock {

QString Settings::userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/reblock/workbench.ini");
}

QString Settings::text(const QString& key, const QString& fallback) const
{
    return values_.value(key, fallback).toString();
}

double Settings::number(const QString& key, double fallback) const
{
    return values_.value(key, fallback).toDouble();
}

bool Settings::flag(const QString& key, bool fallback) const
{
    return values_.value(key, fallback).toBool();
}

QByteArray Settings::bytes(const QString& key) const
{
    return values_.value(key).toByteArray();
}

} // namespace reblock
