#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "core/engine/fork/fork_run.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "core/options/run_json.h"

#include <fmt/format.h>

namespace reblock {

namespace {

ForkOrder orderFrom(const Request& request)
{
    ForkOrder order;
    order.parent = request.text("run");
    order.folder = request.text("new");
    order.checkpoint = request.optionalText("checkpoint");
    if (const auto layout = request.optionalText("layout"))
        order.layout = readLayoutJson(*layout).layout;
    order.init = forkInitFromTexts(request.texts("init"));
    order.settings = request.texts("settings");
    order.createdBy = request.optionalText("created_by").value_or("");
    const nlohmann::json& corpus = request.json("corpus");
    if (!corpus.is_null())
        order.corpus = corpusReferenceFromJson(corpus);
    return order;
}

/// The parent's dev error rate at that step, as its journal tells it.
std::optional<double> parentErrorRate(const ForkOrder& order, std::int64_t step)
{
    std::optional<double> rate;
    for (const Event& event : readWholeJournal(RunFolder(order.parent).journal()))
        if (event.event == "epoch" && event.fields.value("step", std::int64_t{-1}) == step &&
            event.fields.value("dev_error_rate", nlohmann::json()).is_number())
            rate = event.fields["dev_error_rate"].get<double>();
    return rate;
}

nlohmann::ordered_json documentOf(const ForkOrder& order, const ForkedRun& fork,
                                  const std::optional<double>& errorRate)
{
    return {{"run", order.folder.string()},
            {"name", fork.config.name},
            {"parent",
             {{"run", order.parent.string()},
              {"checkpoint", fork.config.parent->checkpoint},
              {"step", fork.step},
              {"dev_error_rate", errorRate ? nlohmann::ordered_json(*errorRate) : nlohmann::ordered_json()}}},
            {"layout_hash", layoutHash(fork.config.layout)},
            {"layout", nlohmann::ordered_json::parse(canonicalText(fork.config.layout))},
            {"parameters", fork.parameters},
            {"trained_parameters", fork.trained},
            {"notes", fork.notes}};
}

/// The notation, whatever the model's size.
std::string layoutWords(const Layout& layout)
{
    Layout usual = layout;
    usual.model = {};
    if (layout.embedding.size == layout.model.dim)
        usual.embedding.size = usual.model.dim;
    for (StackLayout* stack : {&usual.encoder, &usual.decoder})
        for (Block& block : stack->blocks) {
            if (block.shape.heads == layout.model.heads)
                block.shape.heads = usual.model.heads;
            if (block.shape.ffn == layout.model.ffn)
                block.shape.ffn = usual.model.ffn;
        }
    return notation(usual).value_or(layout.name.empty() ? "of its own" : layout.name);
}

void printText(const ForkOrder& order, const ForkedRun& fork, const std::optional<double>& errorRate)
{
    fmt::print("New run {}\n  from    {} of {}, step {}{}\n  layout  {}\n  trained {} of {} parameters\n",
               order.folder.string(), fork.config.parent->checkpoint, fork.config.parent->run, fork.step,
               errorRate ? fmt::format(" (dev error rate {:.2f} %)", 100 * *errorRate) : "",
               layoutWords(fork.config.layout), fork.trained, fork.parameters);
    for (const std::string& note : fork.notes)
        fmt::print("  {}\n", note);
    fmt::print("Next: reblock train {} (shows the error before any step)\n", fork.config.name);
}

} // namespace

int runFork(const Request& request, const CancelToken&)
{
    const ForkOrder order = orderFrom(request);
    const ForkedRun fork = forkRun(order);
    const auto errorRate = parentErrorRate(order, fork.step);
    if (request.flag("json"))
        fmt::print("{}\n", documentOf(order, fork, errorRate).dump(2));
    else
        printText(order, fork, errorRate);
    return 0;
}

} // namespace reblock
