#include "core/score/ctm.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/score/text_lines.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <charconv>
#include <unordered_map>

namespace reblock {

namespace {

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    constexpr std::string_view kSpace = " \t\r";
    std::vector<std::string_view> fields;
    for (std::size_t at = line.find_first_not_of(kSpace); at != line.npos;) {
        const std::size_t end = std::min(line.find_first_of(kSpace, at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = line.find_first_not_of(kSpace, end);
    }
    return fields;
}

std::optional<double> secondsIn(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= 0 && value < 1e9 ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<CtmLine> ctmLine(std::string_view line)
{
    const auto fields = fieldsOf(line);
    if (fields.size() < 5 || fields.size() > 7)
        return std::nullopt;
    const auto start = secondsIn(fields[2]);
    const auto duration = secondsIn(fields[3]);
    if (!start || !duration)
        return std::nullopt;
    return CtmLine{std::string(fields[0]), {std::string(fields[4]), *start, *duration}};
}

std::vector<CtmUtterance> readCtm(const std::filesystem::path& path)
{
    const std::string content = readFile(path);
    std::vector<CtmUtterance> utterances;
    std::unordered_map<std::string, std::size_t> places;
    for (const TextLine& line : linesWithText(content)) {
        if (line.text.starts_with(";;"))
            continue;
        requireUtf8(line.text, linePlace(line.number, path));
        const auto parsed = ctmLine(line.text);
        if (!parsed)
            throw UserError(linePlace(line.number, path) + " is no ctm line.",
                            "It must be: ID CHANNEL START DURATION TOKEN, times in seconds.");
        const auto [place, isNew] = places.try_emplace(parsed->id, utterances.size());
        if (isNew)
            utterances.push_back({parsed->id, {}});
        utterances[place->second].tokens.push_back(parsed->token);
    }
    if (utterances.empty())
        throw UserError(fmt::format("{} has no tokens in it.", path.string()), "Give a ctm file.");
    return utterances;
}

std::string ctmText(const std::vector<CtmUtterance>& utterances)
{
    std::string text;
    for (const CtmUtterance& utterance : utterances)
        for (const CtmToken& token : utterance.tokens)
            text += fmt::format("{} 1 {:.2f} {:.2f} {}\n", utterance.id, token.start, token.duration,
                                token.token);
    return text;
}

} // namespace reblock
