#include "app/gui/pages/layout/text_fix.h"

#include "app/gui/pages/layout/typed_problem.h"
#include "core/layout/draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace reblock {
namespace {

struct Fixes {
    Q_DECLARE_TR_FUNCTIONS(TextFix)
};

TextFix replaced(const QString& label, const QString& text, const TextStretch& what, const QString& by)
{
    return {label, text.left(what.begin) + by + text.mid(what.end)};
}

QString quotedWord(const QString& word)
{
    return QLatin1Char('"') + word + QLatin1Char('"');
}

/// The string, number, object or array that begins there.
TextStretch valueAt(const QString& text, qsizetype begin)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = begin; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString && c == QLatin1Char('\\')) {
            ++i;
        } else if (c == QLatin1Char('"')) {
            inString = !inString;
            if (!inString && depth == 0)
                return {begin, i + 1};
        } else if (!inString) {
            if (depth == 0 && i > begin && QStringLiteral(",]} \n\r\t").contains(c))
                return {begin, i};
            if (c == QLatin1Char('{') || c == QLatin1Char('['))
                ++depth;
            if ((c == QLatin1Char('}') || c == QLatin1Char(']')) && --depth == 0)
                return {begin, i + 1};
        }
    }
    return {begin, text.size()};
}

/// The key of the member whose value begins there.
TextStretch keyBefore(const QString& text, qsizetype value)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'), value - 1);
    const qsizetype end = text.lastIndexOf(QLatin1Char('"'), colon);
    const qsizetype begin = end > 0 ? text.lastIndexOf(QLatin1Char('"'), end - 1) : -1;
    return begin < 0 ? TextStretch{value, value} : TextStretch{begin, end + 1};
}

/// The member whose value begins there, with the comma that goes with it.
TextStretch memberAt(const QString& text, qsizetype value)
{
    TextStretch member{keyBefore(text, value).begin, valueAt(text, value).end};
    const auto skipSpace = [&text](qsizetype at, int step) {
        while (at >= 0 && at < text.size() && text[at].isSpace())
            at += step;
        return at;
    };
    const qsizetype after = skipSpace(member.end, 1);
    const qsizetype before = skipSpace(member.begin - 1, -1);
    if (after < text.size() && text[after] == QLatin1Char(','))
        member.end = skipSpace(after + 1, 1);
    else if (before >= 0 && text[before] == QLatin1Char(','))
        member.begin = before;
    return member;
}

TextFix withinLimits(const QString& text, const TextStretch& number, int most)
{
    const double value = QStringView(text).mid(number.begin, number.end - number.begin).toDouble();
    const QString allowed = QString::number(value < 1 ? 1 : most);
    return replaced(Fixes::tr("Write %1").arg(allowed), text, number, allowed);
}

} // namespace

TextStretch stretchOf(const QString& text, const Problem& problem)
{
    const qsizetype at = offsetInText(text, problem);
    if (problem.code == "unknown_key")
        return keyBefore(text, at);
    if (at >= text.size())
        return {std::max<qsizetype>(0, text.size() - 1), text.size()};
    const bool bracket = text[at] == QLatin1Char('{') || text[at] == QLatin1Char('[');
    return bracket || problem.code == "syntax" ? TextStretch{at, at + 1} : valueAt(text, at);
}

std::optional<TextFix> textFix(const QString& text, const Problem& problem)
{
    if (!problem.line || !problem.column || problem.code == "syntax")
        return std::nullopt;
    const qsizetype at = offsetInText(text, problem);
    const QString word = QString::fromStdString(problem.suggested);
    const bool file = problem.pointer.has_value();
    if (problem.code == "unknown_key")
        return word.isEmpty() ? TextFix(replaced(Fixes::tr("Remove it"), text, memberAt(text, at), {}))
                              : TextFix(replaced(Fixes::tr("Write %1").arg(quotedWord(word)), text,
                                                 keyBefore(text, at), quotedWord(word)));
    if (problem.code == "unknown_block" && !word.isEmpty())
        return replaced(Fixes::tr("Use block %1").arg(word), text, valueAt(text, at), quotedWord(word));
    if (problem.code == "unused_block")
        return replaced(Fixes::tr("Remove the block"), text, memberAt(text, at), {});
    if (problem.code == "bad_version")
        return replaced(Fixes::tr("Write %1").arg(QStringLiteral("reblock-layout/1")), text,
                        valueAt(text, at), QStringLiteral("\"reblock-layout/1\""));
    if (problem.code == "missing_key" && problem.pointer == "/format")
        return replaced(Fixes::tr("Add the format"), text, {at + 1, at + 1},
                        QStringLiteral("\"format\": \"reblock-layout/1\","));
    if (problem.code == "empty" && problem.pointer && problem.pointer->ends_with("stack"))
        return replaced(Fixes::tr("Add a block"), text, valueAt(text, at),
                        QStringLiteral("[{\"block\": \"A\"}]"));
    if (file && problem.code == "bad_times")
        return withinLimits(text, valueAt(text, at), kMostTimes);
    return std::nullopt;
}

} // namespace reblock
