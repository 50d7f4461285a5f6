#include "app/cli/corpus_demo.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/base/stop_signals.h"
#include "core/corpus/demo_corpus.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <sstream>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr double kSecondsPerHour = 3600;

struct DemoArguments {
    std::string name;
    std::string text;
    std::string out;
    int speakers = 0;
    DemoOptions options;
};

/// A line each, without carriage returns; empty ones are left out.
std::vector<std::string> linesOf(const fs::path& file)
{
    std::istringstream content(readFile(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(content, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (!line.empty())
            lines.push_back(line);
    }
    return lines;
}

std::string remark(const DemoResult& result, double took)
{
    double seconds = 0;
    for (const DemoSetResult& set : result.sets)
        seconds += set.seconds;
    std::string text = fmt::format("{:.2f} hours of synthetic speech", seconds / kSecondsPerHour);
    if (result.secondsMade > 0)
        text +=
            fmt::format("; {:.2f} of them made in {}, {:.0f} seconds a second",
                        result.secondsMade / kSecondsPerHour, durationText(took), result.secondsMade / took);
    return text + ".\n";
}

fs::path folderOf(const DemoArguments& arguments, const Session& session)
{
    if (!arguments.out.empty())
        return fs::absolute(arguments.out);
    return session.projectToWrite().store.parent_path() / "corpora" / arguments.name;
}

fs::path makeDemo(DemoArguments& arguments, const Session& session)
{
    if (arguments.speakers != 0)
        arguments.options.speakers = arguments.speakers;
    if (!arguments.text.empty())
        arguments.options.lines = linesOf(arguments.text);
    const fs::path folder = folderOf(arguments, session);
    const double began = steadySeconds();
    DemoResult result;
    {
        ProgressBar bar("making " + arguments.name, session.json());
        const auto onProgress = [&bar](const DemoProgress& progress) {
            bar.update(progress.seconds / progress.wanted,
                       fmt::format("{:.2f} of {:.2f} hours", progress.seconds / kSecondsPerHour,
                                   progress.wanted / kSecondsPerHour));
        };
        result = makeDemoCorpus(folder, arguments.options, cancelledBySignals(), onProgress);
    }
    session.errors() << remark(result, steadySeconds() - began);
    return folder;
}

} // namespace

void addMakeDemoCommand(CLI::App& group, Session& session,
                        std::function<void(const std::string& name, const std::filesystem::path&)> add)
{
    const auto arguments = std::make_shared<DemoArguments>();
    CLI::App* command = addCommand(
        group,
        {.name = "make-demo",
         .summary = "make a corpus of synthetic Mandarin in AISHELL-1's shape",
         .group = {},
         .details =
             "espeak-ng reads transcripts (yours, or random strings) with many voices; 178 hours are as "
             "large as AISHELL-1. Stopped or killed, the same command goes on. Whatever comes of such a "
             "corpus is marked as synthetic speech.",
         .examples = {"reblock corpus make-demo demo --hours 2",
                      "reblock corpus make-demo big --hours 178 --out big --text lines.txt"}});
    command->add_option("NAME", arguments->name, "what to call it")->required();
    command->add_option("--hours", arguments->options.hours, "hours of speech, at most 178")->required();
    command->add_option("--text", arguments->text, "transcripts to read aloud, one a line")
        ->type_name("FILE");
    command->add_option("--out", arguments->out, "folder; else corpora/NAME in the project")
        ->type_name("FOLDER");
    command->add_option("--seed", arguments->options.seed, "draws texts and voices")->capture_default_str();
    command->add_option("--speakers", arguments->speakers, "3 to 400; else ten an hour, at least 20")
        ->type_name("N");
    command->callback([&session, arguments, add = std::move(add)] {
        const fs::path folder = makeDemo(*arguments, session);
        add(arguments->name, folder);
    });
}

} // namespace reblock
