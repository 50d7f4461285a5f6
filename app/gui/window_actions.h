#pragma once

#include <QKeySequence>
#include <QObject>

#include <vector>

class QAction;

namespace reblock {

/// Every action of the window outside its pages, each with a key or a place in a menu. Texts follow
/// the language by retranslate().
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QWidget* parent);

    QAction *newRun, *quit;
    QAction *undo, *redo;
    QAction *back, *forward, *find, *nextArea, *previousArea, *fullScreen;
    QAction *light, *dark, *english, *chinese;
    QAction *toggleShown, *onlyThis, *train, *stop, *fork, *decode, *transcribe, *showLog, *copyFolder,
        *remove;
    QAction *keys, *about;

    /// While a page is in front, keys that it needs itself are its own.
    void leaveKeysTo(const QList<QAction*>& pageActions);
    void retranslate();
    const std::vector<QAction*>& all() const { return all_; }

private:
    struct Text {
        QAction* action;
        const char* text;
        const char* toolTip;
        QKeySequence key;
    };

    QAction* add(const char* text, const QKeySequence& key, const char* toolTip = nullptr,
                 const char* icon = nullptr);
    void addWindowActions();
    void addRunActions();

    QWidget* window_;
    std::vector<QAction*> all_;
    std::vector<Text> texts_;
};

} // namespace reblock
