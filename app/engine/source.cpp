#include "app/engine/source.h"

#include "app/engine/request.h"
#include "core/base/error.h"
#include "core/engine/decode/checkpoint_folder.h"

#include <fmt/format.h>

namespace reblock {

std::filesystem::path requestedCheckpoint(const Request& request)
{
    const std::filesystem::path source = request.text("source");
    if (std::filesystem::is_directory(source))
        return chooseCheckpoint(source, request.optionalText("checkpoint")).file;
    if (request.optionalText("checkpoint"))
        throw UserError(fmt::format("{} is one model, so there is no checkpoint to choose.", source.string()),
                        "Leave --checkpoint out, or name a run.");
    return source;
}

} // namespace reblock
