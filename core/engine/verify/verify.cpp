#include "core/engine/verify/verify.h"

#include "core/base/error.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/model_case.h"

#include <ATen/Parallel.h>

namespace reblock {

namespace {

/// One thread while it lives: the cases are too small to share out.
class OneThread {
public:
    OneThread() : before_(at::get_num_threads()) { at::set_num_threads(1); }
    ~OneThread() { at::set_num_threads(before_); }
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

private:
    int before_;
};

} // namespace

std::vector<VerifiedCase> verifyFiles(const std::vector<std::filesystem::path>& paths)
{
    const OneThread guard;
    std::vector<VerifiedCase> cases;
    for (const std::filesystem::path& path : paths) {
        if (path.extension() == ".safetensors")
            cases.push_back(verifyModelCase(path));
        else if (path.extension() == ".json")
            cases.push_back(verifyDecodingFixture(path));
        else
            throw UserError(path.string() + " is not a golden case.",
                            "Name files CASE.safetensors with a cases.json beside them, or files of "
                            "tests/fixtures/decoding.");
    }
    return cases;
}

} // namespace reblock
