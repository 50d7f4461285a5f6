#pragma once

// What most files of the engine include, compiled once.
#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <map>
#include <optional>
#include <string>
#include <vector>
