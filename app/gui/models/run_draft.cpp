#include "app/gui/models/run_draft.h"

#include "core/base/error.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace reblock {
namespace {

struct RunDraftText {
    Q_DECLARE_TR_FUNCTIONS(RunDraft)
};

NewRunRequest requestOf(const RunDraft& draft, const QString& layout)
{
    NewRunRequest request;
    request.name = draft.name.isEmpty() ? "draft" : draft.name.toStdString();
    request.layout = layout.toStdString();
    request.corpus = {draft.corpus.name.toStdString(), draft.corpus.kind.toStdString(),
                      draft.corpus.path.toStdString(), draft.corpus.hash.toStdString()};
    request.recipe = draft.recipe.toStdString();
    for (const auto& [key, value] : draft.settings)
        request.settings.push_back(key.toStdString() + "=" + value.toStdString());
    return request;
}

QString problemsText(const std::vector<Problem>& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines.append(QString::fromStdString(problem.text()));
    return lines.join(QLatin1Char('\n'));
}

CostOptions costOptions(const RunDraft& draft, const RunConfig& config)
{
    CostOptions options;
    if (draft.vocabulary > 0)
        options.vocabulary = draft.vocabulary;
    options.bands = config.options.features.bands;
    return options;
}

} // namespace

RunDraftReading readDraft(const RunDraft& draft)
{
    RunDraftReading reading;
    try {
        const LayoutReading layout = readLayoutArgument(draft.layout.trimmed().toStdString());
        reading.layoutProblem = problemsText(layout.problems);
        if (!layout.layout)
            return reading;
        reading.layoutNotation = QString::fromStdString(notation(*layout.layout).value_or(""));
    } catch (const std::exception& error) {
        reading.layoutProblem = QString::fromUtf8(error.what());
        return reading;
    }
    try {
        const RunConfig config = makeRunConfig(requestOf(draft, draft.layout.trimmed()));
        const CostOptions options = costOptions(draft, config);
        reading.vocabulary = options.vocabulary;
        reading.bands = options.bands;
        reading.cost = layoutCost(config.layout, options);
        reading.baseline =
            layoutCost(makeRunConfig(requestOf(draft, QStringLiteral("baseline"))).layout, options);
    } catch (const std::exception& error) {
        reading.settingsProblem = QString::fromUtf8(error.what());
    }
    return reading;
}

namespace {

QStringList draftWords(const RunDraft& draft)
{
    QStringList words{QStringLiteral("--layout"), draft.layout.trimmed(), QStringLiteral("--corpus"),
                      draft.corpus.name};
    if (!draft.recipe.isEmpty())
        words << QStringLiteral("--recipe") << draft.recipe;
    for (const auto& [key, value] : draft.settings)
        words << QStringLiteral("--set") << key + QLatin1Char('=') + value;
    return words;
}

} // namespace

QStringList newCommand(const RunDraft& draft, const QString& runFolder)
{
    return QStringList{QStringLiteral("new"), runFolder} + draftWords(draft);
}

QStringList forecastCommand(const RunDraft& draft)
{
    return QStringList{QStringLiteral("forecast")} + draftWords(draft);
}

QString suggestedName(const RunDraft& draft, const QStringList& taken)
{
    static const QRegularExpression odd(QStringLiteral("[^\\w-]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QString stem = draft.layout.trimmed();
    if (stem.isEmpty() || stem.contains(odd))
        stem = draft.corpus.name;
    if (stem.isEmpty())
        stem = QStringLiteral("run");
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("%1-%2").arg(stem).arg(number);
        if (!taken.contains(name))
            return name;
    }
}

QString nameProblem(const QString& name, const QStringList& taken)
{
    if (name.trimmed().isEmpty())
        return RunDraftText::tr("Give the run a name.");
    if (name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('.')))
        return RunDraftText::tr("A run's name is a folder's name: no \"/\", no \".\" at its start.");
    if (taken.contains(name.trimmed()))
        return RunDraftText::tr("There is a run of that name already.");
    return {};
}

} // namespace reblock
