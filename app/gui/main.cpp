#include "app/gui/start_up.h"
#include "core/base/error.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Reblock"));
    QApplication::setApplicationVersion(QStringLiteral(REBLOCK_VERSION));
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(QLatin1String("--help")) || arguments.contains(QLatin1String("-h"))) {
        std::fputs(qPrintable(reblock::windowHelp()), stdout);
        return 0;
    }
    try {
        return reblock::runWindow(application, reblock::windowOptionsFromArguments(arguments));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return reblock::exitCode(error);
    }
}
