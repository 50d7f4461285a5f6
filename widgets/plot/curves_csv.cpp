#include "widgets/plot/curves_csv.h"

#include <array>
#include <charconv>
#include <cmath>

namespace reblock {

namespace {

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

void appendNumber(std::string& text, double value)
{
    if (!std::isfinite(value))
        return;
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    text.append(digits.data(), end);
}

} // namespace

std::string csvFromCurves(const std::string& xName, std::span<const NamedCurve> curves)
{
    std::string text = "run,metric," + quoted(xName) + ",value,smoothed\r\n";
    for (const NamedCurve& curve : curves) {
        const std::string names = quoted(curve.run) + ',' + quoted(curve.metric) + ',';
        for (std::size_t i = 0; i < curve.data->size(); ++i) {
            text += names;
            appendNumber(text, curve.data->x()[i]);
            text += ',';
            appendNumber(text, curve.data->raw().values()[i]);
            text += ',';
            appendNumber(text, curve.data->smooth().values()[i]);
            text += "\r\n";
        }
    }
    return text;
}

} // namespace reblock
