#include "app/gui/services/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace reblock {

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString Language::systemCode()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Language::set(const QString& code)
{
    code_ = code;
    QLocale::setDefault(code == QLatin1String("zh_CN") ? QLocale(QLocale::Chinese, QLocale::China)
                                                       : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&translator_);
    QCoreApplication::removeTranslator(&qtsOwn_);
    if (qtsOwn_.load(QLibraryInfo::path(QLibraryInfo::TranslationsPath) +
                     QStringLiteral("/qtbase_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&qtsOwn_);
    if (translator_.load(QStringLiteral(":/i18n/reblock_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&translator_);
}

} // namespace reblock
