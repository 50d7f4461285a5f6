#include "app/engine/foreign_errors.h"

#include "core/base/error.h"
#include "core/engine/device/memory.h"

#include <c10/util/Exception.h>

#include <new>
#include <string>

namespace reblock {

namespace {

constexpr const char* kMemoryRemedy =
    "Make the batches smaller (batch.frames), decode with a smaller --batch, or close other programs.";

} // namespace

void rethrowAsOurs()
{
    try {
        throw;
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw ResourceError("Out of memory.", kMemoryRemedy);
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        if (saysOutOfMemory(error))
            throw ResourceError("Out of memory: " + what, kMemoryRemedy);
        throw BugError("The tensor library reports: " + what,
                       "This is a bug in Reblock; please report it with the command you ran.");
    }
}

} // namespace reblock
