#include "core/engine/verify/verify.h"

#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "core/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

namespace {

std::string jsonOf(const std::vector<VerifiedCase>& cases)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const VerifiedCase& verified : cases)
        list.push_back({{"name", verified.name},
                        {"worst_tensor", verified.worst_tensor},
                        {"max_abs", verified.max_abs},
                        {"max_rel", verified.max_rel},
                        {"pass", verified.pass},
                        {"failures", verified.failures}});
    return nlohmann::ordered_json{{"cases", list}}.dump();
}

void printText(const VerifiedCase& verified)
{
    fmt::print("{}  {:<20} worst {} by {:.2g}\n", verified.pass ? "pass" : "FAIL", verified.name,
               verified.worst_tensor, verified.max_abs);
    for (const std::string& failure : verified.failures)
        fmt::print("      {}\n", failure);
}

} // namespace

int runVerify(const Request& request, const CancelToken&)
{
    const std::vector<std::string> files = request.texts("files");
    if (files.empty())
        throw UserError("verify was given no file.",
                        "Name golden cases, for example tests/fixtures/model/*.safetensors.");
    const std::vector<VerifiedCase> cases = verifyFiles({files.begin(), files.end()});
    if (request.flag("json"))
        fmt::print("{}\n", jsonOf(cases));
    else
        std::ranges::for_each(cases, printText);
    return std::ranges::all_of(cases, &VerifiedCase::pass) ? 0 : 1;
}

} // namespace reblock
