#pragma once

#include "app/gui/page.h"
#include "core/layout/edit/document.h"

#include <functional>

class QToolButton;

namespace reblock {

class CompareActions;
class DraftKeeper;
class LayoutEditor;
class LayoutMenus;
class LayoutWorkspace;
class LibraryActions;
class StateStack;
struct CanvasDrop;
struct RunRow;

/// The layout that is being drawn: which stored block each position uses and what corrects it. Presets,
/// patterns, comparisons, and the way to a run.
/// source: docs/layout-page.md
class LayoutPage : public Page {
    Q_OBJECT
public:
    explicit LayoutPage(const PageContext& context, QWidget* parent = nullptr);
    ~LayoutPage() override;

    QString id() const override { return QStringLiteral("layout"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("layout"); }
    QList<QAction*> pageActions() const override;
    QString help() const override;
    bool isLoaded() const override;
    bool takeFiles(const QStringList& files) override;
    bool focusFilter() override;
    QUndoStack* undoStack() override;
    bool startRun() override;
    QString statusText() const override;

    LayoutWorkspace& workspace() const { return *workspace_; }
    LayoutEditor& editor() const;
    LayoutMenus& menus() const { return *menus_; }
    StateStack& state() const { return *state_; }
    LibraryActions& library() const { return *library_; }
    CompareActions& comparing() const { return *comparing_; }
    DraftKeeper& keeper() const { return *keeper_; }
    QAction& launchAction() const { return *launch_; }
    QAction& unfoldAction() const { return *unfold_; }
    QAction& weightsAction() const { return *weights_; }

    /// Opens a preset, a notation or a file. Throws UserError: it is none of them.
    void openArgument(const QString& layout);
    /// Marks the differences to one of them. Throws the same.
    void compareArgument(const QString& layout);
    void unfold(); ///< every position

    /// Asks which run and how its blocks start, then opens the Fork sheet.
    void startFromWeights(qint64 run = 0);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QAction* addAction(const char* icon, const QList<QKeySequence>& keys, const std::function<void()>& run);
    void makeActions();
    void makeBar();
    QToolButton* addButton(QAction* action, bool withText);
    void connectParts();
    void connectLibrary();
    void chooseHow(const CanvasDrop& drop, const QPoint& at);
    void takeRuns(const QStringList& ids);
    QMenu* runMenu(const RunRow& run);
    void compareWith(const QString& name, const Layout& layout);
    void compareWithRun(qint64 run);
    void toggleFolds();
    void foldInspector();
    QString launchOffReason() const;
    QString layoutFolder() const;
    void refresh();
    void retranslate();

    PageContext context_;
    LayoutWorkspace* workspace_;
    LayoutMenus* menus_;
    StateStack* state_;
    DraftKeeper* keeper_;
    LibraryActions* library_;
    CompareActions* comparing_;
    QList<QMenu*> groups_;
    QAction *unfold_, *notation_, *inspector_, *launch_, *weights_, *nameInOrder_;
    QAction *undo_, *redo_;
    QToolButton *libraryButton_, *presetButton_, *patternButton_, *unfoldButton_;
    bool narrow_ = false; ///< the window has no room for the Inspector
};

} // namespace reblock
