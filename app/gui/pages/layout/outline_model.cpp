#include "app/gui/pages/layout/outline_model.h"

#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_words.h"
#include "app/gui/pages/layout/picture_texts.h"
#include "widgets/forms/texts.h"
#include "widgets/layout_canvas/block_colors.h"
#include "widgets/painting/theme.h"

#include <QGuiApplication>
#include <QScopedValueRollback>

#include <algorithm>

namespace reblock {

struct OutlineModel::Node {
    Kind kind = Kind::StackRow;
    Stack stack = Stack::Encoder;
    int first = 0; ///< position
    int count = 1; ///< positions of a range
    int period = 1;
    int corrector = 0;
    Position position{}; ///< as it was when the row was made
    Node* parent = nullptr;
    int row = 0;
    Nodes children{};

    /// Would read the same wherever it stands.
    bool isLike(const Node& other) const
    {
        return kind == other.kind && count == other.count && period == other.period &&
               position == other.position;
    }

    void take(const Node& other)
    {
        first = other.first;
        count = other.count;
        period = other.period;
        corrector = other.corrector;
        position = other.position;
    }
};

namespace {

using Ranges = std::vector<FoldedRange>;

int last(const FoldedRange& range)
{
    return range.first + range.period * range.times;
}

} // namespace

OutlineModel::OutlineModel(LayoutEditor& editor, QObject* parent)
    : QAbstractItemModel(parent), editor_(editor), root_(std::make_unique<Node>())
{
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        auto node = std::make_unique<Node>();
        node->stack = stack;
        root_->children.push_back(std::move(node));
    }
    number(*root_);
    follow();
    connect(&editor_, &LayoutEditor::documentChanged, this, &OutlineModel::follow);
}

OutlineModel::~OutlineModel() = default;

namespace {

/// The ranges that are directly inside first … end, from an outermost-first list.
Ranges rangesIn(const Ranges& ranges, int first, int end, int depth)
{
    Ranges inside;
    for (const FoldedRange& range : ranges)
        if (range.depth == depth && range.first >= first && last(range) <= end)
            inside.push_back(range);
    std::ranges::sort(inside, {}, &FoldedRange::first);
    return inside;
}

} // namespace

OutlineModel::Nodes OutlineModel::wantedRows(Stack which) const
{
    const auto& positions = editor_.document().layout.stack(which).positions;
    const Ranges ranges = foldedRanges(editor_.document(), which);
    const auto positionRow = [&](int index) {
        auto row = std::make_unique<Node>();
        row->kind = Kind::PositionRow;
        row->stack = which;
        row->first = index;
        row->position = positions[static_cast<std::size_t>(index)];
        for (std::size_t i = 0; i < row->position.correctors.size(); ++i) {
            auto child = std::make_unique<Node>();
            child->kind = Kind::CorrectorRow;
            child->stack = which;
            child->first = index;
            child->corrector = static_cast<int>(i);
            child->position.correctors = {row->position.correctors[i]};
            row->children.push_back(std::move(child));
        }
        return row;
    };
    const auto rowsOf = [&](auto&& self, int first, int end, int depth) -> Nodes {
        Nodes rows;
        const Ranges inside = rangesIn(ranges, first, end, depth);
        auto range = inside.begin();
        for (int index = first; index < end;) {
            if (range == inside.end() || range->first != index) {
                rows.push_back(positionRow(index++));
                continue;
            }
            auto row = std::make_unique<Node>();
            row->kind = Kind::RangeRow;
            row->stack = which;
            row->first = index;
            row->period = range->period;
            row->count = range->period * range->times;
            row->children = self(self, index, last(*range), depth + 1);
            rows.push_back(std::move(row));
            index = last(*range);
            ++range;
        }
        return rows;
    };
    return rowsOf(rowsOf, 0, static_cast<int>(positions.size()), 0);
}

void OutlineModel::follow()
{
    const QScopedValueRollback<bool> following(following_, true);
    for (const auto& stack : root_->children)
        reconcile(*stack, wantedRows(stack->stack));
    for (auto& positions : positions_)
        positions.clear();
    collect(*root_);
    tellTexts(*root_);
}

