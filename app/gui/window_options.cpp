#include "app/gui/window_options.h"

#include "core/base/error.h"

#include <QCommandLineParser>

namespace reblock {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("The window of Reblock: start runs, watch them learn, transcribe."));
    parser.addOptions({
        {"store", "The project's store (reblock.sqlite). Default: the last one used, at first ~/Reblock.",
         "FILE"},
        {"page", QStringLiteral("Open this page: %1.").arg(pageIds().join(QStringLiteral(", "))), "PAGE"},
        {"layout", "Open this layout on the Layout page: a preset, notation or file.", "LAYOUT"},
        {"compare", "Mark the differences to this layout there: a preset, notation or file.", "LAYOUT"},
        {"unfold", "Show every position there, nothing folded."},
        {"draw", "Draw the layout of --layout into this SVG or PNG file, without a window, and exit.",
         "FILE"},
        {"folded", "With --draw: what is repeated is one brick."},
        {"scale", "With --draw: size of a PNG, 0.1 to 16. Default: 2.", "N"},
        {"select", "Show these runs: names or store ids, separated by commas.", "RUN,…"},
        {"language", "en or zh_CN. Default: the last one used, at first the system's.", "LANGUAGE"},
        {"theme", "light or dark. Default: the last one used, at first the system's.", "THEME"},
        {"screenshot", "Draw the page once its data is there, save it as PNG and exit.", "FILE"},
        {"size", "Size of the screenshot, at least 1024x700. Default: 1280x800.", "WxH"},
        {"timings", "Say on standard error how long the first paint took."},
        {{"h", "help"}, "Show this help and exit."},
    });
}

[[noreturn]] void refuse(const QString& problem, const QString& remedy)
{
    throw UserError(problem.toStdString(), remedy.toStdString());
}

QString oneOf(const QString& option, const QString& value, const QStringList& allowed)
{
    if (value.isEmpty() || allowed.contains(value))
        return value;
    refuse(QStringLiteral("--%1 %2 is not known.").arg(option, value),
           QStringLiteral("Use one of: %1.").arg(allowed.join(QStringLiteral(", "))));
}

QString pageOf(const QString& value)
{
    static const QStringList planned{"layout", "compare", "listen", "similarity"};
    if (planned.contains(value) && !pageIds().contains(value))
        refuse(QStringLiteral("There is no page \"%1\" in this version yet.").arg(value),
               QStringLiteral("Pages that are there: %1.").arg(pageIds().join(QStringLiteral(", "))));
    return oneOf(QStringLiteral("page"), value, pageIds());
}

void setSize(WindowOptions& options, const QString& value)
{
    if (value.isEmpty())
        return;
    const QStringList parts = value.split(QLatin1Char('x'));
    options.width = parts.value(0).toInt();
    options.height = parts.value(1).toInt();
    if (parts.size() != 2 || options.width < 1024 || options.height < 700)
        refuse(QStringLiteral("--size %1 is not a size of at least 1024x700.").arg(value),
               QStringLiteral("Write for example --size 1280x800."));
}

void setDrawing(WindowOptions& options, const QCommandLineParser& parser)
{
    options.draw = parser.value("draw");
    options.folded = parser.isSet("folded");
    for (const char* name : {"draw", "compare", "unfold"})
        if (parser.isSet(name) && options.layout.isEmpty())
            refuse(QStringLiteral("--%1 needs a layout.").arg(name),
                   QStringLiteral("Give it with --layout."));
    if (!parser.isSet("scale"))
        return;
    options.scale = parser.value("scale").toDouble();
    if (!(options.scale >= 0.1 && options.scale <= 16))
        refuse(QStringLiteral("--scale %1 is no number from 0.1 to 16.").arg(parser.value("scale")),
               QStringLiteral("Write for example --scale 2."));
}

} // namespace

WindowOptions windowOptionsFromArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        refuse(parser.errorText(), QStringLiteral("See reblock-workbench --help."));
    if (!parser.positionalArguments().isEmpty())
        refuse(QStringLiteral("\"%1\" is not an option.").arg(parser.positionalArguments().constFirst()),
               QStringLiteral("See reblock-workbench --help."));
    WindowOptions options;
    options.store = parser.value("store");
    options.page = pageOf(parser.value("page"));
    options.layout = parser.value("layout");
    options.compare = parser.value("compare");
    options.unfold = parser.isSet("unfold");
    setDrawing(options, parser);
    options.select = parser.value("select").split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.language = oneOf("language", parser.value("language"), {"en", "zh_CN"});
    const QString theme = oneOf("theme", parser.value("theme"), {"light", "dark"});
    if (!theme.isEmpty())
        options.theme = theme == QLatin1String("dark") ? ThemeKind::Dark : ThemeKind::Light;
    options.screenshot = parser.value("screenshot");
    options.timings = parser.isSet("timings");
    setSize(options, parser.value("size"));
    return options;
}

QString windowHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace reblock
