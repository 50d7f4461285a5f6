#include "core/interop/event_parser.h"

#include "core/base/error.h"

#include <bit>
#include <cmath>
#include <functional>
#include <optional>

namespace reblock {

namespace {

[[noreturn]] void failEvent()
{
    throw UserError("A record of the event file is no TensorBoard event.", "Use files of TensorBoard.");
}

std::uint64_t firstBits(std::string_view packed, std::size_t width)
{
    std::uint64_t bits = 0;
    for (std::size_t i = std::min(width, packed.size()); i-- > 0;)
        bits = bits << 8 | static_cast<unsigned char>(packed[i]);
    return bits;
}

/// One field of a message: its number and what it holds.
struct Field {
    std::uint32_t number = 0;
    std::uint64_t bits = 0; ///< of a number
    std::string_view bytes; ///< of text, of a message, of packed numbers
};

/// Walks over the fields of a message in the protocol buffers' wire format.
class FieldReader {
public:
    explicit FieldReader(std::string_view message) : rest_(message) {}

    std::optional<Field> next()
    {
        if (rest_.empty())
            return std::nullopt;
        const std::uint64_t key = varint();
        Field field{static_cast<std::uint32_t>(key >> 3), 0, {}};
        switch (key & 7) {
        case 0:
            field.bits = varint();
            break;
        case 1:
            field.bits = fixed(8);
            break;
        case 2:
            field.bytes = take(varint());
            break;
        case 5:
            field.bits = fixed(4);
            break;
        default:
            failEvent();
        }
        return field;
    }

private:
    std::uint64_t varint()
    {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1)[0]);
            number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
        failEvent();
    }

    std::uint64_t fixed(std::size_t size) { return firstBits(take(size), size); }

    std::string_view take(std::uint64_t size)
    {
        if (size > rest_.size())
            failEvent();
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }

    std::string_view rest_;
};

void forEachField(std::string_view message, const std::function<void(const Field&)>& tell)
{
    FieldReader reader(message);
    while (const auto field = reader.next())
        tell(*field);
}

/// TensorFlow's element types that a scalar may have.
enum class Element : std::uint64_t { Float = 1, Double = 2, Int32 = 3, Int64 = 9, Bfloat16 = 14, Half = 19 };

double halfValue(std::uint64_t bits)
{
    const int exponent = static_cast<int>(bits >> 10 & 0x1f);
    const auto fraction = static_cast<double>(bits & 0x3ff);
    double value = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25);
    if (exponent == 0x1f)
        value = fraction == 0 ? INFINITY : NAN;
    return (bits & 0x8000) != 0 ? -value : value;
}

std::optional<double> numberFrom(Element element, std::uint64_t bits)
{
    switch (element) {
    case Element::Float:
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    case Element::Double:
        return std::bit_cast<double>(bits);
    case Element::Int32:
        return static_cast<std::int32_t>(bits);
    case Element::Int64:
        return static_cast<double>(static_cast<std::int64_t>(bits));
    case Element::Bfloat16:
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
    case Element::Half:
        return halfValue(bits);
    }
    return std::nullopt;
}

std::size_t bytesOf(Element element)
{
    switch (element) {
    case Element::Half:
    case Element::Bfloat16:
        return 2;
    case Element::Double:
    case Element::Int64:
        return 8;
    default:
        return 4;
    }
}

/// The field of a TensorProto that holds values of a type.
std::uint32_t listField(Element element)
{
    switch (element) {
    case Element::Float:
        return 5;
    case Element::Double:
        return 6;
    case Element::Int32:
        return 7;
    case Element::Int64:
        return 10;
    default:
        return 13;
    }
}

std::uint64_t firstVarint(std::string_view packed)
{
    std::uint64_t bits = 0;
    int shift = 0;
    for (const char byte : packed) {
        bits |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        shift += 7;
        if ((byte & 0x80) == 0 || shift >= 64)
            break;
    }
    return bits;
}

/// The first value in a list field: alone, or packed with others (there are none in a scalar).
std::uint64_t listBits(const Field& field, Element element)
{
    if (field.bytes.empty())
        return field.bits;
    const bool fixed = element == Element::Float || element == Element::Double;
    return fixed ? firstBits(field.bytes, bytesOf(element)) : firstVarint(field.bytes);
}

/// The number in a tensor without dimensions. Absent for a type that is no number.
std::optional<double> scalarOf(std::string_view tensor)
{
    auto element = Element::Float;
    forEachField(tensor, [&](const Field& field) {
        if (field.number == 1)
            element = static_cast<Element>(field.bits);
    });
    std::uint64_t bits = 0; // a field that is not there is 0
    forEachField(tensor, [&](const Field& field) {
        if (field.number == 4 && !field.bytes.empty())
            bits = firstBits(field.bytes, bytesOf(element));
        else if (field.number == listField(element))
            bits = listBits(field, element);
    });
    return numberFrom(element, bits);
}

bool namesScalars(std::string_view metadata)
{
    bool scalars = false;
    forEachField(metadata, [&](const Field& field) {
        if (field.number != 1)
            return;
        forEachField(field.bytes, [&](const Field& plugin) {
            scalars |= plugin.number == 1 && plugin.bytes == "scalars";
        });
    });
    return scalars;
}

bool saysStart(std::string_view session)
{
    bool start = false;
    forEachField(session, [&](const Field& field) { start |= field.number == 1 && field.bits == 1; });
    return start;
}

} // namespace

void EventParser::addValue(std::string_view value, TensorboardEvent& event)
{
    std::string tag;
    std::optional<double> number;
    std::optional<std::string_view> tensor;
    std::optional<bool> scalar;
    forEachField(value, [&](const Field& field) {
        if (field.number == 1)
            tag = field.bytes;
        else if (field.number == 2)
            number = std::bit_cast<float>(static_cast<std::uint32_t>(field.bits));
        else if (field.number == 8)
            tensor = field.bytes;
        else if (field.number == 9)
            scalar = namesScalars(field.bytes);
    });
    if (scalar)
        isScalar_.try_emplace(tag, *scalar);
    const auto known = isScalar_.find(tag);
    if (!number && tensor && known != isScalar_.end() && known->second)
        number = scalarOf(*tensor);
    if (number)
        event.scalars.push_back({std::move(tag), *number});
}

TensorboardEvent EventParser::parse(std::string_view record)
{
    TensorboardEvent event;
    std::string_view summary;
    forEachField(record, [&](const Field& field) {
        if (field.number == 1)
            event.time = std::bit_cast<double>(field.bits);
        else if (field.number == 2)
            event.step = static_cast<std::int64_t>(field.bits);
        else if (field.number == 5)
            summary = field.bytes;
        else if (field.number == 7)
            event.restarted = saysStart(field.bytes);
    });
    forEachField(summary, [&](const Field& field) {
        if (field.number == 1)
            addValue(field.bytes, event);
    });
    return event;
}

} // namespace reblock
