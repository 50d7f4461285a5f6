#include "app/cli/runs_export.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/interop/tensorboard_writer.h"
#include "core/journal/run_folder.h"
#include "core/score/ctm.h"
#include "core/score/decode_results.h"
#include "core/score/text_lines.h"
#include "core/score/transcripts.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace reblock {

namespace fs = std::filesystem;

namespace {

struct ExportOptions {
    std::string run;
    std::string format = "trn";
    DecodeWish wish{"test", {}, {}, {}};
    bool reference = false;
    std::string out;
    std::string tensorboard; ///< folder; else texts are exported
};

CtmUtterance utteranceFrom(const nlohmann::json& line)
{
    CtmUtterance utterance{line.at("id").get<std::string>(), {}};
    for (const nlohmann::json& token : line.at("tokens")) {
        const double start = token.at("start");
        utterance.tokens.push_back(
            {token.at("token").get<std::string>(), start, token.at("end").get<double>() - start});
    }
    return utterance;
}

/// The token times of a decode, from alignment.jsonl.
std::vector<CtmUtterance> tokenTimes(const fs::path& decode)
{
    const fs::path file = decode / "alignment.jsonl";
    std::error_code none;
    if (!fs::exists(file, none))
        throw UserError(fmt::format("{} has no token times.", decode.string()),
                        "Export it as trn or kaldi instead.");
    const std::string content = readFile(file);
    std::vector<CtmUtterance> utterances;
    for (const TextLine& line : linesWithText(content)) {
        try {
            utterances.push_back(utteranceFrom(nlohmann::json::parse(line.text)));
        } catch (const nlohmann::json::exception&) {
            throw UserError(linePlace(line.number, file) + " has no token times in it.",
                            "Decode the set again.");
        }
    }
    return utterances;
}

std::string contentOf(const DecodeResult& decode, const ExportOptions& options)
{
    const TranscriptFormat format = transcriptFormatFromName(options.format);
    if (format == TranscriptFormat::Ctm) {
        if (options.reference)
            throw UserError("A reference has no token times.", "Export it as trn or kaldi.");
        return ctmText(tokenTimes(decode.folder));
    }
    const auto lines = readTranscripts(decode.folder / (options.reference ? "ref.trn" : "hyp.trn")).lines;
    return format == TranscriptFormat::Trn ? trnText(lines) : kaldiText(lines);
}

void exportTexts(const Session& session, const ExportOptions& options)
{
    const fs::path run = session.run(options.run);
    const auto decode = chooseDecode(decodeResults(RunFolder(run).decodes()), options.wish);
    if (!decode)
        throw UserError(fmt::format("The run {} has no such decode of the set \"{}\".",
                                    run.filename().string(), options.wish.set),
                        fmt::format("\"reblock runs show {}\" lists its decodes.", options.run));
    const std::string content = contentOf(*decode, options);
    if (options.out.empty()) {
        session.out() << content;
        return;
    }
    replaceFile(options.out, content);
    session.print({{"file", fs::absolute(options.out).string()}, {"decode", decode->folder.string()}},
                  fmt::format("{} written from {}\n", options.out, decode->folder.string()));
}

/// One folder a run, by its name, as TensorBoard lists runs.
void exportCurves(const Session& session, const ExportOptions& options)
{
    const RunFolder run(session.run(options.run));
    const fs::path folder = fs::path(options.tensorboard) / run.name();
    const std::int64_t points = exportTensorboard(run.journal(), folder);
    session.print({{"folder", fs::absolute(folder).string()}, {"points", points}},
                  fmt::format("{} points written to {}\n", points, folder.string()));
}

} // namespace

void addRunsExport(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command = addCommand(
        group, {.name = "export",
                .summary = "write hypotheses or curves of a run for other programs",
                .group = {},
                .details = "trn (sclite), kaldi (Kaldi, WeNet and ESPnet text) or ctm (with token "
                           "times). Without --mode and --checkpoint the best that there is. With "
                           "--tensorboard the curves, as an event file in a folder of the run's name.",
                .examples = {"reblock runs export first --format ctm --out first.ctm",
                             "reblock runs export first --set dev --reference",
                             "reblock runs export first --tensorboard curves"}});
    command->add_option("RUN", options->run, "folder, number or name")->required();
    command->add_option("--format", options->format, "trn, kaldi or ctm")
        ->type_name("FORMAT")
        ->capture_default_str();
    command->add_option("--set", options->wish.set, "which set")->type_name("NAME")->capture_default_str();
    command->add_option("--mode", options->wish.mode, "decoding mode")->type_name("MODE");
    command->add_option("--checkpoint", options->wish.checkpoint, "average, best, last or a step")
        ->type_name("NAME");
    command->add_option("--tag", options->wish.tag, "the decode's tag")->type_name("TAG");
    command->add_flag("--reference", options->reference, "the reference instead of the hypotheses");
    command->add_option("--out", options->out, "file; else standard output")->type_name("FILE");
    command
        ->add_option("--tensorboard", options->tensorboard,
                     "folder for the curves as a TensorBoard event file")
        ->type_name("DIR");
    command->callback([&session, options] {
        if (options->tensorboard.empty())
            exportTexts(session, *options);
        else
            exportCurves(session, *options);
    });
}

} // namespace reblock
