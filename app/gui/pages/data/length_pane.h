#pragma once

#include "app/gui/models/utterance_table.h"

#include <QWidget>

class QLabel;

namespace reblock {

class HistogramView;

/// How long the shown utterances are.
class LengthPane : public QWidget {
    Q_OBJECT
public:
    explicit LengthPane(QWidget* parent = nullptr);

    void show(const UtteranceTable* table, const std::vector<std::uint32_t>& rows);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::vector<double> seconds_; ///< shortest first
    HistogramView* view_;
    QLabel* text_;
};

} // namespace reblock
