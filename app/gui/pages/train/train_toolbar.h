#pragma once

#include "app/gui/pages/train/run_curves.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace reblock {

/// x axis, smoothing, raw, log y, export: the controls above the plots of the Train page.
class TrainToolbar : public QWidget {
    Q_OBJECT
public:
    explicit TrainToolbar(QWidget* parent = nullptr);

    TrainAxis axis() const;
    void setAxis(TrainAxis axis);
    double beta() const;
    /// The nearest of the steps of the slider.
    void setBeta(double beta);
    void stepBeta(int steps);
    bool isRawShown() const;
    void setRawShown(bool shown);
    bool isLogY() const;
    /// Shows the state without telling logYToggled. offReason: empty where it can be used.
    void showLogY(bool logarithmic, const QString& offReason);

Q_SIGNALS:
    void axisChanged(reblock::TrainAxis axis);
    void betaChanged(double beta);
    void rawToggled(bool shown);
    void logYToggled(bool logarithmic);
    void fitClicked();
    void exportClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showBeta();

    QLabel* axisLabel_;
    QComboBox* axis_;
    QLabel* smoothingLabel_;
    QSlider* smoothing_;
    QLabel* beta_;
    QToolButton* raw_;
    QToolButton* logY_;
    QToolButton* fit_;
    QToolButton* export_;
};

} // namespace reblock
