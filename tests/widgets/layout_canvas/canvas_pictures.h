#pragma once

#include "widgets/layout_canvas/canvas_picture.h"

namespace reblock {

/// Pictures to look at and to test with.

/// One letter a position in the encoder ("ABCABC"), `decoder` likewise; colours by name.
CanvasPicture letterPicture(const QString& encoder, const QString& decoder = {});
/// letterPicture() with an adaptor chip on every encoder position.
CanvasPicture adaptorPicture(const QString& encoder, const QString& decoder = {});
/// A ×12 with adaptors / A ×6, folded.
CanvasPicture foldedPicture();
/// CYCLE-3 with correctors of every kind, stacked, frozen and own norms.
CanvasPicture mixedPicture();
/// Split bricks: attention shared, ffn own, and a decoder with four parts.
CanvasPicture splitPicture();
/// One brick of each diff mark, and a problem.
CanvasPicture markedPicture();
/// Nested brackets over several rows, groups.
CanvasPicture nestedPicture();
/// That many positions, blocks in a cycle of six.
CanvasPicture longPicture(int positions);

} // namespace reblock
