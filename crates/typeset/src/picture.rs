//! Pictures as PNG, for formats that take no drawings.

use message::Diagnostic;
use report::paper::Picture;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use crate::fonts::Fonts;

/// How many pixels there are to a point, so that paper shows none.
const FINE: f32 = 2.0;

/// Draws a picture, so many points wide.
///
/// # Errors
///
/// The picture is no SVG, or larger than anything that can be drawn.
pub(crate) fn png(picture: &Picture, width: u32, fonts: &Fonts) -> Result<Vec<u8>, Diagnostic> {
    let broken = || Diagnostic::error("typeset-failed");
    let tree = usvg::Tree::from_str(&picture.svg, &options(fonts)).map_err(|_| broken())?;
    let scale = (width as f32 * FINE / tree.size().width()).max(f32::EPSILON);
    let size = tree.size().to_int_size().scale_by(scale).ok_or_else(broken)?;
    let mut drawn = Pixmap::new(size.width(), size.height()).ok_or_else(broken)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
    drawn.encode_png().map_err(|_| broken())
}

fn options(fonts: &Fonts) -> usvg::Options<'static> {
    let font_family = fonts.families.first().cloned().unwrap_or_default();
    usvg::Options { fontdb: fonts.for_pictures(), font_family, ..usvg::Options::default() }
}
