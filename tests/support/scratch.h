#pragma once

#include <filesystem>
#include <string>

namespace reblock {

/// A fresh folder for one test, removed with all it holds when the test ends. Its name has a space
/// and Chinese characters in it, since users' paths have.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

} // namespace reblock
