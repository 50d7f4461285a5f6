#include "app/gui/pages/layout/typed_problem.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace reblock {
namespace {

struct TypedProblem {
    Q_DECLARE_TR_FUNCTIONS(TypedProblem)
};

struct CodeText {
    const char* code;
    const char* text;
};

constexpr std::array kCodes{
    CodeText{"unknown_key", QT_TRANSLATE_NOOP("TypedProblem", "unknown key")},
    CodeText{"missing_key", QT_TRANSLATE_NOOP("TypedProblem", "a key is missing")},
    CodeText{"wrong_type", QT_TRANSLATE_NOOP("TypedProblem", "a value of another type is needed")},
    CodeText{"bad_version", QT_TRANSLATE_NOOP("TypedProblem", "unknown format")},
    CodeText{"bad_value", QT_TRANSLATE_NOOP("TypedProblem", "this value is not allowed")},
    CodeText{"bad_number", QT_TRANSLATE_NOOP("TypedProblem", "this number is not allowed")},
    CodeText{"bad_width", QT_TRANSLATE_NOOP("TypedProblem", "this width is not allowed")},
    CodeText{"heads_divide_dim", QT_TRANSLATE_NOOP("TypedProblem", "the heads must divide dim")},
    CodeText{"bad_times", QT_TRANSLATE_NOOP("TypedProblem", "this count is not allowed")},
    CodeText{"too_many_positions", QT_TRANSLATE_NOOP("TypedProblem", "too many positions")},
    CodeText{"empty", QT_TRANSLATE_NOOP("TypedProblem", "this must not be empty")},
    CodeText{"bad_name", QT_TRANSLATE_NOOP("TypedProblem", "not a valid name for a block")},
    CodeText{"unknown_block", QT_TRANSLATE_NOOP("TypedProblem", "this block does not exist")},
    CodeText{"unused_block", QT_TRANSLATE_NOOP("TypedProblem", "no position uses this block")},
    CodeText{"decoder_needs_cross",
             QT_TRANSLATE_NOOP("TypedProblem", "the decoder needs cross-attention of its own")},
    CodeText{"syntax", QT_TRANSLATE_NOOP("TypedProblem", "this cannot be read")},
};

QString codeText(const std::string& code)
{
    const auto found = std::ranges::find_if(kCodes, [&](const CodeText& each) { return each.code == code; });
    return found == kCodes.end() ? QString::fromStdString(code) : TypedProblem::tr(found->text);
}

} // namespace

QString problemSentence(const Problem& problem)
{
    const QString what = TypedProblem::tr("%1. Found: %2. Allowed: %3.")
                             .arg(codeText(problem.code), QString::fromStdString(problem.found),
                                  QString::fromStdString(problem.allowed));
    if (!problem.line || !problem.column)
        return what;
    return TypedProblem::tr("Line %1, column %2: %3").arg(*problem.line).arg(*problem.column).arg(what);
}

QString problemsSentence(const std::vector<Problem>& problems)
{
    if (problems.empty())
        return {};
    const QString first = problemSentence(problems.front());
    const int more = static_cast<int>(problems.size()) - 1;
    return more == 0 ? first : first + QLatin1Char(' ') + TypedProblem::tr("And %Ln more.", nullptr, more);
}

qsizetype offsetInText(const QString& text, int line, int column)
{
    qsizetype at = 0;
    for (int passed = 1; passed < line; ++passed) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        if (end < 0)
            return text.size();
        at = end + 1;
    }
    for (int passed = 1; passed < column && at < text.size(); ++passed)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return std::min(at, text.size());
}

qsizetype offsetInText(const QString& text, const Problem& problem)
{
    return problem.line && problem.column ? offsetInText(text, *problem.line, *problem.column) : text.size();
}

} // namespace reblock
