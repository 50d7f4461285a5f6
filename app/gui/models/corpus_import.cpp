#include "app/gui/models/corpus_import.h"

#include "core/corpus/aishell_archives.h"
#include "core/corpus/corpus.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace reblock {
namespace {

struct CorpusImportText {
    Q_DECLARE_TR_FUNCTIONS(CorpusImport)
};

/// The folder's or file's own name, made fit for a command line.
QString nameOf(const QString& path, const QString& kind)
{
    static const QRegularExpression odd(QStringLiteral("[^\\w.-]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    const QFileInfo info(path);
    QString name = info.isDir() ? info.fileName() : info.completeBaseName();
    if (kind == QLatin1String("aishell") && name == QLatin1String("data_aishell"))
        return QStringLiteral("aishell1");
    name.replace(odd, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')) || name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.isEmpty() ? kind : name;
}

} // namespace

CorpusImport proposeImport(const QString& path, const QStringList& taken)
{
    CorpusImport import;
    import.path = QFileInfo(path).absoluteFilePath();
    import.kind = QString::fromStdString(guessCorpusKind(import.path.toStdString()));
    if (import.kind == QLatin1String("aishell"))
        import.packed = !packedArchives(aishellFolder(import.path.toStdString())).empty();
    const QString stem = nameOf(import.path, import.kind);
    import.name = stem;
    for (int number = 2; taken.contains(import.name); ++number)
        import.name = QStringLiteral("%1-%2").arg(stem).arg(number);
    return import;
}

QString corpusNameProblem(const QString& name)
{
    if (name.trimmed().isEmpty())
        return CorpusImportText::tr("Give the corpus a name.");
    if (name.trimmed().startsWith(QLatin1Char('-')))
        return CorpusImportText::tr("A name cannot begin with \"-\".");
    return {};
}

QString corpusKindText(const QString& kind)
{
    if (kind == QLatin1String("aishell"))
        return QStringLiteral("AISHELL-1");
    if (kind == QLatin1String("kaldi"))
        return CorpusImportText::tr("Kaldi folder");
    if (kind == QLatin1String("jsonl"))
        return CorpusImportText::tr("JSON lines");
    if (kind == QLatin1String("digits"))
        return CorpusImportText::tr("spoken digits");
    return kind;
}

QStringList corpusKinds()
{
    return {QStringLiteral("aishell"), QStringLiteral("kaldi"), QStringLiteral("jsonl"),
            QStringLiteral("digits")};
}

} // namespace reblock
