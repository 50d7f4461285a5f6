#pragma once

#include <QLineEdit>

#include <optional>

namespace reblock {

/// A line edit that underlines the place where its text is wrong, and leaves undo to the page while
/// nothing has been typed.
class FaultyLineEdit : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    /// From this QChar on; absent: the text is right.
    void setFault(std::optional<qsizetype> offset);
    std::optional<qsizetype> fault() const { return fault_; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<qsizetype> fault_;
};

} // namespace reblock
