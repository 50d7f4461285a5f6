#pragma once

#include "core/layout/layout.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace reblock {

class ChoiceField;
class InspectorForm;
class NumberField;
class TextField;

/// One corrector with the options of its kind. Shows that of one position, or of several at once.
class CorrectorRow : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(Corrector&)>;

    /// kind   as chipKind() in picture_texts.h
    explicit CorrectorRow(int kind, QWidget* parent = nullptr);

    int kind() const { return kind_; }
    /// Of each position, all of this row's kind; at least one.
    void show(const std::vector<Corrector>& ofEach);
    void retranslate();

    NumberField& widthField() const { return *width_; } ///< width or rank; hidden where there is none
    ChoiceField& activationField() const { return *activation_; }
    ChoiceField& afterField() const { return *after_; }
    TextField& initScaleField() const { return *initScale_; }
    TextField& alphaField() const { return *alpha_; }
    QPushButton& targetsButton() const { return *targets_; }
    QToolButton& removeButton() const { return *remove_; }

Q_SIGNALS:
    /// sweep   not empty: steps of one sweep
    void changed(const reblock::CorrectorRow::Change& change, const QString& sweep);
    void sweepEnded();
    void removed();

private:
    void makeTargets();
    void showOptions(const std::vector<Corrector>& ofEach);
    void showTargets(const std::vector<Corrector>& ofEach);
    void connectFields();
    void commitNumber(const QString& text, const std::function<void(Corrector&, double)>& set);

    int kind_;
    QLabel* title_;
    QToolButton* remove_;
    InspectorForm* form_;
    NumberField* width_;
    ChoiceField* activation_;
    ChoiceField* after_;
    TextField* initScale_;
    TextField* alpha_;
    QPushButton* targets_;
    std::vector<Corrector> shown_;
};

} // namespace reblock
