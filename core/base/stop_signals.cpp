#include "core/base/stop_signals.h"

#include <csignal>

namespace reblock {

namespace {

// A signal handler takes no context, so this one pointer has to be reachable from it
const CancelToken* signalToken = nullptr;

void onSignal(int)
{
    signalToken->cancel();
}

} // namespace

CancelToken cancelledBySignals()
{
    static const CancelToken token;
    signalToken = &token;
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    return token;
}

} // namespace reblock
