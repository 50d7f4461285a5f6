#pragma once

#include <QString>
#include <QStringList>

namespace reblock {

/// A folder or file on its way to becoming a corpus.
struct CorpusImport {
    QString path;        ///< absolute
    QString name;        ///< that it will have
    QString kind;        ///< aishell, kaldi, jsonl, digits
    bool packed = false; ///< AISHELL-1 as downloaded, with archives that are not unpacked
    bool unpack = false; ///< unpack them first
};

/// Looks at a path and proposes kind and name; both can be changed. Reads folders, so never in the GUI
/// thread. Throws UserError where it looks like no corpus.
///
/// taken   names that other corpora have
CorpusImport proposeImport(const QString& path, const QStringList& taken);

/// What is wrong with a name, one sentence; empty: nothing. A taken name is not wrong: it replaces.
QString corpusNameProblem(const QString& name);

/// "AISHELL-1", "Kaldi folder": the kind for people.
QString corpusKindText(const QString& kind);
/// The kinds there are.
QStringList corpusKinds();

} // namespace reblock
