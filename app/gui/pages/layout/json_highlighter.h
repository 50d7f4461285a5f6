#pragma once

#include <QSyntaxHighlighter>

namespace reblock {

/// Colours keys, texts, numbers and words of JSON in the theme of its widget.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& line) override;

private:
    QTextCharFormat key_, text_, number_;
};

} // namespace reblock
