#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace reblock {

/// One number of a curve.
struct ScalarPoint {
    std::int64_t step = 0;
    double time = 0; ///< wall seconds
    double value = 0;
};

/// The scalars of TensorBoard event files.
struct TensorboardScalars {
    std::map<std::string, std::vector<ScalarPoint>> tags; ///< ascending steps, one point a step
    std::vector<std::string> problems; ///< a sentence for each file that could not be read to its end
};

/// Reads one event file, or all of a folder in the order of their times. Files of folders below it
/// (`train`, `valid`) give tags with the folder's name before them: "train/loss". Takes scalars in
/// the old form (simple_value) and the newer one (a tensor of the plugin "scalars"), skips all else.
/// Where a program was started again (or a step comes again), later points replace those from that
/// step on, as TensorBoard shows it. A last record that is cut short is normal, that file is being
/// written. One record is in memory at a time, so a file may have any size.
///
/// throws  UserError: not there, or no event file (events.out.tfevents.…) in it
/// source  TensorFlow's tfrecord, event.proto, summary.proto, tensor.proto; tested with files made by
///         TensorBoard's own writer and tensorboardX (tests/fixtures/tensorboard)
TensorboardScalars readTensorboard(const std::filesystem::path& fileOrFolder);

} // namespace reblock
