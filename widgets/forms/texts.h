#pragma once

#include <QStringList>

namespace reblock {

/// Numbers and times as people read them, in the language of QLocale() and of the translations.
/// Not a number becomes a dash.

QString dash();
/// "Fold" of "&Fold", "折叠" of "折叠(&F)": an action's text for a button, which no Alt key reaches.
QString withoutMnemonic(const QString& text);
/// "A, B, C" and "A; B" with the language's marks.
QString joinedList(const QStringList& items);
QString joinedClauses(const QStringList& clauses);
/// "8,781,842".
QString wholeText(double value);
/// "4.2 %" from 0.042.
QString percentText(double fraction, int decimals = 1);
/// "35.1 MB" (10⁶), for people; sizes on disk.
QString bytesText(double bytes);
/// "8.78 M", "1.3 G": four characters of a big number.
QString shortText(double value);
/// "1 h 05 min", "3 min 20 s", "42 s".
QString spanText(double seconds);
/// "40 s", "2 min", "1 h 05 min": a time that is only guessed, rounded up.
QString roughSpanText(double seconds);
/// "178.2 h", "3.4 min": how much audio there is.
QString hoursText(double seconds);
/// "0:42", "12:05", "1:02:05", with tenths where asked for: a place in an audio file.
QString clockText(double seconds, bool tenths = false);

} // namespace reblock
