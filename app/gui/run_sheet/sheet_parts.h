#pragma once

#include <QString>

#include <initializer_list>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;
class QWidget;

namespace reblock {

/// A dim line below a control.
QLabel* hintLabel();

/// A line below a control that says what is wrong with it; hidden while nothing is.
QLabel* problemLabel();
void showProblem(QLabel* label, const QString& text);

/// The command that does what the sheet does, to read and copy.
QPlainTextEdit* commandView();

/// A bold label with its control and what stands below it, and some room.
void addTitled(QVBoxLayout* column, QLabel* label, QWidget* control, std::initializer_list<QWidget*> below);

} // namespace reblock
