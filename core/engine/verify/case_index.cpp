#include "core/engine/verify/case_index.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/layout/read.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what)
{
    throw UserError(fmt::format("{}: {}.", file.string(), what),
                    "Name a case with its cases.json beside it, as in tests/fixtures/model.");
}

Layout layoutOf(const json& value, const std::filesystem::path& file)
{
    const LayoutReading reading = readLayoutJson(value.dump());
    if (!reading.layout)
        refuse(file, "a case's layout is faulty, " + reading.problems.front().text());
    return *reading.layout;
}

void readLosses(const json& loss, ModelCase& to)
{
    loss.at("ctc").get_to(to.ctc);
    loss.at("attention").get_to(to.attention);
    loss.at("total").get_to(to.total);
    loss.at("attention_rows").get_to(to.attentionRows);
    for (const json& row : loss.at("ctc_rows"))
        to.ctcRows.push_back(row.is_null() ? std::nullopt : std::optional(row.get<double>()));
}

void readTraining(const json& training, ModelCase& to)
{
    training.at("lr").get_to(to.optimiser.rate);
    training.at("warmup").get_to(to.optimiser.warmup);
    training.at("clip").get_to(to.optimiser.clip);
    to.optimiser.beta1 = training.at("betas").at(0);
    to.optimiser.beta2 = training.at("betas").at(1);
    training.at("epsilon").get_to(to.optimiser.epsilon);
    training.at("ctc_weight").get_to(to.losses.ctcWeight);
    training.at("smoothing").get_to(to.losses.labelSmoothing);
    for (const json& step : training.at("steps"))
        to.steps.push_back({step.at("rate"), step.at("norm"), step.at("total")});
}

ModelCase caseOf(const json& entry, const std::filesystem::path& file)
{
    ModelCase result;
    entry.at("case").get_to(result.name);
    result.layout = layoutOf(entry.at("layout"), file);
    entry.at("vocabulary").get_to(result.vocabulary);
    entry.at("bands").get_to(result.bands);
    entry.at("parameters").get_to(result.parameters);
    entry.at("trained_parameters").get_to(result.trainedParameters);
    entry.at("gradient_norm").get_to(result.gradientNorm);
    readLosses(entry.at("loss"), result);
    readTraining(entry.at("training"), result);
    for (const json& row : entry.at("greedy"))
        result.greedy.push_back({row.at("ctc"), row.at("attention"), row.at("attention_log_prob")});
    return result;
}

} // namespace

ModelCase readModelCase(const std::filesystem::path& folder, const std::string& name)
{
    const std::filesystem::path file = folder / "cases.json";
    try {
        const json index = json::parse(readFile(file));
        if (index.at("format") != "reblock-model-fixtures/1")
            refuse(file, "its format is not reblock-model-fixtures/1");
        for (const json& entry : index.at("cases"))
            if (entry.at("case") == name)
                return caseOf(entry, file);
    } catch (const json::exception& error) {
        refuse(file, fmt::format("not as expected ({})", error.what()));
    }
    refuse(file, fmt::format("it has no case '{}'", name));
}

} // namespace reblock
