#include "app/gui/pages/layout/library_files.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/layout/read.h"

#include <fmt/format.h>

namespace reblock {
namespace {

bool isJson(const QString& file, const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool braced = first != std::string::npos && text[first] == '{';
    return file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
           (braced && text.find('"', first) != std::string::npos);
}

} // namespace

LayoutDocument readLayoutFile(const QString& file)
{
    const std::string text = readFile(file.toStdString());
    const DocumentReading reading =
        isJson(file, text)
            ? readMirror(text)
            : readDocumentNotation(QString::fromStdString(text).trimmed().toStdString(), LayoutDocument{});
    if (!reading.document)
        throw UserError(
            fmt::format("{} is not a layout: {}", file.toStdString(), reading.problems.front().text()),
            "Correct the file; `reblock layout check FILE` shows every problem.");
    return *reading.document;
}

LayoutDocument documentFromArgument(const QString& layout)
{
    const std::string argument = layout.toStdString();
    const Layout read = layoutFromArgument(argument); // says what is wrong with it
    const auto text = layoutFileText(argument);
    const auto named = text ? readMirror(*text).document : std::nullopt; // under its author's names
    return named ? *named : documentFromLayout(read);
}

void writeLayoutFile(const QString& file, const LayoutDocument& document)
{
    replaceFile(file.toStdString(), mirrorText(document));
}

void writeNotationFile(const QString& file, const LayoutDocument& document)
{
    const auto notation = documentNotation(document);
    if (!notation)
        throw UserError("The notation cannot say this layout: it has options of its own.",
                        "Export layout.json instead.");
    replaceFile(file.toStdString(), *notation + '\n');
}

} // namespace reblock
