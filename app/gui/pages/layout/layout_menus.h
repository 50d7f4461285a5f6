#pragma once

#include "core/layout/edit/edits.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace reblock {

class KeyEdits;
class LayoutEditor;
class LayoutHost;

/// The menus behind Presets and Patterns. Each entry says what it would make of the layout; one that
/// cannot be is off and says why.
class LayoutMenus : public QObject {
    Q_OBJECT
public:
    /// All outlive it; the menus belong to `window`.
    LayoutMenus(LayoutEditor& editor, KeyEdits& edits, LayoutHost& host, QWidget* window);

    QMenu* presetMenu() const { return presets_; }
    QMenu* patternMenu() const { return patterns_; }

    /// Puts a preset in the layout's place; nothing where there is none of that name.
    void takePreset(const QString& name);
    /// The selection, or the whole stack with the keyboard where nothing is selected.
    PositionSet patternTargets() const;

    void retranslate();

private:
    using Make = std::function<Edit()>;

    void fillPresets();
    void fillPatterns();
    void addBlockPatterns();
    void addCorrectorPatterns(const QString& title, const Corrector& corrector);
    void fillPlaces(QMenu* menu, const Corrector& corrector);
    void addEdit(QMenu* menu, const QString& text, const Make& make);

    LayoutEditor& editor_;
    KeyEdits& edits_;
    LayoutHost& host_;
    QMenu* presets_;
    QMenu* patterns_;
};

} // namespace reblock
