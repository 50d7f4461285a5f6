#pragma once

#include "app/gui/models/transcript_row.h"

#include <QAbstractTableModel>

namespace reblock {

/// The files of the Transcribe page, in the order they were dropped.
class TranscriptModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, State, Length, Run, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// A file that is there already is set back to waiting.
    void add(const QStringList& files, const QString& run);
    /// Changes the row of row.file; run and length that are there stay. Unknown files are ignored.
    void update(const TranscriptRow& row);
    void setLength(const QString& file, double seconds);
    void setState(const QString& file, TranscriptRow::State state, const QString& error = {});
    void clear();

    const std::vector<TranscriptRow>& rows() const { return rows_; }
    const TranscriptRow* row(int at) const;
    int rowOf(const QString& file) const;
    int countOf(TranscriptRow::State state) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

    static QString stateText(TranscriptRow::State state);

private:
    void changed(int at);

    std::vector<TranscriptRow> rows_;
};

} // namespace reblock
