#pragma once

#include <QObject>
#include <QTranslator>

namespace reblock {

/// The language of the window: translations, numbers and dates; switched at run time.
class Language : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// "en" and "zh_CN".
    static QStringList codes();
    /// The one that suits the system.
    static QString systemCode();

    const QString& code() const { return code_; }
    /// Every widget gets QEvent::LanguageChange.
    void set(const QString& code);

private:
    QTranslator translator_;
    QTranslator qtsOwn_; ///< of Qt's own dialogs, where the system has it
    QString code_;
};

} // namespace reblock
