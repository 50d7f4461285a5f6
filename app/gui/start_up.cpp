#include "app/gui/start_up.h"

#include "app/gui/main_window.h"
#include "app/gui/pages/layout/draw_layout.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/services/appearance.h"
#include "app/gui/services/language.h"
#include "app/gui/services/settings.h"
#include "core/base/error.h"
#include "core/base/process.h"
#include "widgets/painting/window_style.h"
#include "widgets/sound/device_output.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace reblock {
namespace {

constexpr int kPollMilliseconds = 20;
constexpr int kPatienceMilliseconds = 20000;

/// Says once how long it took from the start of the process to the end of the first paint.
class FirstPaint : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [] { tell(); });
        }
        return false;
    }

private:
    static void tell()
    {
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        const double started =
            static_cast<double>(processStart(ownPid())) / static_cast<double>(sysconf(_SC_CLK_TCK));
        const double seconds =
            static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec) - started;
        std::fprintf(stderr, "first paint after %.0f ms\n", 1000 * seconds);
    }
};

/// Saves the window's picture once it is loaded, then ends the application.
class Screenshot : public QObject {
public:
    Screenshot(MainWindow& window, QString file) : window_(window), file_(std::move(file))
    {
        waited_.start();
        timer_.setInterval(kPollMilliseconds);
        connect(&timer_, &QTimer::timeout, this, &Screenshot::look);
        timer_.start();
    }

    bool saved() const { return saved_; }

private:
    void look()
    {
        const bool ready = window_.isLoaded();
        settled_ = ready ? settled_ + 1 : 0;
        if (settled_ < 10 && waited_.elapsed() < kPatienceMilliseconds)
            return;
        timer_.stop();
        saved_ = window_.grab().save(file_, "PNG");
        QCoreApplication::exit(0);
    }

    MainWindow& window_;
    QString file_;
    QTimer timer_;
    QElapsedTimer waited_;
    int settled_ = 0; ///< how many looks in a row found all loaded
    bool saved_ = false;
};

ThemeKind themeToUse(const WindowOptions& options, const Settings& settings)
{
    if (options.theme)
        return *options.theme;
    const QString stored = settings.text(QStringLiteral("theme"));
    if (stored.isEmpty())
        return systemTheme();
    return stored == QLatin1String("dark") ? ThemeKind::Dark : ThemeKind::Light;
}

void draw(const WindowOptions& options)
{
    drawLayout({options.layout, options.draw, options.theme.value_or(ThemeKind::Light), options.folded,
                options.scale});
}

void openLayout(MainWindow& window, const WindowOptions& options)
{
    window.openLayout(options.layout);
    auto* page = static_cast<LayoutPage*>(window.currentPage());
    if (!options.compare.isEmpty())
        page->compareArgument(options.compare);
    if (options.unfold)
        page->unfold();
}

QString languageToUse(const WindowOptions& options, const Settings& settings)
{
    const QString stored = settings.text(QStringLiteral("language"), Language::systemCode());
    return options.language.isEmpty() ? stored : options.language;
}

} // namespace

QString storeToOpen(const WindowOptions& options, const Settings& settings)
{
    if (!options.store.isEmpty())
        return QFileInfo(options.store).absoluteFilePath();
    return settings.text(QStringLiteral("store"),
                         QDir::homePath() + QStringLiteral("/Reblock/reblock.sqlite"));
}

QString bundledDigits()
{
    QDir folder(QCoreApplication::applicationDirPath());
    if (folder.exists(QStringLiteral("../share/reblock/digits")))
        return QDir::cleanPath(folder.absoluteFilePath(QStringLiteral("../share/reblock/digits")));
    do {
        if (folder.exists(QStringLiteral("resources/digits")))
            return folder.absoluteFilePath(QStringLiteral("resources/digits"));
    } while (folder.cdUp());
    return {};
}

int runWindow(QApplication& application, const WindowOptions& options)
{
    Settings settings(Settings::userFile());
    QApplication::setStyle(new WindowStyle);
    const ThemeKind theme = themeToUse(options, settings);
    applyFonts();
    applyTheme(themeOf(theme));
    Language language;
    language.set(languageToUse(options, settings));
    if (!options.draw.isEmpty()) {
        draw(options);
        return 0;
    }
    DeviceOutput sound;
    MainWindow window({settings, language, {}, bundledDigits(), &sound});
    QTimer::singleShot(0, &sound, &DeviceOutput::look); // once the window is there
    window.selectWhenRead(options.select);
    window.showPage(options.page.isEmpty() ? settings.text(QStringLiteral("page"), QStringLiteral("start"))
                                           : options.page);
    if (!options.layout.isEmpty())
        openLayout(window, options);
    FirstPaint paint;
    if (options.timings)
        window.installEventFilter(&paint);
    window.openStore(storeToOpen(options, settings));
    if (options.screenshot.isEmpty()) {
        window.show();
        window.focusPage();
        return application.exec();
    }
    window.resize(options.width, options.height);
    window.show();
    window.focusPage();
    Screenshot screenshot(window, options.screenshot);
    const int code = application.exec();
    if (!screenshot.saved())
        throw ResourceError("The picture could not be saved as " + options.screenshot.toStdString() + ".",
                            "Choose a folder that exists and can be written to.");
    return code;
}

} // namespace reblock
