#include "tests/support/scratch.h"

#include <stdexcept>
#include <string>
#include <unistd.h>

namespace reblock {

Scratch::Scratch()
{
    std::string name = (std::filesystem::temp_directory_path() / "reblock 测试 XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::runtime_error("no scratch folder: " + name);
    path_ = name;
}

Scratch::~Scratch()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace reblock
