#include "core/layout/canonical.h"
#include "core/layout/draft.h"
#include "core/layout/read.h"
#include "core/layout/read_parts.h"
#include "core/layout/text_place.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr int kDeepest = 1000;

struct NotationSyntaxError {
    Problem problem;
};

class NotationReader {
public:
    NotationReader(std::string_view text, Stacks stacks) : text_(text), stacks_(stacks) {}

    DraftReading read()
    {
        try {
            return readBoth();
        } catch (const NotationSyntaxError& error) {
            return {std::nullopt, {}, {error.problem}};
        }
    }

private:
    DraftReading readBoth()
    {
        skipSpaces();
        const std::size_t encoderStart = at_;
        const std::vector<DraftEntry> encoder = readStack('/', 0);
        ++at_;
        skipSpaces();
        const std::size_t decoderStart = at_;
        std::vector<DraftEntry> decoder = readStack(kEnd, 0);
        checkCount(encoder, encoderStart);
        checkCount(decoder, decoderStart);
        if (!problems_.empty())
            return {std::nullopt, {}, problems_};
        Layout layout;
        layout.encoder.positions = expand(encoder);
        layout.decoder.positions = expand(decoder);
        for (Position& position : layout.decoder.positions)
            position.cross = position.attention;
        return {layout, {expandGroups(encoder), expandGroups(decoder)}, {}};
    }

    void checkCount(const std::vector<DraftEntry>& entries, std::size_t start)
    {
        const double count = countPositions(entries);
        const bool faulty =
            std::ranges::any_of(problems_, [](const Problem& p) { return p.code != "too_many_positions"; });
        if (count > kMostPositions && !faulty)
            add(start, "too_many_positions", fmt::format("{:.6g} positions", count), "1 to 1000 positions");
    }

    int peek() const { return at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : kEnd; }

    void skipSpaces()
    {
        while (peek() == ' ')
            ++at_;
    }

    void add(std::size_t offset, const std::string& code, const std::string& found,
             const std::string& allowed)
    {
        problems_.push_back(problemAt(offset, code, found, allowed));
    }

    Problem problemAt(std::size_t offset, const std::string& code, const std::string& found,
                      const std::string& allowed) const
    {
        const TextPlace place = placeOf(text_, offset);
        return {.code = code, .line = place.line, .column = place.column, .found = found, .allowed = allowed};
    }

    [[noreturn]] void fail(const std::string& allowed) const
    {
        const std::size_t length = at_ < text_.size() ? utf8Length(text_, at_) : 0;
        const std::string found = at_ >= text_.size() ? "the end of the notation"
                                  : length == 0       ? "a byte that is no UTF-8"
                                                      : fmt::format("'{}'", text_.substr(at_, length));
        throw NotationSyntaxError{problemAt(at_, "syntax", found, allowed)};
    }

    /// Items up to, not over, the character `end`.
    std::vector<DraftEntry> readStack(int end, int depth)
    {
        std::vector<DraftEntry> items;
        skipSpaces();
        if (stacks_ == Stacks::MayBeEmpty && depth == 0 && peek() == end)
            return items;
        do {
            items.push_back(readItem(depth));
            skipSpaces();
            if (peek() == kEnd && end != kEnd)
                fail(end == '/' ? "more blocks, or '/' and the decoder" : "more blocks, or the closing ')'");
        } while (peek() != end);
        return items;
    }

    DraftEntry readItem(int depth)
    {
        DraftEntry item;
        if (peek() == '(')
            item.group = readGroup(depth);
        else
            item.position = readUse();
        skipSpaces();
        if (peek() != '*')
            return item;
        ++at_;
        skipSpaces();
        item.times = readNumber("bad_times", kMostTimes);
        return item;
    }

    std::vector<DraftEntry> readGroup(int depth)
    {
        if (depth >= kDeepest)
            fail(fmt::format("groups in groups at most {} deep", kDeepest));
        ++at_;
        std::vector<DraftEntry> group = readStack(')', depth + 1);
        ++at_;
        return group;
    }

    Position readUse()
    {
        Position position;
        position.attention.name = position.ffn.name = readRef(".first");
        skipSpaces();
        if (peek() == '|') {
            ++at_;
            skipSpaces();
            position.ffn.name = readRef(".second");
            skipSpaces();
        }
        while (peek() == '+') {
            ++at_;
            readCorrector(position);
            skipSpaces();
        }
        return position;
    }

    std::string readRef(const std::string& newBlock)
    {
        const int c = peek();
        if (c == '{')
            return readLongName();
        if (c != '.' && (c < 'A' || c > 'Z'))
            fail("a block (A to Z, '.', {name}), a group in brackets, or what may follow a block: + | *");
        ++at_;
        return c == '.' ? newBlock : std::string(1, static_cast<char>(c));
    }

    std::string readLongName()
    {
        const std::size_t start = ++at_;
        at_ = std::min(text_.find('}', start), text_.size());
        if (at_ == text_.size())
            fail("the closing '}'");
        const std::string name(text_.substr(start, at_ - start));
        ++at_;
        if (!isBlockName(name))
            add(start, "bad_name", fmt::format("the block name \"{}\"", name), kBlockNameRule);
        return name;
    }

    void readCorrector(Position& position)
    {
        const int letter = peek();
        if (std::string_view("lbrsn").find(static_cast<char>(letter)) == std::string_view::npos ||
            letter < 0) {
            position.correctors.emplace_back(Adaptor{});
            return;
        }
        ++at_;
        switch (letter) {
        case 'l':
            position.correctors.emplace_back(Adaptor{.activation = Activation::None});
            break;
        case 'b':
            position.correctors.emplace_back(Bottleneck{.width = readNumber("bad_width", kWidest)});
            break;
        case 'r':
            position.correctors.emplace_back(Lora{.rank = readNumber("bad_width", kWidest)});
            break;
        case 's':
            position.correctors.emplace_back(StepVector{});
            break;
        default:
            position.norms = NormSource{true, ""};
        }
    }

    int readNumber(const char* code, int high)
    {
        const std::size_t start = at_;
        double value = 0;
        for (; peek() >= '0' && peek() <= '9'; ++at_)
            value = 10 * value + (peek() - '0');
        if (at_ == start)
            fail("a number");
        if (value >= 1 && value <= high)
            return static_cast<int>(value);
        const std::string_view digits = text_.substr(start, std::min<std::size_t>(at_ - start, 40));
        add(start, code, std::string(digits), fmt::format("a whole number from 1 to {}", high));
        return 1;
    }

    static constexpr int kEnd = -1;
    std::string_view text_;
    Stacks stacks_;
    std::size_t at_ = 0;
    std::vector<Problem> problems_;
};

} // namespace

LayoutReading readNotation(std::string_view text)
{
    DraftReading reading = NotationReader(text, Stacks::Filled).read();
    if (!reading.layout)
        return {std::nullopt, std::move(reading.problems)};
    return {canonicalLayout(*reading.layout), {}};
}

DraftReading readDraftNotation(std::string_view text)
{
    return NotationReader(text, Stacks::MayBeEmpty).read();
}

} // namespace reblock
