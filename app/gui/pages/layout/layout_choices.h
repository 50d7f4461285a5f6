#pragma once

#include "app/gui/models/layout_row.h"
#include "core/layout/layout.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QMenu;

namespace reblock {

class LayoutStore;
class RunListModel;

/// Fills menus from which a layout is chosen: those of the newest runs, presets, saved layouts.
class LayoutChoices : public QObject {
    Q_OBJECT
public:
    using Take = std::function<void(const QString& name, const Layout& layout)>;

    /// Both outlive it.
    LayoutChoices(RunListModel& runs, LayoutStore& store, QObject* parent = nullptr);

    /// Adds three submenus, and reads anew what is saved.
    /// take   called with what was chosen, perhaps after a moment
    void fill(QMenu* menu, const Take& take);

Q_SIGNALS:
    void failed(const QString& text); ///< what, where, what to do

private:
    void fillRuns(QMenu* menu, const Take& take);
    static void fillPresets(QMenu* menu, const Take& take);
    void fillSaved();
    void takeRun(qint64 run, const Take& take);
    void takeVersions(qint64 layout, const std::vector<LayoutVersionRow>& versions);

    RunListModel& runs_;
    LayoutStore& store_;
    std::vector<SavedLayoutRow> saved_;
    QPointer<QMenu> savedMenu_; ///< of the menu filled last
    Take savedTake_;
    SavedLayoutRow wanted_; ///< the saved layout whose newest version is taken once it is read
    Take wantedTake_;
};

} // namespace reblock
