#include <gtest/gtest.h>

#include <QFile>
#include <QXmlStreamReader>

namespace reblock {
namespace {

TEST(Translations, AreFinished)
{
    for (const char* name : {"reblock_zh_CN.ts", "reblock_en.ts"}) {
        QFile file(QStringLiteral(REBLOCK_RESOURCES "/translations/") + QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        QXmlStreamReader xml(&file);
        QString source;
        int count = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            if (!xml.isStartElement() || xml.name() != QLatin1String("translation"))
                continue;
            ++count;
            EXPECT_EQ(xml.attributes().value("type"), QString()) << name << ": " << source.toStdString();
        }
        EXPECT_GT(count, 0) << name;
    }
}

} // namespace
} // namespace reblock
