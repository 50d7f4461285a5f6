#include "app/gui/pages/pages.h"

#include "app/gui/pages/data/data_page.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/start/start_page.h"
#include "app/gui/pages/train/train_page.h"
#include "app/gui/pages/transcribe/transcribe_page.h"
#include "app/gui/window_options.h"

namespace reblock {

QStringList pageIds()
{
    return {QStringLiteral("start"), QStringLiteral("data"), QStringLiteral("layout"),
            QStringLiteral("train"), QStringLiteral("transcribe")};
}

QList<Page*> makePages(const PageContext& context, QWidget* parent)
{
    return {new StartPage(context, parent), new DataPage(context, parent), new LayoutPage(context, parent),
            new TrainPage(context, parent), new TranscribePage(context, parent)};
}

} // namespace reblock
