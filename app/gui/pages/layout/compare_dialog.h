#pragma once

#include "core/layout/edit/document.h"

#include <QDialog>

#include <array>

class QLabel;
class QListWidget;

namespace reblock {

class LayoutCanvas;

/// Two layouts side by side, the other at the left, their differences marked, and in words below.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    /// name   of the other layout
    CompareDialog(const LayoutDocument& open, const QString& name, const Layout& other,
                  QWidget* parent = nullptr);

    LayoutCanvas& otherCanvas() const { return *canvases_[0]; }
    LayoutCanvas& openCanvas() const { return *canvases_[1]; }
    QListWidget& words() const { return *words_; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    LayoutDocument open_;
    QString name_;
    LayoutDocument other_;
    std::array<QLabel*, 2> titles_;
    std::array<LayoutCanvas*, 2> canvases_; ///< of the other layout and of the open one
    QLabel* count_;
    QListWidget* words_;
};

} // namespace reblock
