#pragma once

#include "app/gui/models/run_row.h"

#include <QAbstractTableModel>
#include <QSet>

namespace reblock {

/// All runs of the store, oldest first. Holds plain rows and knows no store: StoreFeed reads the
/// rows, setRows() takes them in with as few signals as possible.
class RunListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Layout, Parameters, DevRate, TestRate, State, Progress, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number or text
        IdRole,                  ///< qint64
        ShownRole,               ///< bool, the eye
        StateRole,               ///< int of RunState
        ProgressRole,            ///< 0..1, or not a number
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<RunRow>& rows);
    void setShown(const QList<qint64>& runs);

    const std::vector<RunRow>& rows() const { return rows_; }
    /// The run of that id, or nullptr. Valid until the next setRows().
    const RunRow* run(qint64 id) const;
    /// The run of that name, or nullptr.
    const RunRow* run(const QString& name) const;
    /// Its row, or -1.
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override; ///< the rows' runs, for the canvas

    /// Header texts and cells are asked for again (after a change of language).
    void retranslate();

    static QString stateText(RunState state);     ///< the word, translated
    static QString rateText(const RateRow& rate); ///< "4.2 % (3.1–5.4)", or a dash

Q_SIGNALS:
    void shownToggled(qint64 run, bool shown); ///< the user ticked the eye

private:
    QVariant text(const RunRow& row, int column) const;
    QVariant number(const RunRow& row, int column) const;
    QString toolTip(const RunRow& row, int column) const;

    std::vector<RunRow> rows_;
    QSet<qint64> shown_;
};

} // namespace reblock
