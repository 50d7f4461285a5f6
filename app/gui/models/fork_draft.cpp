#include "app/gui/models/fork_draft.h"

#include "core/layout/fork_plan.h"
#include "core/layout/write.h"
#include "core/options/fork_run.h"

#include <QDir>
#include <QRegularExpression>

#include <cmath>

namespace reblock {
namespace {

QStringList checkpointsOf(const RunRow& run)
{
    static const QRegularExpression step(QStringLiteral("^step-0*(\\d+)\\.safetensors$"));
    const QDir folder(run.folder + QStringLiteral("/checkpoints"));
    QStringList steps;
    for (const QString& file : folder.entryList(QDir::Files, QDir::Name))
        if (const auto match = step.match(file); match.hasMatch())
            steps.prepend(match.captured(1));
    QStringList words;
    if (folder.exists(QStringLiteral("average.safetensors")))
        words << QStringLiteral("average");
    if (!steps.isEmpty() && run.dev.known())
        words << QStringLiteral("best");
    if (!steps.isEmpty())
        words << QStringLiteral("last");
    return words + steps;
}

/// Parameters grow by the same number with each token.
int vocabularyOf(const RunRow& run, const RunConfig& config)
{
    if (std::isnan(run.parameters))
        return 0;
    const auto total = [&](int vocabulary) {
        return layoutCost(config.layout, {vocabulary, config.options.features.bands}).total();
    };
    const std::int64_t perToken = total(2) - total(1);
    const std::int64_t rest = static_cast<std::int64_t>(run.parameters) - total(1);
    return rest >= 0 && rest % perToken == 0 ? static_cast<int>(1 + rest / perToken) : 0;
}

std::vector<std::string> initWords(const ForkDraft& draft)
{
    std::vector<std::string> words;
    for (const QString& word : draft.init.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

RunConfig configOf(const ForkDraft& draft, const ForkParent& parent, const std::optional<Layout>& layout)
{
    ForkRunRequest request;
    request.name = "draft";
    request.from = {parent.name.toStdString(), parent.folder.toStdString(), "average", {}};
    request.layout = layout;
    for (const auto& [key, value] : draft.settings)
        request.settings.push_back(key.toStdString() + "=" + value.toStdString());
    return makeForkConfig(parent.config, request);
}

} // namespace

ForkParent readForkParent(const RunRow& run)
{
    ForkParent parent{run.name, run.folder, readRunConfig(run.folder.toStdString()), checkpointsOf(run), 0};
    parent.vocabulary = vocabularyOf(run, parent.config);
    return parent;
}

RunDraftReading readForkDraft(const ForkDraft& draft, const ForkParent& parent)
{
    RunDraftReading reading;
    const Layout& trained = parent.config.layout;
    std::optional<Layout> layout;
    try {
        if (!draft.layout.trimmed().isEmpty())
            layout = forkLayoutFromArgument(draft.layout.trimmed().toStdString(), trained);
        requireForkFits(trained, layout.value_or(trained), forkInitFromTexts(initWords(draft)));
        reading.layoutNotation = QString::fromStdString(notation(layout.value_or(trained)).value_or(""));
    } catch (const std::exception& error) {
        reading.layoutProblem = QString::fromUtf8(error.what());
        return reading;
    }
    try {
        const RunConfig config = configOf(draft, parent, layout);
        requireForkFits(trained, config.layout);
        CostOptions options;
        if (parent.vocabulary > 0)
            options.vocabulary = parent.vocabulary;
        options.bands = config.options.features.bands;
        reading.vocabulary = options.vocabulary;
        reading.bands = options.bands;
        reading.cost = layoutCost(config.layout, options);
        reading.baseline = layoutCost(forkLayoutFromArgument("baseline", config.layout), options);
    } catch (const std::exception& error) {
        reading.settingsProblem = QString::fromUtf8(error.what());
    }
    return reading;
}

QStringList forkCommand(const ForkDraft& draft, const ForkParent& parent, const QString& runFolder)
{
    QStringList words{QStringLiteral("fork"), parent.folder, runFolder};
    if (!draft.checkpoint.isEmpty())
        words << QStringLiteral("--checkpoint") << draft.checkpoint;
    if (!draft.layout.trimmed().isEmpty()) {
        words << QStringLiteral("--layout") << draft.layout.trimmed();
        for (const std::string& word : initWords(draft))
            words << QStringLiteral("--init") << QString::fromStdString(word);
    }
    for (const auto& [key, value] : draft.settings)
        words << QStringLiteral("--set") << key + QLatin1Char('=') + value;
    return words;
}

} // namespace reblock
