#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace reblock {

/// Save: under which name, and why. The names that are there get another version.
class LibrarySave : public QDialog {
    Q_OBJECT
public:
    explicit LibrarySave(QWidget* parent = nullptr);

    /// names   of the saved layouts, with their newest versions
    void setSaved(const QHash<QString, int>& versions);
    /// name   proposed; isFixed: the note alone is asked for (Ctrl+S of a layout that has a name)
    void ask(const QString& name, bool isFixed);

    QLineEdit& nameField() const { return *name_; }
    QLineEdit& noteField() const { return *note_; }
    QPushButton& saveButton() const { return *save_; }

Q_SIGNALS:
    void saveWanted(const QString& name, const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    QHash<QString, int> versions_;
    QLabel *nameLabel_, *noteLabel_, *hint_;
    QLineEdit *name_, *note_;
    QPushButton *save_, *cancel_;
};

} // namespace reblock
