#pragma once

#include "app/gui/pages/layout/layout_marks.h"
#include "core/layout/layout.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace reblock {

class LayoutEditor;

/// Another layout laid over the open one: marks that follow every edit until it is taken away (Esc).
class CompareOverlay : public QObject {
    Q_OBJECT
public:
    /// editor   outlives it
    explicit CompareOverlay(LayoutEditor& editor, QObject* parent = nullptr);

    /// name   a run's, a preset's or a file's
    void show(const QString& name, const Layout& other);
    void clear();

    bool isShown() const { return other_.has_value(); }
    const QString& name() const { return name_; }
    const std::optional<Layout>& other() const { return other_; }
    const LayoutMarks& marks() const { return marks_; }
    /// "Against BRA-E: 3 differences. Esc takes the marks away."; empty: nothing is shown.
    QString summary() const;

Q_SIGNALS:
    /// Other marks, or none any more.
    void changed();

private:
    void compare();

    LayoutEditor& editor_;
    QTimer* later_;
    QString name_;
    std::optional<Layout> other_;
    LayoutMarks marks_;
    int differences_ = 0;
};

} // namespace reblock
