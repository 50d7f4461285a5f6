#pragma once

#include "core/layout/layout.h"

#include <QObject>

namespace reblock {

/// The layout that the open one is compared with, the same in all views: the preset `baseline` at first.
class CostComparison : public QObject {
    Q_OBJECT
public:
    explicit CostComparison(QObject* parent = nullptr);

    const QString& name() const { return name_; } ///< a preset's, a run's or a stored layout's
    const Layout& layout() const { return layout_; }

    /// Nothing where there is no preset of that name.
    void choosePreset(const QString& name);
    void choose(const QString& name, const Layout& layout);

Q_SIGNALS:
    void changed();

private:
    QString name_;
    Layout layout_;
};

} // namespace reblock
