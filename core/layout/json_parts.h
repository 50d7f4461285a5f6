#pragma once

#include "core/layout/layout.h"

#include <string>

namespace reblock {

/// Pieces of layout files in canonical order. `gap` stands behind each colon and comma: "" or " ".
struct JsonParts {
    std::string gap;

    std::string model(const ModelShape& model) const;
    std::string front(const FrontShape& front) const;
    std::string embedding(const EmbeddingShape& embedding) const;
    /// {"B":{"heads":8}}: only options unlike the model's; empty when there are none.
    std::string blocks(const StackLayout& stack, const ModelShape& model) const;
    /// Every key but `norms` where they go with their sub-layers.
    std::string position(const Position& position) const;
    std::string correctors(const Position& position) const;
    std::string member(const std::string& key, const std::string& json) const;
};

/// A text as JSON, UTF-8 unescaped.
std::string quoted(const std::string& text);

/// "A" or "encoder:A", quoted.
std::string quotedRef(const BlockRef& ref);

} // namespace reblock
