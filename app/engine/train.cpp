#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/engine/device/device.h"
#include "core/engine/train/kept_batch.h"
#include "core/engine/train/trainer.h"
#include "core/journal/journal_reader.h"
#include "core/options/run_config.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <optional>

namespace reblock {

namespace {

void printLine(const std::string& line)
{
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

double numberOf(const Event& event, const char* key)
{
    const auto found = event.fields.find(key);
    return found != event.fields.end() && found->is_number() ? found->get<double>() : 0;
}

/// Follows a training for people: results as lines on standard output, a bar on standard error.
class TrainingTeller {
public:
    void tell(const Event& event)
    {
        if (event.event == "step")
            last_ = event;
        else if (const std::string line = lineOf(event); !line.empty())
            printLine(line);
    }

    void progress(double share)
    {
        if (!bar_)
            bar_.emplace("training");
        bar_->update(share, last_ ? fmt::format("step {}  loss {:.3f}  {:.0f} x real time",
                                                numberOf(*last_, "step"), numberOf(*last_, "loss"),
                                                numberOf(*last_, "audio_seconds_per_second"))
                                  : "");
    }

    void preparation(const std::string& what, double fraction)
    {
        if (!preparing_)
            preparing_.emplace("preparing");
        preparing_->update(fraction, what);
    }

private:
    static std::string noteOf(const Event& event)
    {
        const std::string note = event.fields.value("note", "");
        return note.empty() ? note : ": " + note;
    }

    static std::string lineOf(const Event& event)
    {
        const auto step = static_cast<std::int64_t>(numberOf(event, "step"));
        if (event.event == "started")
            return fmt::format("Training {:L} parameters on {}, {} threads.",
                               static_cast<std::int64_t>(numberOf(event, "parameters")),
                               event.fields.value("device", ""), event.fields.value("threads", 0));
        if (event.event == "resumed")
            return fmt::format("Going on from step {}.", event.fields.value("from_step", 0));
        if (event.event == "epoch")
            return fmt::format(
                "step {:>7}  dev loss {:8.4f}  dev error rate {:6.2f} % ({:.0f} of {:.0f} tokens){}", step,
                numberOf(event, "dev_loss"), 100 * numberOf(event, "dev_error_rate"),
                numberOf(event, "dev_errors"), numberOf(event, "dev_tokens"), noteOf(event));
        if (event.event == "warning")
            return "Warning: " + event.fields.value("message", "");
        if (event.event == "finished")
            return fmt::format("Finished at step {} after {} ({} reached).", step,
                               durationText(numberOf(event, "seconds")), event.fields.value("reason", ""));
        return {};
    }

    std::optional<ProgressBar> preparing_;
    std::optional<ProgressBar> bar_;
    std::optional<Event> last_;
};

std::string lossText(double value)
{
    return std::isfinite(value) ? fmt::format("{:.6g}", value) : "not finite";
}

int replay(const Request& request, const std::string& batch)
{
    const RunConfig config = readRunConfig(request.text("run"));
    const DeviceChoice device =
        chooseDevice({config.options.train.device, config.options.train.threads, "auto"});
    applyDevice(device);
    const Replay result = replayBatch(request.text("run"), batch, config.options, device.device);
    nlohmann::ordered_json json{{"step", result.step},
                                {"loss", result.loss},
                                {"gradient_norm", result.gradientNorm},
                                {"rows", nlohmann::ordered_json::array()}};
    for (const ReplayRow& row : result.rows)
        json["rows"].push_back(
            {{"id", row.id}, {"text", row.text}, {"ctc", row.ctc}, {"attention", row.attention}});
    if (request.flag("json")) {
        printLine(json.dump());
        return 0;
    }
    fmt::print("Batch of step {}: loss {}, gradient norm {}\n", result.step, lossText(result.loss),
               lossText(result.gradientNorm));
    for (const ReplayRow& row : result.rows)
        fmt::print("  {:<24} CTC {:>12}  attention {:>12}  {}\n", row.id, lossText(row.ctc),
                   lossText(row.attention), row.text);
    return 0;
}

void tellEnd(const RunFolder& folder, bool json)
{
    const auto last = lastEvent(folder.journal());
    if (last && json)
        printLine(lineFromEvent(*last));
    else if (last)
        printLine(
            fmt::format("{} has finished already, at step {}.", folder.name(), numberOf(*last, "step")));
}

} // namespace

int runTrain(const Request& request, const CancelToken& cancel)
{
    if (const auto batch = request.optionalText("replay"))
        return replay(request, *batch);
    const bool json = request.flag("json");
    const RunFolder folder(request.text("run"));
    TrainingTeller teller;
    bool told = false;
    TrainingListener listener;
    listener.onEvent = [&](const Event& event) {
        told = true;
        if (json)
            printLine(lineFromEvent(event));
        else
            teller.tell(event);
    };
    if (!json) {
        listener.onProgress = [&](double share) { teller.progress(share); };
        listener.onPreparation = [&](const std::string& what, double share) {
            teller.preparation(what, share);
        };
    }
    train(folder, cancel, listener);
    if (!told)
        tellEnd(folder, json);
    return 0;
}

} // namespace reblock
