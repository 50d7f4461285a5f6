#include "core/interop/tensorboard_records.h"

#include <array>
#include <bit>

namespace reblock {

namespace {

constexpr std::uint32_t kPolynomial = 0x82f63b78; ///< Castagnoli's, bits reversed
constexpr std::uint32_t kMaskDelta = 0xa282ead8;

// Field numbers and wire types of the protocol buffers, shifted together: (field << 3) | type
constexpr char kEventTime = (1 << 3) | 1;
constexpr char kEventStep = (2 << 3) | 0;
constexpr char kEventVersion = (3 << 3) | 2;
constexpr char kEventSummary = (5 << 3) | 2;
constexpr char kEventSession = (7 << 3) | 2;
constexpr char kSummaryValue = (1 << 3) | 2;
constexpr char kValueTag = (1 << 3) | 2;
constexpr char kValueSimple = (2 << 3) | 5;
constexpr char kSessionStatus = (1 << 3) | 0;
constexpr char kSessionStart = 1;

constexpr std::array<std::uint32_t, 256> crcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        table[i] = i;
        for (int bit = 0; bit < 8; ++bit)
            table[i] = (table[i] >> 1) ^ ((table[i] & 1) != 0 ? kPolynomial : 0);
    }
    return table;
}

template <typename Number>
std::string littleEndian(Number number)
{
    std::string bytes;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes += static_cast<char>(number >> (8 * i));
    return bytes;
}

std::string varint(std::uint64_t number)
{
    std::string bytes;
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    return bytes + static_cast<char>(number);
}

std::string lengthPrefixed(char key, std::string_view bytes)
{
    return key + varint(bytes.size()) + std::string(bytes);
}

std::string eventStart(double time)
{
    return kEventTime + littleEndian(std::bit_cast<std::uint64_t>(time));
}

std::string eventStart(double time, std::int64_t step)
{
    return eventStart(time) + kEventStep + varint(static_cast<std::uint64_t>(step));
}

std::string summaryValue(const TaggedValue& value)
{
    const auto number = std::bit_cast<std::uint32_t>(static_cast<float>(value.value));
    return lengthPrefixed(kSummaryValue,
                          lengthPrefixed(kValueTag, value.tag) + kValueSimple + littleEndian(number));
}

} // namespace

std::uint32_t maskedCrc32c(std::string_view bytes)
{
    static constexpr auto table = crcTable();
    std::uint32_t crc = ~0u;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xff];
    return std::rotr(~crc, 15) + kMaskDelta;
}

std::string tensorboardRecord(std::string_view bytes)
{
    const std::string length = littleEndian(std::uint64_t{bytes.size()});
    return length + littleEndian(maskedCrc32c(length)) + std::string(bytes) +
           littleEndian(maskedCrc32c(bytes));
}

std::string versionRecord(double time)
{
    return tensorboardRecord(eventStart(time) + lengthPrefixed(kEventVersion, "brain.Event:2"));
}

std::string scalarsRecord(double time, std::int64_t step, std::span<const TaggedValue> values)
{
    std::string summary;
    for (const TaggedValue& value : values)
        summary += summaryValue(value);
    return tensorboardRecord(eventStart(time, step) + lengthPrefixed(kEventSummary, summary));
}

std::string restartRecord(double time, std::int64_t step)
{
    const std::string started{kSessionStatus, kSessionStart};
    return tensorboardRecord(eventStart(time, step) + lengthPrefixed(kEventSession, started));
}

} // namespace reblock
