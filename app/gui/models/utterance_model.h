#pragma once

#include "app/gui/models/finding_row.h"
#include "app/gui/models/utterance_table.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>

namespace reblock {

/// Which utterances are shown.
struct UtteranceFilter {
    enum class Show { All, WithFindings, Excluded };
    QString query; ///< words in id, speaker or text
    QString set;   ///< empty: all sets
    Show show = Show::All;
    bool operator==(const UtteranceFilter&) const = default;
};

/// The utterances of one corpus, filtered and sorted, with what was found about them. Row numbers of
/// the table never change; model rows are the shown ones in their order.
class UtteranceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Text, Speaker, Seconds, Set, Finding, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        ExcludedRole,          ///< bool
        WeightRole,            ///< int: the most of findingWeight(), 0 for none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// nullptr: no corpus. Filter and order stay.
    void setTable(std::shared_ptr<const UtteranceTable> table);
    void setFindings(std::vector<CorpusFinding> findings);
    void setExcluded(const QSet<QString>& ids);
    void setFilter(const UtteranceFilter& filter);

    const UtteranceTable* table() const { return table_.get(); }
    const QSet<QString>& excluded() const { return excluded_; }
    bool isExcluded(const QString& id) const { return excluded_.contains(id); }

    /// The row of the table behind a model row, and back; -1 where it is not shown.
    std::uint32_t tableRow(int row) const { return order_[static_cast<std::size_t>(row)]; }
    int modelRow(std::uint32_t tableRow) const;
    QString id(int row) const;
    /// What was found about the utterance of a table row.
    std::vector<const CorpusFinding*> findingsOf(std::uint32_t tableRow) const;
    /// Problems with utterances that cannot be used and are not excluded.
    int blockingCount() const;
    /// Table rows that are shown, in their order.
    const std::vector<std::uint32_t>& shownRows() const { return order_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void retranslate();

private:
    void show();
    void place();
    void sortOrder();
    std::vector<bool> wanted() const;
    QString findingText(std::uint32_t tableRow) const;
    QString toolTip(std::uint32_t tableRow, int column) const;
    int weight(std::uint32_t tableRow) const;

    std::shared_ptr<const UtteranceTable> table_;
    std::vector<CorpusFinding> findings_;
    std::vector<std::pair<std::uint32_t, std::size_t>> found_; ///< table row and finding, in order
    QSet<QString> excluded_;
    UtteranceFilter filter_;
    std::vector<std::uint32_t> order_;
    int sortColumn_ = -1;
    Qt::SortOrder sortDirection_ = Qt::AscendingOrder;
};

} // namespace reblock
