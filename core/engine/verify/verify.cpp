#include "core/engine/verify/verify.h"

#include "core/base/error.h"
#include "core/engine/verify/model_case.h"

namespace reblock {

std::vector<VerifiedCase> verifyFiles(const std::vector<std::filesystem::path>& paths)
{
    std::vector<VerifiedCase> cases;
    for (const std::filesystem::path& path : paths) {
        if (path.extension() != ".safetensors")
            throw UserError(path.string() + " is not a golden case.",
                            "Name files CASE.safetensors with a cases.json beside them.");
        cases.push_back(verifyModelCase(path));
    }
    return cases;
}

} // namespace reblock
