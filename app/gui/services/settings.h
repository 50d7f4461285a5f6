#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace reblock {

/// What the window remembers between sessions, one INI file. Passed to whom needs it.
class Settings {
public:
    /// file   the INI file; made when something is first remembered
    explicit Settings(const QString& file) : values_(file, QSettings::IniFormat) {}

    /// The file for this user: CONFIG/reblock/workbench.ini.
    static QString userFile();

    QString text(const QString& key, const QString& fallback = {}) const;
    double number(const QString& key, double fallback) const;
    bool flag(const QString& key, bool fallback) const;
    QByteArray bytes(const QString& key) const;
    void set(const QString& key, const QVariant& value) { values_.setValue(key, value); }

private:
    QSettings values_;
};

} // namespace reblock
