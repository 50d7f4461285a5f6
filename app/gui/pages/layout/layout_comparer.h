#pragma once

#include "core/layout/layout.h"

#include <QObject>

#include <optional>

class QTimer;

namespace reblock {

class DocumentComparison;
class LayoutEditor;

/// Compares the open layout with another one on another thread, and again after edits: edits that follow
/// each other are compared once, and what was overtaken is never told.
class LayoutComparer : public QObject {
    Q_OBJECT
public:
    /// editor   outlives it
    explicit LayoutComparer(LayoutEditor& editor, QObject* parent = nullptr);

    /// Compares with that layout from now on.
    void follow(const Layout& other);
    void stop();
    /// Something has changed that is not compared yet.
    bool isBusy() const { return other_ && told_ != request_; }

Q_SIGNALS:
    void compared(const reblock::DocumentComparison& comparison);
    void failed(const QString& text); ///< one of them cannot be compared: why

private:
    struct Answer;
    void askSoon();
    void ask();
    void take(int request, const Answer& answer);

    LayoutEditor& editor_;
    QTimer* later_;
    std::optional<Layout> other_;
    int request_ = 0;
    int told_ = 0;        ///< the last request that was answered
    bool asking_ = false; ///< the other thread is at work
    bool again_ = false;  ///< once it is ready: something has changed
};

} // namespace reblock
