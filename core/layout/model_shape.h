#pragma once

#include "core/layout/layout.h"

#include <string>
#include <vector>

namespace reblock {

/// One value of the model's shape as `--set` takes it: {"model.dim", "96"}.
struct ModelSetting {
    std::string key;
    std::string value;
};

/// The keys that withModelShape() knows, in the order in which they should be shown.
const std::vector<std::string>& modelShapeKeys();

/// The layout with another model shape. Blocks whose heads or ffn equalled the old model's follow,
/// and so does an embedding as wide as the old dim. All values are set before they are checked, so
/// their order does not matter. Throws UserError: unknown key, not such a value, heads that do not
/// divide dim, an embedding wider than dim.
Layout withModelShape(const Layout& layout, const std::vector<ModelSetting>& settings);

/// The same for one value.
Layout withModelShape(const Layout& layout, const std::string& key, const std::string& value);

/// The value of one key as `--set` takes it. Throws UserError for an unknown key.
std::string modelShapeValue(const Layout& layout, const std::string& key);

} // namespace reblock
