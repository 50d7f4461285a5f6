#include "app/gui/decode_menu.h"

#include "app/gui/services/settings.h"

#include <QActionGroup>

namespace reblock {

namespace {

constexpr char kKey[] = "decode/mode";

struct ModeText {
    const char* name;
    const char* toolTip;
};

/// In the order of kDecodeModes.
constexpr std::array<ModeText, kDecodeModes.size()> kTexts{{
    {QT_TRANSLATE_NOOP("reblock::DecodeMenu", "CTC, best &path (fastest)"),
     QT_TRANSLATE_NOOP("reblock::DecodeMenu", "Takes the most likely token of every frame of the CTC head")},
    {QT_TRANSLATE_NOOP("reblock::DecodeMenu", "CTC, prefix &beam"),
     QT_TRANSLATE_NOOP("reblock::DecodeMenu",
                       "Finds the most likely text of the CTC head, all its paths taken together")},
    {QT_TRANSLATE_NOOP("reblock::DecodeMenu", "&Attention decoder"),
     QT_TRANSLATE_NOOP("reblock::DecodeMenu", "Lets the attention decoder search token by token; slowest")},
    {QT_TRANSLATE_NOOP("reblock::DecodeMenu", "Attention &rescoring (usual)"),
     QT_TRANSLATE_NOOP(
         "reblock::DecodeMenu",
         "Finds ten texts by the CTC prefix beam and lets the attention decoder judge them too")},
}};

DecodeMode modeFrom(const QString& name)
{
    for (const DecodeMode mode : kDecodeModes)
        if (QString::fromStdString(decodeModeName(mode)) == name)
            return mode;
    return DecodeOptions{}.mode;
}

} // namespace

DecodeMenu::DecodeMenu(Settings& settings, QWidget* parent)
    : QMenu(parent), settings_(settings), mode_(modeFrom(settings.text(QLatin1String(kKey))))
{
    setToolTipsVisible(true);
    auto* group = new QActionGroup(this);
    for (const DecodeMode mode : kDecodeModes) {
        QAction* action = group->addAction(addAction(QString()));
        action->setObjectName(QString::fromStdString(decodeModeName(mode)));
        action->setCheckable(true);
        action->setChecked(mode == mode_);
        connect(action, &QAction::triggered, this, [this, mode] { choose(mode); });
        modes_.push_back(action);
    }
    retranslate();
}

void DecodeMenu::choose(DecodeMode mode)
{
    mode_ = mode;
    settings_.set(QLatin1String(kKey), QString::fromStdString(decodeModeName(mode)));
}

void DecodeMenu::retranslate()
{
    setTitle(tr("Decode &with"));
    for (std::size_t i = 0; i < modes_.size(); ++i) {
        modes_[i]->setText(tr(kTexts[i].name));
        modes_[i]->setToolTip(tr(kTexts[i].toolTip));
    }
}

} // namespace reblock
