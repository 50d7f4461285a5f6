#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace reblock {

/// SHA-256 of a text, 64 hexadecimal digits (FIPS 180-4; libmd).
std::string sha256(std::string_view bytes);

/// The same for bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    void add(std::string_view bytes);
    /// The digits; call once.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace reblock
