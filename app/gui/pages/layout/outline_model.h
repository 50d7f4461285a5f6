#pragma once

#include "core/layout/edit/document.h"

#include <QAbstractItemModel>

#include <array>
#include <memory>
#include <vector>

namespace reblock {

class LayoutEditor;

/// The open layout as a tree: encoder and decoder, what repeats in them, their positions, and each
/// position's correctors. Follows the editor by difference: rows that stay keep their indexes.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { StackRow, RangeRow, PositionRow, CorrectorRow };
    /// editor   outlives the model
    explicit OutlineModel(LayoutEditor& editor, QObject* parent = nullptr);
    ~OutlineModel() override;

    Kind kind(const QModelIndex& index) const;
    /// The positions a row stands for: of a range all of them, of a corrector its position, of a stack none.
    PositionSet positions(const QModelIndex& index) const;
    int corrector(const QModelIndex& index) const; ///< -1: the row is none
    QModelIndex indexOf(const PositionId& position) const;

    void retranslate();
    /// Rows change because the layout did: what becomes of the selection meanwhile means nothing.
    bool isFollowing() const { return following_; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    void follow();
    Nodes wantedRows(Stack which) const;
    void reconcile(Node& node, Nodes wanted);
    void removeRange(Node& node, std::size_t first, std::size_t count);
    void insertRange(Node& node, std::size_t first, Nodes rows);
    void number(Node& node);
    void collect(Node& node);
    void tellTexts(const Node& node);
    QModelIndex indexOf(const Node& node) const;
    const Node& node(const QModelIndex& index) const;
    QString text(const Node& node) const;
    QString rangeText(const Node& node) const;
    QString positionText(const Node& node) const;
    QVariant color(const Node& node) const;

    LayoutEditor& editor_;
    std::unique_ptr<Node> root_;
    std::array<std::vector<Node*>, 2> positions_; ///< of each stack
    bool following_ = false;
};

} // namespace reblock
