#pragma once

#include "core/interop/tensorboard_journal.h"

#include <filesystem>

namespace reblock {

/// Writes a run's events to an event file of their own while the run trains. Each event is in the
/// file (handed to the system) when add() returns, so TensorBoard can follow and a kill loses none.
/// The journal is the truth: such a file can be made again from it (exportTensorboard()).
class TensorboardWriter {
public:
    /// Makes nothing yet: the file events.out.tfevents.SECONDS.HOST.PID appears with the first number.
    explicit TensorboardWriter(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~TensorboardWriter();
    TensorboardWriter(const TensorboardWriter&) = delete;
    TensorboardWriter& operator=(const TensorboardWriter&) = delete;

    /// Throws ResourceError: not writable, no space left; the file then ends behind the event before.
    void add(const Event& event);

private:
    void open(double time);

    std::filesystem::path folder_;
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::int64_t size_ = 0;
};

/// Writes a journal as one event file of `folder`, complete or not at all; one made from the same
/// journal before is replaced. Returns the number of points.
/// throws  UserError: no such journal; ResourceError: no space left, not writable
std::int64_t exportTensorboard(const std::filesystem::path& journal, const std::filesystem::path& folder);

} // namespace reblock
