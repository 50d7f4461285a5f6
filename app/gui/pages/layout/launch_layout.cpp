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

std::set<std::string> blocksOf(const Position& position)
{
    std::set<std::string> names;
    for (const BlockRef& ref : {position.attention, position.ffn, position.cross.value_or(position.ffn)})
        if (!ref.inEncoder)
            names.insert(ref.name);
    return names;
}

void addStarts(std::vector<BlockStart>& starts, const Layout& trained, const Layout& written,
               const Layout& canonical, Stack stack)
{
    const StackLayout& authored = written.stack(stack);
    const auto count = static_cast<int>(authored.positions.size());
    const auto old = static_cast<int>(trained.stack(stack).positions.size());
    for (std::size_t i = 0; i < authored.positions.size(); ++i) {
        const std::vector<int> replaced = replacedPositions(static_cast<int>(i), count, old);
        for (const std::string& name : blocksOf(authored.positions[i])) {
            const QString text = QString::fromStdString(name);
            auto found = std::ranges::find_if(
                starts, [&](const BlockStart& start) { return start.stack == stack && start.name == text; });
            if (found == starts.end())
                found = starts.insert(starts.end(), {stack, text, {}, {}});
            found->positions.insert(found->positions.end(), replaced.begin(), replaced.end());
            const Position& plain = canonical.stack(stack).positions[i];
            const Position& own = authored.positions[i];
            const std::string& letters = own.attention.name == name             ? plain.attention.name
                                         : own.cross && own.cross->name == name ? plain.cross->name
                                                                                : plain.ffn.name;
            found->canonical = QString::fromStdString(letters);
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

std::vector<BlockStart> blockStarts(const Layout& trained, const LayoutDocument& document)
{
    const Layout canonical = canonicalLayout(document.layout);
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
