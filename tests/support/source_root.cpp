// Linked into every test program: it starts in the source tree, wherever it was called from.

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

const bool kInSourceTree = [] {
    std::error_code error;
    std::filesystem::current_path(REBLOCK_SOURCE_ROOT, error);
    if (error) {
        std::cerr << "The source tree " << REBLOCK_SOURCE_ROOT << " is gone: build the tests again.\n";
        std::exit(1);
    }
    return true;
}();

} // namespace
