#include "core/engine/train/run_journal.h"

#include "core/base/error.h"

namespace reblock {

RunJournal::RunJournal(const RunFolder& folder, bool tensorboard, EventListener listener)
    : writer_(folder.journal()),
      tensorboard_(tensorboard ? std::make_unique<TensorboardWriter>(folder.tensorboard()) : nullptr),
      continues_(writer_.seq() > 0), alive_(folder.alive()), listener_(std::move(listener))
{
}

void RunJournal::append(const std::string& event, nlohmann::json fields)
{
    const Event written = writer_.append(event, std::move(fields));
    listener_(written);
    tellTensorboard(written);
}

void RunJournal::tellTensorboard(const Event& event)
{
    if (!tensorboard_)
        return;
    try {
        tensorboard_->add(event);
    } catch (const Error& error) {
        tensorboard_.reset();
        leaveWarning(error.problem() + " TensorBoard's curves end here; `reblock runs export --tensorboard` "
                                       "makes them again from the journal.");
    }
}

void RunJournal::setStep(std::int64_t step)
{
    step_ = step;
    alive_.setStep(step);
}

void RunJournal::leaveWarning(std::string message)
{
    const std::lock_guard lock(mutex_);
    warnings_.push_back(std::move(message));
}

void RunJournal::writeWarnings()
{
    std::vector<std::string> warnings;
    {
        const std::lock_guard lock(mutex_);
        warnings.swap(warnings_);
    }
    for (const std::string& message : warnings)
        append("warning", {{"step", step_}, {"message", message}});
}

} // namespace reblock
