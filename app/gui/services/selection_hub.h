#pragma once

#include <QList>
#include <QObject>

namespace reblock {

/// Where the pointer is in time: hover is shown everywhere and recorded nowhere.
struct Hover {
    qint64 run = 0; ///< 0: none
    double step = 0;
    bool operator==(const Hover&) const = default;
};

/// The one selection of the window: which runs are shown (ticked, in this order) and which one is
/// current. Holds store ids, never pointers. All changes of one event-loop turn are told once.
class SelectionHub : public QObject {
    Q_OBJECT
public:
    explicit SelectionHub(QObject* parent = nullptr) : QObject(parent) {}

    const QList<qint64>& runs() const { return now_.runs; }
    qint64 currentRun() const { return now_.current; } ///< 0: none
    bool isShown(qint64 run) const { return now_.runs.contains(run); }
    const Hover& hover() const { return hover_; }

    /// sender   who changes it; told with changed(), so that it can ignore its own change
    void setRuns(const QList<qint64>& runs, QObject* sender);
    void setShown(qint64 run, bool shown, QObject* sender);
    void setCurrentRun(qint64 run, QObject* sender);
    void setHover(const Hover& hover, QObject* sender);

    /// Earlier and later selections, up to 50 (Alt+Left, Alt+Right).
    bool canGoBack() const { return at_ > 0; }
    bool canGoForward() const { return at_ + 1 < history_.size(); }
    void goBack() { goTo(at_ - 1); }
    void goForward() { goTo(at_ + 1); }

Q_SIGNALS:
    /// sender   nullptr where several changed it in one turn
    void changed(QObject* sender);
    void hoverChanged(QObject* sender);

private:
    struct Selection {
        QList<qint64> runs;
        qint64 current = 0;
        bool operator==(const Selection&) const = default;
    };

    void change(const Selection& next, QObject* sender);
    void tell();
    void remember();
    void goTo(qsizetype place);

    Selection now_;
    Hover hover_;
    QList<Selection> history_{Selection{}};
    qsizetype at_ = 0;
    QObject* sender_ = nullptr;
    bool pending_ = false;
    bool recording_ = true;
};

} // namespace reblock
