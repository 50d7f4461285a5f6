#pragma once

#include "core/layout/edit/document.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>

namespace reblock {

class LayoutEditor;

/// The open layout as a tree: encoder and decoder, what repeats in them, their positions, and each
/// position's correctors. Follows the editor by difference: rows that stay keep their indexes.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Stack, Range, Position, Corrector };
    enum Role { KindRole = Qt::UserRole };

    /// editor   outlives the model
    explicit OutlineModel(LayoutEditor& editor, QObject* parent = nullptr);
    ~OutlineModel() override;

    Kind kind(const QModelIndex& index) const;
    /// The positions a row stands for: of a range all of them, of a corrector its position, of a stack none.
    PositionSet positions(const QModelIndex& index) const;
    int corrector(const QModelIndex& index) const; ///< -1: the row is none
    QModelIndex indexOf(const PositionId& position) const;

    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    void follow();
    void reconcile(Node& node, Nodes wanted);
    void removeRows(Node& node, std::size_t first, std::size_t count);
    void insertRows(Node& node, std::size_t first, Nodes rows);
    void tellTexts(const Node& node);
    void index(Node& node);
    QModelIndex indexOf(const Node& node) const;
    Nodes wantedStack(Stack which) const;
    QString text(const Node& node) const;

    LayoutEditor& editor_;
    std::unique_ptr<Node> root_;
    std::map<PositionId, Node*> byPosition_;
};

} // namespace reblock
