#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>

namespace reblock {

/// "A", "{AA}": a block's name as the notation writes it.
std::string blockMark(const std::string& name);

/// "+", "+l", "+b64", "+r8", "+s": a corrector in the short notation; absent where options are not
/// the default.
std::optional<std::string> correctorNotation(const Corrector& corrector);

/// "A+", "A|B+n": a position in the short notation; absent where it cannot say all of it.
std::optional<std::string> positionNotation(const Position& position);

/// A position in words where the notation cannot say it: "A, cross X, norms N, adaptor (gelu, init
/// scale 0.5)". Different positions read differently.
std::string positionText(const Position& position);

/// "adaptor", "lora (rank 4, alpha 16, query value)": a corrector for people, default options left out.
std::string correctorText(const Corrector& corrector);

/// What a block has that the model has not: "8 heads, ffn 512, sanm, frozen"; empty: nothing.
std::string blockOptionsText(const BlockShape& shape, const ModelShape& model);

} // namespace reblock
