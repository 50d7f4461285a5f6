#pragma once

#include "app/gui/models/run_row.h"

#include <QAbstractTableModel>

namespace reblock {

/// The runs on the Train page and what came out of them. Holds plain rows.
class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Layout, Parameters, DevBest, Test, Speed, Steps, State, ColumnCount };
    enum Role { SortRole = Qt::UserRole, IdRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// speeds   newest audio seconds per second, one per row; not a number where there is none
    void setRows(const std::vector<RunRow>& rows, const std::vector<double>& speeds);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(std::size_t row, int column) const;
    QString toolTip(std::size_t row, int column) const;
    QVariant number(std::size_t row, int column) const;

    std::vector<RunRow> rows_;
    std::vector<double> speeds_;
};

} // namespace reblock
