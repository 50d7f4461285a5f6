#pragma once

#include "app/gui/models/run_row.h"

#include <QList>
#include <QObject>

namespace reblock {

/// The window's only way to the store. A thread with its own connection ingests the journals of all
/// run folders as they grow, and answers by signals with plain rows; the GUI thread never waits.
class StoreFeed : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// From now on curves and flags of these runs are sent: all points at first (restart set), then
    /// what is new after every ingest. Runs left out are forgotten; late answers are dropped.
    void watchCurves(const QList<qint64>& runs);

Q_SIGNALS:
    void opened(const QString& storeFile);
    void runsChanged(const std::vector<reblock::RunRow>& rows); ///< all runs, oldest first
    void curvesChanged(const std::vector<reblock::CurveUpdate>& updates);
    void flagsChanged(const std::vector<reblock::RunFlags>& flags);
    void failed(const QString& text); ///< what, where, what to do
};

} // namespace reblock
