#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "app/engine/source.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/engine/decode/alignment_files.h"
#include "core/engine/device/device.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace {

std::string requestedText(const Request& request)
{
    if (const auto text = request.optionalText("text"))
        return *text;
    return readFile(request.text("text_file"));
}

void printPeople(const FileAlignment& alignment)
{
    fmt::print("{}\n", alignment.file.string());
    for (const TimedToken& token : alignment.tokens)
        fmt::print("  {:8.2f} – {:8.2f}  {}  {:.2f}\n", token.start, token.end, token.token, token.score);
}

void printJson(const FileAlignment& alignment)
{
    fmt::print("{}\n", jsonFromAlignment(alignment).dump(-1, ' ', false,
                                                         nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace

int runAlign(const Request& request, const CancelToken& cancel)
{
    const std::filesystem::path file = request.text("file");
    const std::string text = requestedText(request);
    const auto out = request.optionalText("out");
    if (out)
        requireAlignmentFormat(*out);
    const DeviceChoice device = chooseDevice({});
    applyDevice(device);
    const Recognizer recognizer(requestedCheckpoint(request), device.device);
    FileAlignment alignment;
    {
        ProgressBar bar("aligning", request.flag("json"));
        alignment = alignFile(recognizer, file, text, cancel, [&](double share) { bar.update(share); });
    }
    if (out)
        replaceFile(*out, alignmentText(alignment, *out));
    if (request.flag("json"))
        printJson(alignment);
    else
        printPeople(alignment);
    return 0;
}

} // namespace reblock
