#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "app/engine/source.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/engine/decode/transcript_files.h"
#include "core/engine/device/device.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <map>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

/// What the request asks for beside its files.
struct TranscriptOutput {
    bool json = false;
    std::vector<std::string> formats; ///< files to write
    fs::path out;
};

TranscriptOutput optionsOf(const Request& request)
{
    TranscriptOutput options{request.flag("json"), request.texts("formats"),
                             request.optionalText("out").value_or(".")};
    if (options.formats.empty() && request.optionalText("out"))
        options.formats.push_back("txt");
    for (const std::string& format : options.formats)
        transcriptText({}, format); // an unknown one is refused before any work
    return options;
}

/// Two inputs must not write the same file.
void requireOwnNames(const std::vector<std::string>& files, const TranscriptOutput& options)
{
    std::map<fs::path, std::string> taken;
    for (const std::string& file : files)
        for (const std::string& format : options.formats) {
            const auto [at, fresh] = taken.emplace(transcriptPath(options.out, file, format), file);
            if (!fresh)
                throw UserError(
                    fmt::format("{} and {} would both write {}.", at->second, file, at->first.string()),
                    "Give them in two calls with another --out, or rename one.");
        }
}

void writeFiles(const FileTranscript& transcript, const TranscriptOutput& options)
{
    if (!options.formats.empty())
        makeFolders(options.out);
    for (const std::string& format : options.formats)
        replaceFile(transcriptPath(options.out, transcript.file, format), transcriptText(transcript, format));
}

void printPeople(const FileTranscript& transcript)
{
    fmt::print("{}\n", transcript.file.string());
    if (transcript.segments.empty())
        fmt::print("  (nothing recognized)\n");
    for (const TextSegment& segment : transcript.segments)
        fmt::print("  {:8.2f} – {:8.2f}  {}\n", segment.start, segment.end, segment.text);
}

void printJson(const ordered_json& json)
{
    fmt::print("{}\n", json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

void transcribeOne(const Recognizer& recognizer, const std::string& file, const TranscriptOutput& options,
                   const CancelToken& cancel)
{
    FileTranscript transcript;
    {
        ProgressBar bar("transcribing", options.json);
        transcript =
            transcribeFile(recognizer, file, {}, cancel, [&](double share) { bar.update(share, file); });
    }
    writeFiles(transcript, options);
    if (options.json)
        printJson(jsonFromTranscript(transcript));
    else
        printPeople(transcript);
    std::fflush(stdout);
}

void tellFailure(const std::string& file, const UserError& error, bool json)
{
    if (json)
        printJson({{"file", file}, {"error", error.what()}});
    else
        fmt::print(stderr, "reblock: {}\n", error.what());
    std::fflush(stdout);
}

} // namespace

int runTranscribe(const Request& request, const CancelToken& cancel)
{
    const std::vector<std::string> files = request.texts("files");
    if (files.empty())
        throw UserError("No audio file was named.", "Give one or more files.");
    const TranscriptOutput options = optionsOf(request);
    requireOwnNames(files, options);
    const DeviceChoice device = chooseDevice({});
    applyDevice(device);
    const Recognizer recognizer(requestedCheckpoint(request), device.device);
    int failed = 0;
    for (const std::string& file : files) {
        try {
            transcribeOne(recognizer, file, options, cancel);
        } catch (const UserError& error) {
            ++failed;
            tellFailure(file, error, options.json);
        }
    }
    if (failed > 0 && !options.json)
        fmt::print(stderr, "reblock: {} of {} files could not be transcribed.\n", failed, files.size());
    return failed > 0 ? 2 : 0;
}

} // namespace reblock
