#pragma once

#include "core/engine/device/device.h"
#include "core/layout/layout.h"

#include <filesystem>

namespace reblock {

class Request;

/// The checkpoint that a request's "source" (a run's folder, or a model file) and "checkpoint" name.
/// Throws UserError as chooseCheckpoint() does, and for a checkpoint of a model file.
std::filesystem::path requestedCheckpoint(const Request& request);

/// The request's "layout". Throws UserError: it is faulty.
Layout requestedLayout(const Request& request);

/// Its "device", "precision" and "threads", each as usual where it is missing.
DeviceRequest requestedDevice(const Request& request);

} // namespace reblock
