#include "app/gui/pages/layout/launch_layout.h"

#include "core/base/error.h"
#include "core/layout/canonical.h"
#include "core/layout/fork_plan.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <set>
#include <utility>

namespace reblock {
namespace {

constexpr int kHashCharacters = 8;

/// True where a command makes the same layout of the text, name included.
bool says(const std::string& text, const Layout& layout)
{
    const LayoutReading reading = readLayoutArgument(text);
    return reading.layout && canonicalText(*reading.layout) == canonicalText(layout);
}

QString fileName(const Layout& layout)
{
    static const QRegularExpression odd(QStringLiteral("[^\\w.-]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QString name = QString::fromStdString(layout.name).replace(odd, QStringLiteral("-"));
    if (name.isEmpty() || name.startsWith(QLatin1Char('.')))
        name.prepend(QStringLiteral("layout"));
    return QStringLiteral("%1-%2.json")
        .arg(name, QString::fromStdString(layoutHash(layout)).left(kHashCharacters));
}

QString writtenFile(const Layout& layout, const QString& folder)
{
    QDir().mkpath(folder);
    const QString path = QDir(folder).absoluteFilePath(fileName(layout));
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(canonicalText(layout)) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        throw ResourceError("The layout could not be written to " + path.toStdString() + ": " +
                                file.errorString().toStdString() + ".",
                            "Make room there or make the folder writable.");
    return path;
}

/// The stack's own blocks that a position uses: the author's name and the canonical one.
std::set<std::pair<std::string, std::string>> blocksOf(const Position& written, const Position& canonical)
{
    std::set<std::pair<std::string, std::string>> names;
    const auto add = [&names](const BlockRef& own, const BlockRef& plain) {
        if (!own.inEncoder)
            names.emplace(own.name, plain.name);
    };
    add(written.attention, canonical.attention);
    add(written.ffn, canonical.ffn);
    if (written.cross)
        add(*written.cross, *canonical.cross);
    if (written.norms && !written.norms->own && canonical.norms)
        names.emplace(written.norms->name, canonical.norms->name);
    return names;
}

void addStarts(std::vector<BlockStart>& starts, const Layout& trained, const Layout& written,
               const Layout& canonical, Stack stack)
{
    const auto& positions = written.stack(stack).positions;
    const auto count = static_cast<int>(positions.size());
    const auto old = static_cast<int>(trained.stack(stack).positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const std::vector<int> replaced = replacedPositions(static_cast<int>(i), count, old);
        for (const auto& [own, plain] : blocksOf(positions[i], canonical.stack(stack).positions[i])) {
            const QString name = QString::fromStdString(own);
            auto found = std::ranges::find_if(
                starts, [&](const BlockStart& start) { return start.stack == stack && start.name == name; });
            if (found == starts.end())
                found = starts.insert(starts.end(), {stack, name, QString::fromStdString(plain), {}});
            found->positions.insert(found->positions.end(), replaced.begin(), replaced.end());
        }
    }
}

} // namespace

QString layoutArgument(const LayoutDocument& document, const QString& folder)
{
    const Layout layout = canonicalLayout(document.layout);
    if (const auto preset = presetNameOf(layout); preset && says(*preset, layout))
        return QString::fromStdString(*preset);
    if (const auto text = notation(layout); text && says(*text, layout))
        return QString::fromStdString(*text);
    return writtenFile(layout, folder);
}

Layout forkedLayout(const Layout& trained, const LayoutDocument& document)
{
    return inShapeOf(trained, canonicalLayout(document.layout));
}

QString forkArgument(const Layout& trained, const LayoutDocument& document, const QString& folder)
{
    const Layout layout = forkedLayout(trained, document);
    const auto makes = [&](const std::string& text) {
        return readLayoutArgument(text).layout &&
               canonicalText(forkLayoutFromArgument(text, trained)) == canonicalText(layout);
    };
    for (const auto& text : {presetNameOf(canonicalLayout(document.layout)), draftNotation(layout)})
        if (text && makes(*text))
            return QString::fromStdString(*text);
    return writtenFile(layout, folder);
}

std::vector<BlockStart> blockStarts(const Layout& trained, const LayoutDocument& document)
{
    const Layout canonical = forkedLayout(trained, document);
    requireForkFits(trained, canonical);
    std::vector<BlockStart> starts;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder})
        addStarts(starts, trained, document.layout, canonical, stack);
    for (BlockStart& start : starts) {
        std::ranges::sort(start.positions);
        const auto twice = std::ranges::unique(start.positions);
        start.positions.erase(twice.begin(), twice.end());
    }
    return starts;
}

} // namespace reblock
