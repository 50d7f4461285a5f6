#include "core/base/sha256.h"

#include <array>
#include <sys/types.h>

#include <sha2.h>

namespace reblock {

struct Sha256::State {
    SHA2_CTX context;
};

Sha256::Sha256() : state_(std::make_unique<State>())
{
    SHA256Init(&state_->context);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    SHA256Update(&state_->context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::finish()
{
    std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
    SHA256End(&state_->context, text.data());
    return text.data();
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace reblock
