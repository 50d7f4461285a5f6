#pragma once

#include "app/gui/window_options.h"

class QApplication;

namespace reblock {

class Settings;

/// The store to open: the option's, the last one used, else a new ~/Reblock.
QString storeToOpen(const WindowOptions& options, const Settings& settings);

/// The digits corpus beside the program or in the source tree; empty where it is not found.
QString bundledDigits();

/// Opens the window and runs the application; with --screenshot until the picture is saved.
/// Returns the exit code. Throws what a wrong option or a picture that cannot be saved gives.
int runWindow(QApplication& application, const WindowOptions& options);

} // namespace reblock
