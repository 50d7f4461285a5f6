#pragma once

#include "app/gui/pages/layout/layout_marks.h"
#include "core/layout/diff.h"

namespace reblock {

/// The open document against another layout, under the names that people see: the document's blocks by
/// its author's names, the other's by the name of the same block in the document; one that has none
/// there keeps its letter with a prime, "B′".
class DocumentComparison {
public:
    DocumentComparison(const LayoutDocument& open, const Layout& other);

    /// From the other layout (A) to the open one (B), canonical names.
    const std::vector<LayoutDifference>& differences() const { return comparison_.differences; }

    /// What is drawn over the open layout. A position of it has one mark; its text says all changes.
    LayoutMarks marks() const;
    /// The same over the other layout: what is not in the open one any more, and where it is now.
    LayoutMarks otherMarks() const;

    /// "re-tied, A → B": what a difference is, without its place, translated.
    QString changeText(const LayoutDifference& difference) const;
    /// The same as short as it is drawn: correctors as their chips, "+r8".
    QString shortText(const LayoutDifference& difference) const;
    /// "Encoder position 5 (3 in the other): moved", a sentence for each difference.
    QStringList sentences() const;

private:
    QString blockName(const BlockRef& block, Stack stack, bool inOpen) const;
    QString blocksText(const LayoutDifference& difference, bool inOpen) const;
    const Position& position(const LayoutDifference& difference, bool inOpen) const;
    void addRemoved(LayoutMarks& marks, Stack stack) const;
    QString placeText(const LayoutDifference& difference) const;

    Layout open_;                                                 ///< canonical
    Layout other_;                                                ///< canonical
    std::map<std::pair<Stack, std::string>, QString> openNames_;  ///< by canonical name
    std::map<std::pair<Stack, std::string>, QString> otherNames_; ///< by canonical name
    LayoutComparison comparison_;
};

} // namespace reblock
