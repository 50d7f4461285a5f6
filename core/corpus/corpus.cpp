#include "core/corpus/corpus.h"

#include "core/base/error.h"
#include "core/corpus/digits_corpus.h"
#include "core/corpus/listed_corpus.h"
#include "core/corpus/readers.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kKinds = "Kinds are aishell, kaldi, jsonl and digits.";

fs::path requireThere(const fs::path& path)
{
    if (!fs::exists(path))
        throw UserError(fmt::format("There is no {}.", path.string()), "Check the path of the corpus.");
    return fs::canonical(path);
}

bool hasKaldiSet(const fs::path& path)
{
    if (!fs::is_directory(path))
        return false;
    return fs::exists(path / "wav.scp") ||
           std::any_of(fs::directory_iterator(path), fs::directory_iterator(),
                       [](const auto& entry) { return fs::exists(entry.path() / "wav.scp"); });
}

CorpusListing readListing(const CorpusSource& source, const fs::path& root, const CorpusWork& work)
{
    AudioMeasurer measurer(source.cache.empty() ? fs::path() : durationIndexFile(source.cache, root));
    if (source.kind != "jsonl" && !fs::is_directory(root))
        throw UserError(fmt::format("{} is a file, not a corpus folder.", root.string()),
                        "Name the folder it is in.");
    CorpusListing listing = source.kind == "jsonl"   ? readJsonLines(root, work)
                            : source.kind == "kaldi" ? readKaldi(root, measurer, work)
                                                     : readAishell(root, work);
    finishListing(listing, measurer, work);
    measurer.save();
    return listing;
}

/// The sentence and the remedy for a corpus of which nothing can be used.
[[noreturn]] void failEmpty(const CorpusListing& listing, const fs::path& root)
{
    const std::string first = listing.findings.empty() ? "" : listing.findings.front().text;
    const bool encoding =
        !listing.findings.empty() && listing.findings.front().kind == FindingKind::InvalidUtf8;
    throw UserError(fmt::format("No utterance of {} can be used: {}", root.string(), first),
                    encoding ? "Convert its texts to UTF-8, for example with `iconv -f GB18030 -t UTF-8`."
                             : "Check the audio files and transcripts.");
}

} // namespace

std::vector<Utterance> Corpus::epoch(const std::string& set, std::uint64_t /*seed*/,
                                     std::int64_t /*number*/) const
{
    return utterances(set);
}

CorpusSetSize corpusSetSize(const Corpus& corpus, const std::string& set)
{
    return sizeOf(corpus.utterances(set));
}

CorpusSetSize sizeOf(const std::vector<Utterance>& utterances)
{
    CorpusSetSize size;
    for (const Utterance& utterance : utterances) {
        const std::u32string points = codePoints(utterance.text);
        size.utterances += 1;
        size.seconds += utterance.seconds;
        size.characters += std::ranges::count_if(points, [](char32_t c) { return !isSpace(c); });
    }
    return size;
}

std::unique_ptr<Corpus> openCorpus(const CorpusSource& source, const CorpusWork& work)
{
    const std::string& kind = source.kind;
    if (kind != "aishell" && kind != "kaldi" && kind != "jsonl" && kind != "digits")
        throw UserError(fmt::format("There is no kind of corpus \"{}\".", kind), kKinds);
    const fs::path root = requireThere(source.path);
    if (kind == "digits")
        return std::make_unique<DigitsCorpus>(root, source.excluded);
    CorpusListing listing = readListing(source, root, work);
    if (listing.sets.empty())
        failEmpty(listing, root);
    return std::make_unique<ListedCorpus>(std::move(listing), source.excluded);
}

std::unique_ptr<Corpus> openCorpus(const std::string& kind, const fs::path& path)
{
    return openCorpus(CorpusSource{kind, path});
}

std::string guessCorpusKind(const fs::path& path)
{
    const fs::path root = requireThere(path);
    if (isDigitsFolder(root))
        return "digits";
    if (fs::is_directory(root / "transcript") || fs::is_directory(root / "data_aishell" / "transcript"))
        return "aishell";
    if (hasKaldiSet(root))
        return "kaldi";
    if (!jsonLineFiles(root).empty())
        return "jsonl";
    throw UserError(fmt::format("{} looks like no kind of corpus that is known.", root.string()),
                    fmt::format("Say which one with --kind. {}", kKinds));
}

} // namespace reblock
