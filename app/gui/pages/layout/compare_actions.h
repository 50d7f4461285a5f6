#pragma once

#include "core/layout/layout.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace reblock {

class CompareOverlay;
class LayoutChoices;
class LayoutStore;
class LayoutWorkspace;
class RunListModel;

/// What the Layout page does with a second layout: marks over the open one, both side by side; and with
/// many: the sweep. An action that is off says why.
class CompareActions : public QObject {
    Q_OBJECT
public:
    struct Parts {
        LayoutWorkspace& workspace;
        RunListModel& runs;
        LayoutStore& store;
    };
    /// All parts outlive it; what the cost bar counts against is chosen here too; D and Esc are keys of
    /// canvas and outline. Dialogs open over `page`.
    CompareActions(const Parts& parts, QWidget* page);

    QAction *choose, *sideBySide, *endComparison, *sweep;

    /// Runs, presets and saved layouts, then what can be done with a comparison.
    QMenu* menu() const { return menu_; }
    CompareOverlay& overlay() const { return *overlay_; }

    /// Lays another layout over the open one, and counts costs against it.
    void show(const QString& name, const Layout& layout);

    void retranslate();

Q_SIGNALS:
    void message(const QString& text); ///< for the status bar
    void failed(const QString& text);  ///< what, where, what to do

private:
    void fill();
    void followCostBar();
    void openSideBySide();
    void openSweep();
    void refresh();

    Parts parts_;
    QWidget* page_;
    CompareOverlay* overlay_;
    LayoutChoices* choices_;
    QMenu* menu_;
};

} // namespace reblock
