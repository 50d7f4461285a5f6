#pragma once

#include "app/gui/services/sound_clip.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace reblock {

class SoundPlayer;
class WaveformView;

/// What the pane shows of one utterance.
struct UtteranceDetail {
    QString id;
    QString facts; ///< speaker, set, seconds: one line
    QString text;
    QStringList findings; ///< one sentence each
    SoundClip clip;       ///< no files: it cannot be heard
};

/// One utterance: its wave, its text, what was found about it, play and exclude.
class UtterancePane : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction* play;
        QAction* exclude;
    };

    UtterancePane(SoundPlayer& player, const Actions& actions, QWidget* parent = nullptr);

    void show(const UtteranceDetail& detail);
    void clear() { show({}); }
    const UtteranceDetail& detail() const { return detail_; }
    /// Plays the clip from there; a clip without files: nothing.
    void play(double fromSeconds = 0);

    WaveformView& wave() const { return *wave_; }
    QString text() const;
    QString problemText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void readPeaks();
    void takePeaks(const AudioPeaks& peaks);
    void refresh();

    SoundPlayer& player_;
    UtteranceDetail detail_;
    QString audioError_;
    float loudest_ = 0;   ///< amplitude of the shown wave; 0: not known
    quint64 request_ = 0; ///< the reading whose answer counts
    QLabel* id_;
    QLabel* facts_;
    QToolButton* play_;
    QToolButton* exclude_;
    WaveformView* wave_;
    QLabel* text_;
    QLabel* problems_;
};

} // namespace reblock
