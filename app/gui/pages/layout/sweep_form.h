#pragma once

#include "core/layout/sweep.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace reblock {

/// The axes of a sweep: lists of words and numbers, patterns ticked.
class SweepForm : public QWidget {
    Q_OBJECT
public:
    explicit SweepForm(const Layout& base, QWidget* parent = nullptr);

    /// What stands in the fields. Throws UserError naming the word that is none.
    SweepAxes axes() const;

    QListWidget& patterns() const { return *patterns_; }
    QLineEdit& blocks() const { return *blocks_; }
    QLineEdit& correctors() const { return *correctors_; }
    QLineEdit& places() const { return *places_; }
    QLineEdit& encoderPositions() const { return *encoderPositions_; }
    QLineEdit& decoderPositions() const { return *decoderPositions_; }
    QComboBox& stack() const { return *stack_; }

    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void addRow(QFormLayout& form, QWidget* field);
    QLineEdit* makeField(const QString& text);

    Layout base_;
    QListWidget* patterns_;
    QLineEdit *blocks_, *correctors_, *places_, *encoderPositions_, *decoderPositions_;
    QComboBox* stack_;
    std::vector<QLabel*> labels_;
};

} // namespace reblock
