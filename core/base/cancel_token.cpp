#include "core/base/cancel_token.h"

#include "core/base/error.h"

namespace reblock {

void CancelToken::throwIfCancelled() const
{
    if (cancelled())
        throw Cancelled("Stopped on request.");
}

} // namespace reblock
