#include "core/score/decode_results.h"

#include "core/base/files.h"
#include "core/journal/run_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <tuple>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::array kModes{"attention_rescoring", "attention", "ctc_prefix_beam", "ctc_greedy"};
constexpr std::array kCheckpoints{"average", "best", "last"};

std::string textAt(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Absent for a folder that is not decoded yet, or is something else.
std::optional<DecodeResult> resultIn(const fs::path& folder)
{
    std::error_code none;
    if (!fs::is_regular_file(folder / "score.json", none) || !fs::is_regular_file(folder / "hyp.trn", none))
        return std::nullopt;
    const json score = json::parse(readFile(folder / "score.json"), nullptr, false);
    if (!score.is_object())
        return std::nullopt;
    DecodeResult result{folder, textAt(score, "set"), textAt(score, "mode"), textAt(score, "checkpoint"), {},
                        {}};
    if (result.set.empty() || result.mode.empty())
        return std::nullopt;
    result.tag =
        decodeTag(folder.filename().string(), decodeFolderName(result.set, result.mode, result.checkpoint));
    result.scoring = textAt(score, "scoring_mode") == "mixed" ? TokenMode::Mixed : TokenMode::Char;
    return result;
}

template <std::size_t size>
std::ptrdiff_t place(const std::array<const char*, size>& words, const std::string& word)
{
    return std::ranges::find(words, word) - words.begin();
}

/// Steps after the named checkpoints, the highest first.
auto preference(const DecodeResult& result)
{
    const bool isStep = !result.checkpoint.empty() && result.checkpoint.size() < 18 &&
                        result.checkpoint.find_first_not_of("0123456789") == std::string::npos;
    return std::tuple(place(kModes, result.mode), place(kCheckpoints, result.checkpoint),
                      isStep ? -std::stoll(result.checkpoint) : 0);
}

} // namespace

std::vector<DecodeResult> decodeResults(const fs::path& decodes)
{
    std::vector<DecodeResult> results;
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator(decodes, none))
        if (auto result = resultIn(entry.path()))
            results.push_back(*std::move(result));
    std::ranges::sort(results, {}, &DecodeResult::folder);
    return results;
}

std::optional<DecodeResult> chooseDecode(std::span<const DecodeResult> results, const DecodeWish& wish)
{
    const auto fits = [&wish](const DecodeResult& result) {
        const auto same = [](const std::string& wanted, const std::string& found) {
            return wanted.empty() || wanted == found;
        };
        return same(wish.set, result.set) && same(wish.mode, result.mode) &&
               same(wish.checkpoint, result.checkpoint) && wish.tag == result.tag;
    };
    std::vector<DecodeResult> fitting;
    std::ranges::copy_if(results, std::back_inserter(fitting), fits);
    const auto best = std::ranges::min_element(fitting, {}, preference);
    return best == fitting.end() ? std::nullopt : std::optional(*best);
}

} // namespace reblock
