#include "app/gui/pages/layout/layout_choices.h"

#include "app/gui/models/run_list_model.h"
#include "app/gui/services/error_text.h"
#include "app/gui/services/layout_store.h"
#include "core/layout/presets.h"
#include "core/options/run_config.h"
#include "widgets/forms/off_reason.h"

#include <QMenu>

#include <utility>

namespace reblock {

constexpr int kMostRuns = 20;

LayoutChoices::LayoutChoices(RunListModel& runs, LayoutStore& store, QObject* parent)
    : QObject(parent), runs_(runs), store_(store)
{
    connect(&store_, &LayoutStore::layoutsRead, this, [this](const std::vector<SavedLayoutRow>& layouts) {
        saved_ = layouts;
        fillSaved();
    });
    connect(&store_, &LayoutStore::versionsRead, this, &LayoutChoices::takeVersions);
}

void LayoutChoices::fill(QMenu* menu, const Take& take)
{
    fillRuns(menu->addMenu(tr("With a &run")), take);
    fillPresets(menu->addMenu(tr("With a &preset")), take);
    savedMenu_ = menu->addMenu(tr("With a &saved layout"));
    savedTake_ = take;
    fillSaved();
    store_.readLists();
}

void LayoutChoices::fillRuns(QMenu* menu, const Take& take)
{
    const std::vector<RunRow>& rows = runs_.rows();
    setOffReason(menu->menuAction(), rows.empty() ? tr("there is no run yet") : QString());
    int left = kMostRuns;
    for (auto row = rows.rbegin(); row != rows.rend() && left > 0; ++row, --left)
        menu->addAction(row->name + QLatin1Char('\t') + row->layout, this,
                        [this, id = row->id, take] { takeRun(id, take); });
}

void LayoutChoices::fillPresets(QMenu* menu, const Take& take)
{
    for (const Preset& preset : presets())
        menu->addAction(QString::fromStdString(preset.name), menu, [name = preset.name, take] {
            take(QString::fromStdString(name), *presetLayout(name));
        });
}

void LayoutChoices::fillSaved()
{
    if (!savedMenu_)
        return;
    savedMenu_->clear();
    setOffReason(savedMenu_->menuAction(), saved_.empty() ? tr("no layout is saved yet") : QString());
    for (const SavedLayoutRow& row : saved_)
        savedMenu_->addAction(row.name + QLatin1Char('\t') + row.layout, this,
                              [this, row, take = savedTake_] {
                                  wanted_ = row;
                                  wantedTake_ = take;
                                  store_.readVersions(row.id);
                              });
}

void LayoutChoices::takeRun(qint64 run, const Take& take)
{
    const RunRow* row = runs_.run(run);
    if (row == nullptr)
        return;
    try {
        take(row->name, readRunConfig(row->folder.toStdString()).layout);
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
    }
}

void LayoutChoices::takeVersions(qint64 layout, const std::vector<LayoutVersionRow>& versions)
{
    if (wanted_.id == 0 || layout != wanted_.id || versions.empty())
        return;
    const QString name = std::exchange(wanted_, {}).name;
    std::exchange(wantedTake_, {})(name, versions.front().document.layout);
}

} // namespace reblock
