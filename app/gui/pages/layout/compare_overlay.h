#pragma once

#include "app/gui/pages/layout/layout_marks.h"
#include "core/layout/layout.h"

#include <QObject>

#include <optional>

namespace reblock {

class DocumentComparison;
class LayoutComparer;
class LayoutEditor;

/// Another layout laid over the open one: marks that follow every edit until it is taken away (Esc). They
/// are found on another thread.
class CompareOverlay : public QObject {
    Q_OBJECT
public:
    /// editor   outlives it
    explicit CompareOverlay(LayoutEditor& editor, QObject* parent = nullptr);

    /// name   a run's, a preset's or a file's
    void show(const QString& name, const Layout& other);
    void clear();

    bool isShown() const { return other_.has_value(); }
    /// The marks of what is drawn now are not known yet.
    bool isComparing() const;
    const QString& name() const { return name_; }
    const std::optional<Layout>& other() const { return other_; }
    const LayoutMarks& marks() const { return marks_; }
    /// "Against BRA-E: 3 differences. Esc takes the marks away."; while they are looked for, that they are;
    /// empty: nothing is shown.
    QString summary() const;

Q_SIGNALS:
    /// Other marks, or none any more.
    void changed();
    void found(); ///< the first marks of a layout, after changed()

private:
    void take(const DocumentComparison& comparison);
    void forgetMarks();
    void takeFailure(const QString& text);

    LayoutComparer* comparer_;
    QString name_;
    QString failure_; ///< why there are no marks
    std::optional<Layout> other_;
    LayoutMarks marks_;
    std::optional<int> differences_; ///< absent: not known yet
};

} // namespace reblock
