#pragma once

#include "app/gui/services/forecaster.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace reblock {

/// One line under the cost: a button that tries some steps of the run that is typed, and what it will
/// take. A forecast belongs to one draft: another draft clears it.
class ForecastPanel : public QWidget {
    Q_OBJECT
public:
    explicit ForecastPanel(JobLauncher& jobs, QWidget* parent = nullptr);

    /// command    the words behind `reblock` that make the forecast
    /// offReason  why there can be none now; empty: there can
    void setDraft(const QStringList& command, const QString& offReason);

    QPushButton& button() const { return *button_; }
    QString resultText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void startOrStop();
    void retranslate();
    QString text() const;

    Forecaster forecaster_;
    QStringList command_;
    std::optional<ForecastRow> row_;
    QString problem_;
    QPushButton* button_;
    QLabel* result_;
};

} // namespace reblock
