#include "core/base/error.h"
#include "core/corpus/kaldi_segment.h"
#include "core/corpus/kaldi_table.h"
#include "core/corpus/parallel.h"
#include "core/corpus/readers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace reblock {

namespace fs = std::filesystem;

namespace {

using Row = KaldiTable::Row;

/// Kaldi's paths start where its scripts run, usually two folders above the set's.
class PathResolver {
public:
    explicit PathResolver(fs::path folder) : folder_(std::move(folder)), base_(folder_) {}

    std::string absolute(const fs::path& path)
    {
        if (path.is_absolute())
            return path.string();
        if (fs::exists(base_ / path))
            return (base_ / path).string();
        for (fs::path from = folder_; from.has_relative_path(); from = from.parent_path())
            if (fs::exists(from / path)) {
                base_ = from;
                return (from / path).string();
            }
        return (folder_ / path).string();
    }

private:
    fs::path folder_;
    fs::path base_; ///< where the last one was found
};

/// "speech.ark:1234": a place in an archive of Kaldi's.
bool inArchive(std::string_view path)
{
    const std::size_t colon = path.rfind(".ark:");
    return colon != std::string_view::npos && colon + 5 < path.size() &&
           std::ranges::all_of(path.substr(colon + 5), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Why a value of wav.scp is no file; empty: it may be one.
std::string commandFault(std::string_view path)
{
    if (path.ends_with('|'))
        return "Its audio is a command (wav.scp ends in |), not a file: write the file first.";
    if (inArchive(path))
        return "Its audio lies in a Kaldi archive, not in a file: copy it out with wav-copy.";
    return path.empty() ? "Its line in wav.scp names no file." : "";
}

/// One set: a folder with wav.scp and text.
class KaldiSet {
public:
    KaldiSet(const fs::path& folder, CorpusListing& listing)
        : listing_(listing), folder_(folder), name_(folder.filename().string()), resolver_(folder),
          audio_(table("wav.scp", FindingKind::DuplicateId)),
          texts_(table("text", FindingKind::SecondTranscript)),
          speakers_(table("utt2spk", FindingKind::DuplicateId))
    {
    }

    void addFiles()
    {
        for (Row& row : audio_.rows)
            if (row.usable && isFile(row.key, row.rest))
                if (Row* text = textOf(row.key, row.rest))
                    add({row.key, {}, {resolver_.absolute(row.rest)}, std::move(text->rest)});
        reportTextsWithout(audio_, "audio");
    }

    void addSegments(AudioMeasurer& measurer, const CorpusWork& work)
    {
        KaldiTable segments = table("segments", FindingKind::DuplicateId);
        const std::vector<MeasuredAudio> recordings = measured(measurer, work);
        for (const Row& row : segments.rows)
            if (row.usable)
                addSegment(row, recordings);
        reportTextsWithout(segments, "segment");
    }

private:
    KaldiTable table(const char* file, FindingKind second)
    {
        if (!fs::exists(folder_ / file))
            return {};
        return readKaldiTable(folder_ / file, name_, second, listing_);
    }

    FindingPlace place(const std::string& id, const std::string& file = {}) const
    {
        return {name_, id, file};
    }
    std::string file(const char* name) const { return (folder_ / name).string(); }

    void add(Utterance utterance)
    {
        const Row* speaker = speakers_.find(utterance.id);
        utterance.speaker = speaker && speaker->usable ? speaker->rest : utterance.id;
        listing_.set(name_).utterances.push_back(std::move(utterance));
    }

    /// The transcript of an id, where it has one that can be used.
    Row* textOf(const std::string& id, const std::string& audio)
    {
        Row* text = texts_.find(id);
        if (!text)
            listing_.leaveOut(FindingKind::NoTranscript, place(id, audio),
                              fmt::format("{} has no transcript.", audio));
        return text && text->usable ? text : nullptr;
    }

    bool isFile(const std::string& id, const std::string& path)
    {
        const std::string fault = commandFault(path);
        if (!fault.empty())
            listing_.leaveOut(FindingKind::Command, place(id, file("wav.scp")), fault);
        return fault.empty();
    }

    /// Recordings in the order of audio_, their paths made absolute.
    std::vector<MeasuredAudio> measured(AudioMeasurer& measurer, const CorpusWork& work)
    {
        for (Row& row : audio_.rows)
            if (commandFault(row.rest).empty())
                row.rest = resolver_.absolute(row.rest);
        std::vector<MeasuredAudio> recordings(audio_.rows.size());
        forEachParallel(recordings.size(), work, [&](std::size_t i) {
            const std::string& path = audio_.rows[i].rest;
            if (const std::string fault = commandFault(path); !fault.empty())
                recordings[i].problem = AudioProblem{FindingKind::Command, fault};
            else
                recordings[i] = measurer.measure(path);
        });
        return recordings;
    }

    void addSegment(const Row& row, const std::vector<MeasuredAudio>& recordings)
    {
        KaldiSegment segment = kaldiSegment(row.rest);
        const Row* recording = audio_.find(segment.recording);
        if (!segment.fault.empty())
            return listing_.leaveOut(FindingKind::BadLine, place(row.key, file("segments")), segment.fault);
        if (!recording)
            return listing_.leaveOut(FindingKind::BadSegment, place(row.key, file("segments")),
                                     fmt::format("Its recording {} is not in wav.scp.", segment.recording));
        const MeasuredAudio& whole = recordings[static_cast<std::size_t>(recording - audio_.rows.data())];
        if (whole.problem)
            return listing_.leaveOut(whole.problem->kind, place(row.key, recording->rest),
                                     whole.problem->text);
        segment = fitted(segment, whole.seconds);
        if (!segment.fault.empty())
            return listing_.leaveOut(FindingKind::BadSegment, place(row.key, recording->rest), segment.fault);
        if (Row* text = textOf(row.key, recording->rest)) {
            const double end = segment.end > 0 ? segment.end : whole.seconds;
            add({row.key,
                 {},
                 {recording->rest},
                 std::move(text->rest),
                 end - segment.start,
                 segment.start,
                 segment.end});
        }
    }

    void reportTextsWithout(KaldiTable& table, const char* what)
    {
        for (const Row& text : texts_.rows)
            if (text.usable && !table.find(text.key))
                listing_.leaveOut(FindingKind::NoAudio, place(text.key, file("text")),
                                  fmt::format("There is no {} for the transcript \"{}\".", what, text.rest));
    }

    CorpusListing& listing_;
    fs::path folder_;
    std::string name_;
    PathResolver resolver_;
    KaldiTable audio_;
    KaldiTable texts_;
    KaldiTable speakers_;
};

bool isSetFolder(const fs::path& folder)
{
    return fs::exists(folder / "wav.scp") && fs::exists(folder / "text");
}

} // namespace

CorpusListing readKaldi(const fs::path& root, AudioMeasurer& measurer, const CorpusWork& work)
{
    CorpusListing listing{root, {}, {}};
    std::vector<fs::path> folders{root};
    for (const auto& entry : fs::directory_iterator(root))
        folders.push_back(entry.path());
    std::erase_if(folders, [](const fs::path& folder) { return !isSetFolder(folder); });
    std::ranges::sort(folders);
    if (folders.empty())
        throw UserError(fmt::format("{} holds no Kaldi set: no wav.scp beside text.", root.string()),
                        "Give a folder with train/, dev/ and test/, each with wav.scp and text.");
    for (const fs::path& folder : folders) {
        work.cancel.throwIfCancelled();
        KaldiSet set(folder, listing);
        if (fs::exists(folder / "segments"))
            set.addSegments(measurer, work);
        else
            set.addFiles();
    }
    return listing;
}

} // namespace reblock
