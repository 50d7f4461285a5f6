#pragma once

#include "app/gui/models/finding_row.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace reblock {

/// Everything a check found, all kinds or one.
class FindingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Place, Sentence, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString, the utterance's id; empty: about the corpus
        ExcludedRole,          ///< bool
        WeightRole,            ///< int, as findingWeight()
    };

    /// How many of one kind there are.
    struct KindCount {
        FindingKind kind;
        int count = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const std::vector<CorpusFinding>& findings);
    void setExcluded(const QSet<QString>& ids);
    /// Shows one kind alone, or all.
    void setKind(std::optional<FindingKind> kind);

    std::vector<KindCount> kinds() const; ///< those there are, in the order of findingKinds()
    int total() const { return static_cast<int>(findings_.size()); }
    /// Ids of the utterances in the shown rows, each once.
    QStringList shownIds() const;
    const CorpusFinding& finding(int row) const { return findings_[shown_[static_cast<std::size_t>(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    void show();

    std::vector<CorpusFinding> findings_;
    std::vector<std::size_t> shown_;
    QSet<QString> excluded_;
    std::optional<FindingKind> kind_;
};

} // namespace reblock
