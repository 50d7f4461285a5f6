#pragma once

#include "core/layout/sweep.h"

#include <QAbstractTableModel>

namespace reblock {

/// The layouts of a sweep with their cost.
class SweepModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Stacks,
        Parameters,
        Change,
        MultiplyAdds,
        Blocks,
        Positions,
        Correctors,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setSweep(const Sweep& sweep);
    const Sweep& sweep() const { return sweep_; }
    /// Headings and all rows, numbers plain: for a spreadsheet.
    QString tsv() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const SweepLayout& layout, int column) const;

    Sweep sweep_;
    QStringList stacks_; ///< notation of each
};

} // namespace reblock
