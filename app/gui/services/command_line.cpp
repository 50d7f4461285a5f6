#include "app/gui/services/command_line.h"

#include <QRegularExpression>

namespace reblock {
namespace {

QString quoted(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w@%+=:,./-]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (plain.match(word).hasMatch())
        return word;
    QString inside = word;
    return QLatin1Char('\'') + inside.replace(QLatin1String("'"), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace

QString commandText(const QStringList& words)
{
    QStringList parts;
    for (const QString& word : words)
        parts.append(quoted(word));
    return parts.join(QLatin1Char(' '));
}

} // namespace reblock
