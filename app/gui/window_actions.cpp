#include "app/gui/window_actions.h"

#include "widgets/forms/off_reason.h"
#include "widgets/painting/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace reblock {

WindowActions::WindowActions(QWidget* parent) : QObject(parent), window_(parent)
{
    addWindowActions();
    addRunActions();
    auto* themes = new QActionGroup(this);
    auto* languages = new QActionGroup(this);
    for (QAction* action : {light, dark})
        themes->addAction(action)->setCheckable(true);
    for (QAction* action : {english, chinese})
        languages->addAction(action)->setCheckable(true);
    fullScreen->setCheckable(true);
    retranslate();
}

QAction* WindowActions::add(const char* text, const QKeySequence& key, const char* toolTip, const char* icon)
{
    auto* action = new QAction(this);
    action->setShortcut(key);
    if (icon != nullptr)
        action->setIcon(themedIcon(QLatin1String(icon)));
    window_->addAction(action);
    all_.push_back(action);
    texts_.push_back({action, text, toolTip, key});
    return action;
}

void WindowActions::addWindowActions()
{
    newRun =
        add(QT_TR_NOOP("&New run…"), Qt::Key_F5, QT_TR_NOOP("Opens the sheet in which a run is made"), "run");
    quit = add(QT_TR_NOOP("&Quit"), QKeySequence::Quit, QT_TR_NOOP("Closes the window; training goes on"));
    undo = add(QT_TR_NOOP("&Undo"), QKeySequence::Undo);
    redo = add(QT_TR_NOOP("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    back = add(QT_TR_NOOP("&Earlier selection"), Qt::ALT | Qt::Key_Left);
    forward = add(QT_TR_NOOP("&Later selection"), Qt::ALT | Qt::Key_Right);
    find = add(QT_TR_NOOP("&Filter"), QKeySequence::Find);
    nextArea = add(QT_TR_NOOP("Ne&xt area"), Qt::Key_F6);
    previousArea = add(QT_TR_NOOP("Pre&vious area"), Qt::SHIFT | Qt::Key_F6);
    fullScreen = add(QT_TR_NOOP("F&ull screen"), Qt::Key_F11);
    light = add(QT_TR_NOOP("&Light"), {});
    dark = add(QT_TR_NOOP("&Dark"), {});
    english = add("&English", {});
    chinese = add("简体中文(&Z)", {});
    keys = add(QT_TR_NOOP("&Keys of this page"), Qt::Key_F1);
    about = add(QT_TR_NOOP("&About Reblock"), {});
}

void WindowActions::addRunActions()
{
    toggleShown = add(QT_TR_NOOP("&Show or hide"), Qt::Key_Space,
                      QT_TR_NOOP("Shows the run in all plots, or hides it"), "eye");
    onlyThis = add(QT_TR_NOOP("Show &only this"), Qt::Key_O, QT_TR_NOOP("Hides all other runs"));
    train = add(QT_TR_NOOP("&Continue"), Qt::CTRL | Qt::Key_R,
                QT_TR_NOOP("Trains on from the last checkpoint"), "continue");
    stop = add(QT_TR_NOOP("S&top"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
               QT_TR_NOOP("Stops with a checkpoint; Continue goes on from there"), "stop");
    fork = add(QT_TR_NOOP("&Fork…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
               QT_TR_NOOP("Makes a run that starts from this one's weights, also in another layout"), "fork");
    decode = add(QT_TR_NOOP("&Decode test set"), Qt::CTRL | Qt::Key_T,
                 QT_TR_NOOP("Writes the hypotheses of the test set and scores them"), "decode");
    transcribe = add(QT_TR_NOOP("Transcribe &audio…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O,
                     QT_TR_NOOP("Opens audio files on the Transcribe page"), "transcribe");
    showLog = add(QT_TR_NOOP("Show &log"), Qt::CTRL | Qt::Key_L,
                  QT_TR_NOOP("Shows what the run's processes said"), "log");
    copyFolder = add(QT_TR_NOOP("Copy &folder's path"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                     QT_TR_NOOP("Copies where the run's files are"), "copy");
    remove = add(QT_TR_NOOP("De&lete"), Qt::Key_Delete,
                 QT_TR_NOOP("Moves the run to the trash; Ctrl+Z brings it back"), "delete");
    for (QAction* action : {toggleShown, onlyThis, remove})
        action->setShortcutContext(Qt::WidgetShortcut); // single keys work in the table of runs alone
}

namespace {

/// Those of submenus too.
QList<QKeySequence> keysOf(const QList<QAction*>& actions)
{
    QList<QKeySequence> keys;
    for (const QAction* action : actions) {
        keys += action->shortcuts();
        if (action->menu() != nullptr)
            keys += keysOf(action->menu()->actions());
    }
    return keys;
}

} // namespace

void WindowActions::leaveKeysTo(const QList<QAction*>& pageActions)
{
    const QList<QKeySequence> taken = keysOf(pageActions);
    for (const Text& text : texts_) {
        const bool local = text.action->shortcutContext() == Qt::WidgetShortcut;
        text.action->setShortcut(taken.contains(text.key) && !local ? QKeySequence() : text.key);
    }
}

void WindowActions::retranslate()
{
    for (const Text& text : texts_) {
        text.action->setText(tr(text.text));
        setOwnToolTip(text.action, text.toolTip == nullptr ? QString() : tr(text.toolTip));
    }
}

} // namespace reblock
