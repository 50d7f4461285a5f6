#include "core/engine/train/run_journal.h"

namespace reblock {

RunJournal::RunJournal(const RunFolder& folder, EventListener listener)
    : writer_(folder.journal()), continues_(writer_.seq() > 0), alive_(folder.alive()),
      listener_(std::move(listener))
{
}

void RunJournal::append(const std::string& event, nlohmann::json fields)
{
    listener_(writer_.append(event, std::move(fields)));
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
