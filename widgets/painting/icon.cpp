#include "widgets/painting/icon.h"

#include "widgets/painting/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace reblock {
namespace {

class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(QByteArray svg) : svg_(std::move(svg)) {}

    QIconEngine* clone() const override { return new ThemedIconEngine(svg_); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray tinted = svg_;
        tinted.replace("currentColor", color(mode, state).name().toLatin1());
        QSvgRenderer(tinted).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

private:
    static QColor color(QIcon::Mode mode, QIcon::State state)
    {
        const Theme& theme = themeOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.dimText;
        return state == QIcon::On ? theme.accent : theme.text;
    }

    QByteArray svg_; ///< drawn in currentColor
};

} // namespace

QIcon themedIcon(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIconEngine(file.readAll()));
}

} // namespace reblock
