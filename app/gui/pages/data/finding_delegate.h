#pragma once

#include <QStyledItemDelegate>

namespace reblock {

/// Rows with findings: excluded ones struck through and dim, the finding's column in the colour of its
/// weight. The words say it too.
class FindingDelegate : public QStyledItemDelegate {
public:
    /// Where the delegate finds what it shows.
    struct Roles {
        int excluded;      ///< bool
        int weight;        ///< 0 nothing, 1 a note, 2 a problem, 3 it cannot be used
        int findingColumn; ///< drawn in the weight's colour, never struck through
    };

    FindingDelegate(const Roles& roles, QObject* parent) : QStyledItemDelegate(parent), roles_(roles) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    Roles roles_;
};

} // namespace reblock
