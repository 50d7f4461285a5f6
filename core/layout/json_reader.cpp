#include "core/layout/json_reader.h"

#include "core/layout/text_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <set>
#include <sstream>

namespace reblock {

namespace {

constexpr int kDeepest = 1000;

bool isDigit(int c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(int c)
{
    if (isDigit(c))
        return c - '0';
    const int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void appendUtf8(std::string& out, unsigned point)
{
    const auto tail = [&out](unsigned bits) { out += static_cast<char>(0x80 | (bits & 0x3F)); };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | point >> 6);
        tail(point);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | point >> 12);
        tail(point >> 6);
        tail(point);
    } else {
        out += static_cast<char>(0xF0 | point >> 18);
        tail(point >> 12);
        tail(point >> 6);
        tail(point);
    }
}

/// from_chars says "out of range" for too large and too small alike; a classic stream knows which.
double extremeNumber(std::string_view digits)
{
    std::istringstream in{std::string(digits)};
    in.imbue(std::locale::classic());
    double value = 0;
    in >> value;
    return std::abs(value) > 1 ? std::copysign(std::numeric_limits<double>::infinity(), value) : 0.0;
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    JsonValue document()
    {
        JsonValue value = readValue(0);
        skipSpace();
        if (at_ < text_.size())
            fail("nothing more");
        return value;
    }

private:
    /// The byte here, or -1 at the end.
    int peek() const { return at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : -1; }

    [[noreturn]] void fail(const std::string& allowed) const { throw JsonSyntaxError{at_, here(), allowed}; }

    std::string here() const
    {
        const int c = peek();
        if (c < 0)
            return "the end of the text";
        const std::size_t length = utf8Length(text_, at_);
        if (length == 0)
            return fmt::format("the byte {:#04x}, which is no UTF-8", c);
        if (c < ' ')
            return fmt::format("the control character {:#04x}", c);
        return fmt::format("'{}'", text_.substr(at_, length));
    }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')
            ++at_;
    }

    void take(char wanted, const std::string& allowed)
    {
        if (peek() != wanted)
            fail(allowed);
        ++at_;
    }

    JsonValue readValue(int depth)
    {
        skipSpace();
        JsonValue out{nullptr, at_};
        if (depth > kDeepest)
            fail(fmt::format("nesting of at most {} levels", kDeepest));
        switch (peek()) {
        case '{':
            out.value = readObject(depth);
            break;
        case '[':
            out.value = readArray(depth);
            break;
        case '"':
            out.value = readString();
            break;
        case 't':
            takeWord("true"), out.value = true;
            break;
        case 'f':
            takeWord("false"), out.value = false;
            break;
        case 'n':
            takeWord("null");
            break;
        default:
            out.value = readNumber();
        }
        return out;
    }

    void takeWord(std::string_view word)
    {
        for (const char c : word)
            take(c, std::string(word));
    }

    JsonArray readArray(int depth)
    {
        JsonArray items;
        ++at_;
        skipSpace();
        if (peek() == ']') {
            ++at_;
            return items;
        }
        items.push_back(readValue(depth + 1));
        for (skipSpace(); peek() == ','; skipSpace()) {
            ++at_;
            items.push_back(readValue(depth + 1));
        }
        take(']', "',' or ']'");
        return items;
    }

    JsonObject readObject(int depth)
    {
        JsonObject members;
        std::set<std::string> names;
        ++at_;
        skipSpace();
        if (peek() == '}') {
            ++at_;
            return members;
        }
        readMember(members, names, depth);
        for (skipSpace(); peek() == ','; skipSpace()) {
            ++at_;
            readMember(members, names, depth);
        }
        take('}', "',' or '}'");
        return members;
    }

    void readMember(JsonObject& members, std::set<std::string>& names, int depth)
    {
        skipSpace();
        const std::size_t start = at_;
        if (peek() != '"')
            fail("a key in double quotes");
        std::string name = readString();
        if (!names.insert(name).second)
            throw JsonSyntaxError{start, fmt::format("the key \"{}\" a second time", name),
                                  "each key once in an object"};
        skipSpace();
        take(':', "':'");
        members.emplace_back(std::move(name), readValue(depth + 1));
    }

    std::string readString()
    {
        std::string out;
        for (++at_; peek() != '"';) {
            if (peek() == '\\') {
                readEscape(out);
                continue;
            }
            const std::size_t length = peek() < ' ' ? 0 : utf8Length(text_, at_);
            if (length == 0)
                fail(peek() < 0 ? "the closing '\"'" : "text in UTF-8; control characters as \\n or \\u000a");
            out += text_.substr(at_, length);
            at_ += length;
        }
        ++at_;
        return out;
    }

    void readEscape(std::string& out)
    {
        static constexpr std::string_view kLetters = "\"\\/bfnrt";
        static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const std::size_t start = at_++;
        if (peek() == 'u') {
            ++at_;
            appendUtf8(out, readCodePoint(start));
            return;
        }
        const std::size_t letter =
            peek() < 0 ? std::string_view::npos : kLetters.find(static_cast<char>(peek()));
        if (letter == std::string_view::npos)
            fail("one of \" \\ / b f n r t u after a backslash");
        out += kMeanings[letter];
        ++at_;
    }

    unsigned readCodePoint(std::size_t start)
    {
        const unsigned first = readHex();
        if (first < 0xD800 || first >= 0xE000)
            return first;
        if (first < 0xDC00 && text_.substr(at_, 2) == "\\u") {
            at_ += 2;
            const unsigned second = readHex();
            if (second >= 0xDC00 && second < 0xE000)
                return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        }
        throw JsonSyntaxError{start, "half of a surrogate pair", "both halves, or the character itself"};
    }

    unsigned readHex()
    {
        unsigned value = 0;
        for (int i = 0; i < 4; ++i, ++at_) {
            const int digit = hexDigit(peek());
            if (digit < 0)
                fail("four hexadecimal digits");
            value = value << 4 | static_cast<unsigned>(digit);
        }
        return value;
    }

    double readNumber()
    {
        const std::size_t start = at_;
        const bool negative = peek() == '-';
        if (negative)
            ++at_;
        if (!isDigit(peek()))
            fail(negative ? "a digit" : "a value: an object, array, string, number, true, false or null");
        if (peek() == '0')
            ++at_;
        else
            skipDigits();
        if (peek() == '.') {
            ++at_;
            needDigits();
        }
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            if (peek() == '+' || peek() == '-')
                ++at_;
            needDigits();
        }
        return toNumber(text_.substr(start, at_ - start));
    }

    static double toNumber(std::string_view digits)
    {
        double value = 0;
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return result.ec == std::errc::result_out_of_range ? extremeNumber(digits) : value;
    }

    void needDigits()
    {
        if (!isDigit(peek()))
            fail("a digit");
        skipDigits();
    }

    void skipDigits()
    {
        while (isDigit(peek()))
            ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

const JsonValue* JsonValue::member(std::string_view name) const
{
    const auto* object = as<JsonObject>();
    if (!object)
        return nullptr;
    const auto found =
        std::ranges::find(*object, name, [](const auto& pair) -> std::string_view { return pair.first; });
    return found == object->end() ? nullptr : &found->second;
}

JsonValue readJsonText(std::string_view text)
{
    return Reader(text).document();
}

} // namespace reblock
