#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace reblock {

/// One line of a journal: {"seq": 7, "time": 1779280000.123, "event": "step", …fields}.
///
/// The trainer's events and their fields:
///   started     device, threads, precision, parameters
///   step        step, epoch, loss, loss_ctc, loss_attention, rate, gradient_norm, clipped (share
///               of clipped steps since the last such line), audio_seconds_per_second,
///               audio_seconds (since the start), seconds (process time trained so far), eta (or null)
///   epoch       step, epoch, dev_loss, dev_error_rate, dev_errors, dev_tokens: a dev evaluation, at the end
///               of an epoch or not; note ("before any step", "after 1 % of training": forks alone)
///   checkpoint  step, file, dev_loss, best (true where it is the best so far)
///   warning     step, message; of a step that broke also kind ("non_finite", "outlier"), batch (its name in
///               kept_batches), loss
///   paused      step
///   resumed     from_step
///   finished    step, reason ("max_steps", "max_seconds", "epochs"), seconds, peak_bytes (memory)
///   failed      step, reason ("diverged", "memory", "resource", "input", "bug"), message; for
///               diverged also batch (the name of the last one kept); for memory also batch {rows, frames,
///               tokens} and suggested_frames (for batch.frames, or null)
/// and in the journals of decode folders: started {set, mode, checkpoint}, progress {done, total},
///   decoded     set, mode, checkpoint, error_rate, substitutions, deletions, insertions, tokens,
///               sentences, sentence_errors, interval95 [low, high], real_time_factor, unit ("char", "word"),
///               options {beam, length_bonus, ctc_weight, nbest}, recomputed (utterances decoded again
///               alone, since a decision was too close)
struct Event {
    std::int64_t seq = 0; ///< 1, 2, 3 … within the journal
    double time = 0;      ///< wall seconds since 1970
    std::string event;
    nlohmann::json fields = nlohmann::json::object(); ///< the rest of the line
};

/// The line, without its newline. Numbers that are not finite become null. Throws BugError when the
/// fields are no object, or one is named as one of the three above.
std::string lineFromEvent(const Event& event);

/// Throws UserError when the line is not such an object.
Event eventFromLine(const std::string& line);

} // namespace reblock
