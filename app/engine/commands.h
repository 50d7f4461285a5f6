#pragma once

#include "core/base/cancel_token.h"

namespace reblock {

class Request;

/// The heavy commands, one file each, started by `reblock` with a request. They print results on
/// standard output (people's text, or JSON where "json" is true) and throw the Error family.
/// Return: the exit code of work that was done, though not all of it well.

int runTrain(const Request& request, const CancelToken& cancel);
int runFork(const Request& request, const CancelToken& cancel);
int runDecode(const Request& request, const CancelToken& cancel);
int runAlign(const Request& request, const CancelToken& cancel);
int runTranscribe(const Request& request, const CancelToken& cancel);
int runDevice(const Request& request, const CancelToken& cancel);
int runVerify(const Request& request, const CancelToken& cancel);
int runForecast(const Request& request, const CancelToken& cancel);
int runBench(const Request& request, const CancelToken& cancel);

} // namespace reblock
