#include "app/cli/layout_pattern.h"

#include "app/cli/command.h"
#include "app/cli/layout_text.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/layout/canonical.h"
#include "core/layout/edit/patterns.h"
#include "core/layout/read.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace reblock {

namespace {

struct PatternOptions {
    std::string layout;
    std::string encoder; ///< pattern; empty: as it is
    std::string decoder;
    int blocks = 0;        ///< 0: not given
    std::string places;    ///< empty: no corrector
    std::string corrector; ///< empty: an adaptor
    std::string stack;     ///< empty: those with a pattern, else the encoder
    std::string positions; ///< empty: all
    bool file = false;

    const std::string& pattern(Stack which) const { return which == Stack::Encoder ? encoder : decoder; }
    bool correctsIn(Stack which) const
    {
        if (!stack.empty())
            return stack == "both" || stack == toText(which);
        return encoder.empty() && decoder.empty() ? which == Stack::Encoder : !pattern(which).empty();
    }
};

[[noreturn]] void refusePositions(const std::string& text)
{
    throw UserError(fmt::format("--positions {} is not possible.", text),
                    "Give positions from 0 and ranges of them, as in 0-5,8.");
}

int numberIn(std::string_view text, const std::string& whole)
{
    const auto number = wholeNumber(text);
    if (!number || *number < 0)
        refusePositions(whole);
    return *number;
}

/// "0-5,8" of a stack of `count` positions; empty text: all of them.
PositionSet positionsFromText(const std::string& text, Stack which, int count)
{
    PositionSet out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const std::string_view range = std::string_view(text).substr(at, comma - at);
        const std::size_t dash = range.find('-');
        const int first = numberIn(range.substr(0, dash), text);
        const int last = dash == std::string_view::npos ? first : numberIn(range.substr(dash + 1), text);
        if (last < first)
            refusePositions(text);
        if (last >= count)
            throw UserError(fmt::format("--positions {}: the {} has {} positions, from 0 to {}.", text,
                                        toText(which), count, count - 1),
                            "Give positions that are there.");
        for (int i = first; i <= last; ++i)
            out.push_back({which, i});
        at = comma + 1;
    }
    for (int i = 0; text.empty() && i < count; ++i)
        out.push_back({which, i});
    return out;
}

LayoutDocument taken(const Edit& edit)
{
    if (edit.refused())
        throw UserError(edit.refusal.text() + ".",
                        "`reblock layout pattern --help` says what each pattern needs.");
    return edit.after;
}

BlockPattern blockPattern(const PatternOptions& options, Stack which)
{
    const BlockPattern::Kind kind = patternFromArgument(options.pattern(which));
    if (takesBlocks(kind) && options.blocks == 0)
        throw UserError(fmt::format("{} needs the number of stored blocks.",
                                    blockPatternWords().at(static_cast<std::size_t>(kind))),
                        "Add --blocks, as in --blocks 3.");
    return {kind, std::max(options.blocks, 1)};
}

/// Applies what the options say of one stack.
LayoutDocument applied(const LayoutDocument& document, const PatternOptions& options, Stack which)
{
    const auto count = static_cast<int>(document.layout.stack(which).positions.size());
    const auto positions = [&] { return positionsFromText(options.positions, which, count); };
    LayoutDocument out = document;
    if (!options.pattern(which).empty())
        out = taken(applyPattern(out, positions(), blockPattern(options, which)));
    if (options.places.empty() || !options.correctsIn(which))
        return out;
    CorrectorPattern places = placesFromArgument(options.places);
    places.corrector = correctorFromArgument(options.corrector.empty() ? "adaptor" : options.corrector);
    return taken(applyPattern(out, positions(), places));
}

