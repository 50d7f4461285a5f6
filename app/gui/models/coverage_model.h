#pragma once

#include "app/gui/models/vocabulary_coverage.h"

#include <QAbstractTableModel>

namespace reblock {

/// The characters of one set that its training set never has.
class CoverageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Character, CodePoint, Count, Utterances, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCharacters(const std::vector<UnseenCharacter>& characters);
    const UnseenCharacter& character(int row) const { return rows_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    std::vector<UnseenCharacter> rows_;
};

} // namespace reblock
