#pragma once

#include <QTableView>

class QHBoxLayout;

namespace reblock {

/// A table of the Data page: whole rows, no grid, rows of one height, single letters free as keys.
/// Fast for any number of rows: nothing is measured by content.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);

    /// Widths in digits of the font; 0: takes what is left. Call once the model is set.
    void setWidths(std::initializer_list<int> digits);
    /// Makes a row current and brings it into the middle of the view where it is not to be seen.
    void goTo(int row);

Q_SIGNALS:
    void currentRowChanged(int row); ///< -1: none

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

/// A table with a bar of controls above it.
QWidget* underBar(QHBoxLayout* bar, DataTable* table);

} // namespace reblock