void OutlineModel::reconcile(Node& node, Nodes wanted)
{
    Nodes& rows = node.children;
    const std::size_t shorter = std::min(rows.size(), wanted.size());
    std::size_t head = 0;
    while (head < shorter && rows[head]->isLike(*wanted[head]))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && rows[rows.size() - 1 - tail]->isLike(*wanted[wanted.size() - 1 - tail]))
        ++tail;
    std::size_t middle = head; // rows changed in place
    while (middle < shorter - tail && rows[middle]->kind == wanted[middle]->kind)
        ++middle;
    if (rows.size() - tail > middle)
        removeRange(node, middle, rows.size() - tail - middle);
    Nodes added;
    for (std::size_t i = middle; i < wanted.size() - tail; ++i)
        added.push_back(std::move(wanted[i]));
    if (!added.empty())
        insertRange(node, middle, std::move(added));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!wanted[i]) // was added as a whole
            continue;
        const bool tell = rows[i]->kind == Kind::CorrectorRow && !rows[i]->isLike(*wanted[i]);
        rows[i]->take(*wanted[i]);
        if (tell)
            Q_EMIT dataChanged(indexOf(*rows[i]), indexOf(*rows[i]));
        reconcile(*rows[i], std::move(wanted[i]->children));
    }
}

void OutlineModel::removeRange(Node& node, std::size_t first, std::size_t count)
{
    beginRemoveRows(indexOf(node), static_cast<int>(first), static_cast<int>(first + count) - 1);
    const auto begin = node.children.begin() + static_cast<std::ptrdiff_t>(first);
    node.children.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    number(node);
    endRemoveRows();
}

void OutlineModel::insertRange(Node& node, std::size_t first, Nodes rows)
{
    beginInsertRows(indexOf(node), static_cast<int>(first), static_cast<int>(first + rows.size()) - 1);
    node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(first),
                         std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    number(node);
    endInsertRows();
}

/// Tells all below a node where they are.
void OutlineModel::number(Node& node)
{
    int row = 0;
    for (const auto& child : node.children) {
        child->parent = &node;
        child->row = row++;
        number(*child);
    }
}

void OutlineModel::collect(Node& node)
{
    if (node.kind == Kind::PositionRow)
        positions_[static_cast<std::size_t>(node.stack)].push_back(&node);
    for (const auto& child : node.children)
        collect(*child);
}

/// All rows down to the positions: a change anywhere may change whom a position shares its block with.
void OutlineModel::tellTexts(const Node& node)
{
    if (node.kind == Kind::PositionRow || node.children.empty())
        return;
    Q_EMIT dataChanged(indexOf(*node.children.front()), indexOf(*node.children.back()));
    for (const auto& child : node.children)
        tellTexts(*child);
}

void OutlineModel::retranslate()
{
    tellTexts(*root_);
    for (const auto& positions : positions_)
        for (const Node* node : positions)
            if (!node->children.empty())
                Q_EMIT dataChanged(indexOf(*node->children.front()), indexOf(*node->children.back()));
}

QModelIndex OutlineModel::indexOf(const Node& node) const
{
    return &node == root_.get() ? QModelIndex() : createIndex(node.row, 0, const_cast<Node*>(&node));
}

QModelIndex OutlineModel::indexOf(const PositionId& position) const
{
    const auto& positions = positions_[static_cast<std::size_t>(position.stack)];
    const auto index = static_cast<std::size_t>(position.index);
    return index < positions.size() ? indexOf(*positions[index]) : QModelIndex();
}

const OutlineModel::Node& OutlineModel::node(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const Node*>(index.internalPointer()) : *root_;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    const Nodes& rows = node(parent).children;
    const bool there = column == 0 && row >= 0 && row < static_cast<int>(rows.size());
    return there ? indexOf(*rows[static_cast<std::size_t>(row)]) : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    const Node* above = node(index).parent;
    return above ? indexOf(*above) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(node(parent).children.size());
}

int OutlineModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

OutlineModel::Kind OutlineModel::kind(const QModelIndex& index) const
{
    return node(index).kind;
}

PositionSet OutlineModel::positions(const QModelIndex& index) const
{
    const Node& row = node(index);
    PositionSet set;
    if (row.kind != Kind::StackRow)
        for (int i = 0; i < row.count; ++i)
            set.push_back({row.stack, row.first + i});
    return set;
}

int OutlineModel::corrector(const QModelIndex& index) const
{
    return node(index).kind == Kind::CorrectorRow ? node(index).corrector : -1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return text(node(index));
    return role == Qt::DecorationRole ? color(node(index)) : QVariant();
}

QVariant OutlineModel::color(const Node& node) const
{
    if (node.kind != Kind::PositionRow)
        return {};
    const BlockRef& ref = node.position.attention;
    const bool decoder = node.stack == Stack::Decoder && !ref.inEncoder;
    return blockColor(blockColorIndex(QString::fromStdString(ref.name), decoder),
                      themeOf(QGuiApplication::palette()))
        .ground;
}

QString OutlineModel::text(const Node& node) const
{
    switch (node.kind) {
    case Kind::StackRow: {
        const StackLayout& stack = editor_.document().layout.stack(node.stack);
        if (stack.positions.empty())
            return tr("%1: no positions yet").arg(stackName(node.stack));
        return tr("%1: %2, %3")
            .arg(stackName(node.stack),
                 tr("%Ln position(s)", nullptr, static_cast<int>(stack.positions.size())),
                 tr("%Ln stored block(s)", nullptr, static_cast<int>(stack.blocks.size())));
    }
    case Kind::RangeRow:
        return rangeText(node);
    case Kind::PositionRow:
        return positionText(node);
    case Kind::CorrectorRow:
        return correctorName(node.position.correctors.front());
    }
    return {};
}

QString OutlineModel::rangeText(const Node& node) const
{
    const auto& positions = editor_.document().layout.stack(node.stack).positions;
    const auto at = [&](int i) -> const Position& {
        return positions[static_cast<std::size_t>(node.first + i)];
    };
    QStringList blocks;
    for (int i = 0; i < node.period; ++i)
        blocks.append(blocksText(at(i)));
    const bool letters = std::ranges::all_of(blocks, [](const QString& name) { return name.size() == 1; });
    const int times = node.count / node.period;
    QString what = blocks.join(letters ? QString() : QStringLiteral(" | "));
    if (times > 1 && !(at(0).attention == at(node.period).attention) && !(at(0).ffn == at(node.period).ffn))
        what = tr("blocks of their own");
    const QString range = QStringLiteral("%1–%2").arg(node.first).arg(node.first + node.count - 1);
    return times > 1 ? tr("%1: %2 ×%3").arg(range, what).arg(times) : tr("%1: %2, grouped").arg(range, what);
}

QString OutlineModel::positionText(const Node& node) const
{
    const Position& position = node.position;
    const BlockRef& ref = position.attention;
    const Stack owner = ref.inEncoder ? Stack::Encoder : node.stack;
    std::vector<int> sharers;
    for (const PositionId& id : usesOf(editor_.document(), owner, ref.name))
        if (id.stack == node.stack && id.index != node.first)
            sharers.push_back(id.index);
    QString text = tr("%1: %2").arg(node.first).arg(blocksText(position));
    if (!sharers.empty())
        text = tr("%1, shared with %2").arg(text, rangesText(sharers));
    QStringList extras;
    for (const Corrector& corrector : position.correctors)
        extras.append(correctorName(corrector));
    if (position.norms)
        extras.append(position.norms->own
                          ? tr("own norms")
                          : tr("norms of %1").arg(QString::fromStdString(position.norms->name)));
    if (editor_.document().layout.stack(owner).block(ref.name).shape.frozen)
        extras.append(tr("frozen"));
    return extras.isEmpty() ? text : joinedClauses({text, joinedList(extras)});
}

} // namespace reblock
