#include "app/gui/pages/layout/phrases.h"

#include <QCoreApplication>

namespace reblock {
namespace {

QString words(const std::string& word)
{
    return QCoreApplication::translate("PhraseWord", word.c_str());
}

} // namespace

const std::vector<const char*>& translatedForms()
{
    static const std::vector<const char*> forms{};
    return forms;
}

QString translated(const Phrase& phrase)
{
    const QString form = QCoreApplication::translate("Phrase", phrase.form.c_str());
    QString text;
    for (qsizetype i = 0; i < form.size(); ++i) { // not arg(): a word may hold "%1" itself
        const int number = form[i] == QLatin1Char('%') && i + 1 < form.size() ? form[i + 1].digitValue() : -1;
        if (number < 1 || number > static_cast<int>(phrase.words.size())) {
            text += form[i];
            continue;
        }
        text += words(phrase.words[static_cast<std::size_t>(number) - 1]);
        ++i;
    }
    return text;
}

} // namespace reblock
