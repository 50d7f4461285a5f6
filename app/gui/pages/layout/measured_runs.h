#pragma once

#include "app/gui/models/run_row.h"
#include "app/gui/pages/layout/training_forecast.h"

#include <QObject>
#include <QStringList>

namespace reblock {

/// Reads what the project's runs took to train, in another thread, whenever one begins or ends.
class MeasuredRuns : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void follow(const std::vector<RunRow>& runs); ///< oldest first, as StoreFeed sends them

Q_SIGNALS:
    void read(const std::vector<reblock::MeasuredRun>& runs);

private:
    void take(int request, const std::vector<MeasuredRun>& runs);

    QStringList known_; ///< folders and states of what was read last
    int request_ = 0;
};

} // namespace reblock
