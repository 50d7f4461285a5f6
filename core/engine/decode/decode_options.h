#pragma once

#include "core/options/decode_options.h" // Torch-free, so that the command line and the window read it too
