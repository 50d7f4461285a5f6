#pragma once

namespace reblock {

class Request;

/// `reblock bench decode`; as the commands of commands.h.
int runBenchDecode(const Request& request);

} // namespace reblock