/// Throws UserError where an option would be left out of account.
void check(const PatternOptions& options)
{
    const auto counts = [](const std::string& word) {
        return !word.empty() && takesBlocks(patternFromArgument(word));
    };
    if (options.encoder.empty() && options.decoder.empty() && options.places.empty() &&
        options.corrector.empty())
        throw UserError("No pattern is given.", "Add --encoder, --decoder or --correctors with its pattern.");
    if (options.blocks > 0 && !counts(options.encoder) && !counts(options.decoder))
        throw UserError("--blocks is given and no pattern that takes it.",
                        "Add SEQUENCE, CYCLE, CYCLE-REV or folded, or leave --blocks away.");
    if (options.places.empty() && (!options.corrector.empty() || !options.stack.empty()))
        throw UserError("A corrector or a stack for it is given, and not where correctors stand.",
                        "Add --correctors, as in --correctors every.");
}

/// argument   LAYOUT as core reads it
Layout patterned(const PatternOptions& options, const std::string& argument)
{
    check(options);
    LayoutDocument document = documentFromLayout(layoutFromArgument(argument));
    document.layout.name.clear();
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        document = applied(document, options, which);
    return canonicalLayout(document.layout);
}

} // namespace

BlockPattern::Kind patternFromArgument(const std::string& word)
{
    const auto kind = blockPatternKind(word);
    if (!kind)
        throw UserError(fmt::format("There is no pattern \"{}\".", word),
                        suggestion(word, blockPatternWords()) + "Patterns: " + blockPatternHelp() + ".");
    return *kind;
}

Corrector correctorFromArgument(const std::string& word)
{
    const auto corrector = correctorFromWord(word);
    if (!corrector)
        throw UserError(fmt::format("There is no corrector \"{}\".", word),
                        fmt::format("Correctors: {}.", kCorrectorWords));
    return *corrector;
}

CorrectorPattern placesFromArgument(const std::string& word)
{
    CorrectorPattern places;
    if (!readPlaces(word, places))
        throw UserError(fmt::format("There are no places \"{}\".", word),
                        "Places: " + correctorPatternHelp() + ".");
    return places;
}

std::string blockPatternHelp()
{
    return listText(blockPatternWords());
}

std::string correctorPatternHelp()
{
    return "every, every-second, first-N, last-N, none-but-last, all-but-last or none";
}

void addLayoutPattern(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<PatternOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "pattern",
         .summary = "apply patterns of reuse and of correctors to a layout",
         .group = {},
         .details = "Prints the layout that comes of it. Positions keep their correctors where only "
                    "the blocks' pattern changes, and the blocks they used first as far as they go. "
                    "Correctors of the same kind at other places are taken away.",
         .examples = {"reblock layout pattern baseline --encoder CYCLE --blocks 3",
                      "reblock layout pattern BR --correctors every-second --corrector adaptor",
                      "reblock layout pattern BR --encoder sandwich --positions 0-5 --file > mine.json"}});
    command->add_option("LAYOUT", options->layout, kLayoutHelp)->required();
    command->add_option("--encoder", options->encoder,
                        "pattern of the encoder's blocks: " + blockPatternHelp());
    command->add_option("--decoder", options->decoder, "the same for the decoder's");
    command->add_option("--blocks", options->blocks, "stored blocks of SEQUENCE, CYCLE, CYCLE-REV and folded")
        ->check(CLI::Range(1, 1000));
    command->add_option("--correctors", options->places, "where correctors stand: " + correctorPatternHelp());
    command->add_option("--corrector", options->corrector,
                        fmt::format("what stands there (default: adaptor): {}", kCorrectorWords));
    command
        ->add_option("--stack", options->stack,
                     "which stack gets correctors: encoder, decoder or both (default: those with a pattern, "
                     "else the encoder)")
        ->check(CLI::IsMember({"encoder", "decoder", "both"}));
    command->add_option("--positions", options->positions,
                        "these positions alone, as in 0-5,8 (default: all)");
    command->add_flag("--file", options->file, "print it as a layout file");
    command->callback([&session, options] {
        const Layout layout = patterned(*options, session.layout(options->layout));
        session.print(layoutJson(layout), options->file ? readableText(layout) : layoutText(layout));
    });
}

} // namespace reblock
