#include "app/gui/pages/layout/phrases.h"

#include <QCoreApplication>

namespace reblock {

const std::vector<const char*>& translatedForms()
{
    static const std::vector<const char*> forms{
        QT_TRANSLATE_NOOP("Phrase", "Insert %1 at %2"),
        QT_TRANSLATE_NOOP("Phrase", "Move %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Move positions %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Use %1 again at %2"),
        QT_TRANSLATE_NOOP("Phrase", "Use positions %1 again at %2"),
        QT_TRANSLATE_NOOP("Phrase", "Copy %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Copy %1 positions to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Repeat %1 %2 times"),
        QT_TRANSLATE_NOOP("Phrase", "Repeat positions %1 %2 times"),
        QT_TRANSLATE_NOOP("Phrase", "Remove %1 at %2"),
        QT_TRANSLATE_NOOP("Phrase", "Remove positions %1"),
        QT_TRANSLATE_NOOP("Phrase", "Group positions %1"),
        QT_TRANSLATE_NOOP("Phrase", "Ungroup positions %1"),
        QT_TRANSLATE_NOOP("Phrase", "Use %1 at %2"),
        QT_TRANSLATE_NOOP("Phrase", "Change the attention at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the cross-attention at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the feed-forward at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the norms at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Make own copies at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Add an adaptor at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Add a bottleneck at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Add a LoRA at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Add a step vector at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the adaptor at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the bottleneck at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the LoRA at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the step vector at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Move the adaptor from %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Move the bottleneck from %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Move the LoRA from %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Move the step vector from %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Remove the adaptor at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Remove the bottleneck at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Remove the LoRA at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Remove the step vector at %1"),
        QT_TRANSLATE_NOOP("Phrase", "Rename block %1 to %2"),
        QT_TRANSLATE_NOOP("Phrase", "Change block %1"),
        QT_TRANSLATE_NOOP("Phrase", "Freeze blocks %1"),
        QT_TRANSLATE_NOOP("Phrase", "Train blocks %1"),
        QT_TRANSLATE_NOOP("Phrase", "Change the model"),
        QT_TRANSLATE_NOOP("Phrase", "Change the embedding"),
        QT_TRANSLATE_NOOP("Phrase", "Name the layout %1"),
        QT_TRANSLATE_NOOP("Phrase", "Name blocks in order"),
        QT_TRANSLATE_NOOP("Phrase", "Edit the notation"),
        QT_TRANSLATE_NOOP("Phrase", "Edit layout.json"),
        QT_TRANSLATE_NOOP("Phrase", "Apply %1 to positions %2"),
        QT_TRANSLATE_NOOP("Phrase", "Place %1 at %2 of positions %3"),
        QT_TRANSLATE_NOOP("Phrase", "Restore version %1 of %2"),
        QT_TRANSLATE_NOOP("Phrase", "%1 needs %2 positions: select more"),
        QT_TRANSLATE_NOOP("Phrase", "Nothing is selected"),
        QT_TRANSLATE_NOOP("Phrase", "There is no block %1 here"),
        QT_TRANSLATE_NOOP("Phrase", "There is no such corrector"),
        QT_TRANSLATE_NOOP("Phrase", "Decoder blocks need cross-attention: %1 has none"),
        QT_TRANSLATE_NOOP("Phrase", "The encoder has no cross-attention"),
        QT_TRANSLATE_NOOP("Phrase", "The encoder cannot use blocks of the decoder: %1 is one"),
        QT_TRANSLATE_NOOP("Phrase", "Cross-attention and norms cannot come from the encoder"),
        QT_TRANSLATE_NOOP(
            "Phrase",
            "The decoder uses block %1 of the encoder at positions %2: give it a copy of its own first"),
        QT_TRANSLATE_NOOP("Phrase",
                          "The decoder still uses block %1 at positions %2: give it a copy of its own first"),
        QT_TRANSLATE_NOOP("Phrase", "A stack holds at most 1,000 positions"),
        QT_TRANSLATE_NOOP("Phrase", "Choose positions of one stack"),
        QT_TRANSLATE_NOOP("Phrase", "Only neighbouring positions of one stack can be grouped"),
        QT_TRANSLATE_NOOP("Phrase", "No group is selected"),
        QT_TRANSLATE_NOOP("Phrase",
                          "A block's name is 1 to 64 ASCII letters, digits, '_' or '-', not \"own\""),
        QT_TRANSLATE_NOOP("Phrase", "There is a block %1 already"),
        QT_TRANSLATE_NOOP("Phrase", "%1 heads do not divide dim %2"),
        QT_TRANSLATE_NOOP("Phrase", "Block %1: %2 heads do not divide dim %3"),
        QT_TRANSLATE_NOOP("Phrase", "Heads are a whole number from 1"),
        QT_TRANSLATE_NOOP("Phrase", "A width or rank is a whole number from 1 to %1"),
        QT_TRANSLATE_NOOP("Phrase", "An adaptor's init scale is a number above 0"),
        QT_TRANSLATE_NOOP("Phrase", "A LoRA's alpha is a number above 0"),
        QT_TRANSLATE_NOOP("Phrase", "A LoRA needs at least one matrix, none twice"),
        QT_TRANSLATE_NOOP("Phrase", "The embedding's size is 1 to %1"),
        QT_TRANSLATE_NOOP("Phrase", "A layout's name is UTF-8 text"),
        QT_TRANSLATE_NOOP("Phrase", "%1 %2"),
        QT_TRANSLATE_NOOP("Phrase", "Open preset %1"),
        QT_TRANSLATE_NOOP("Phrase", "Open %1"),
        QT_TRANSLATE_NOOP("Phrase", "Drop it on a position"),
        QT_TRANSLATE_NOOP("Phrase", "It has no width"),
        QT_TRANSLATE_NOOP("Phrase", "The encoder has no positions"),
        QT_TRANSLATE_NOOP("Phrase", "The decoder has no positions"),
    };
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
        text += QString::fromStdString(phrase.words[static_cast<std::size_t>(number) - 1]);
        ++i;
    }
    return text;
}

} // namespace reblock
