#pragma once

#include "core/options/decode_options.h"

#include <QMenu>

#include <vector>

namespace reblock {

class Settings;

/// "Decode with": the four modes by plain names, one of them checked. The choice is remembered.
class DecodeMenu : public QMenu {
    Q_OBJECT
public:
    /// settings must outlive this; an unknown remembered mode gives the default
    explicit DecodeMenu(Settings& settings, QWidget* parent = nullptr);

    DecodeMode mode() const { return mode_; }
    void retranslate();

private:
    void choose(DecodeMode mode);

    Settings& settings_;
    DecodeMode mode_;
    std::vector<QAction*> modes_; ///< in the order of kDecodeModes
};

} // namespace reblock
