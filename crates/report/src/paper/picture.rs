//! A picture on a paper.

/// A picture with what it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The picture as SVG, made by [`crate::chart`]: its shapes carry colours for paper.
    pub svg: String,
    /// What it tells, for whoever cannot see it and where there are no pictures.
    pub told: String,
}

/// How a picture stands on a sheet of A4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its width in points.
    pub width: u32,
    /// Its height in points.
    pub height: u32,
    /// Whether its sheet lies.
    pub lies: bool,
}

/// The room inside the margins of an upright sheet, in points: its width and its height.
const SHEET: (u64, u64) = (480, 690);

/// The same of a sheet that lies.
const LYING: (u64, u64) = (720, 440);

/// By how many hundredths a sheet that lies must make a picture larger to be worth its turning.
const WORTH: u64 = 115;

impl Picture {
    /// A picture of [`crate::chart`]; what it tells is its own title.
    pub fn of(svg: String) -> Self {
        let title = svg.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        let told = title.map(|(title, _)| plain(title)).unwrap_or_default();
        Self { svg, told }
    }

    /// How it stands on a sheet, which may be one that lies in any case.
    pub fn placed(&self, lies_anyway: bool) -> Placed {
        placed(self.size().unwrap_or((640, 480)), lies_anyway)
    }

    /// Its width and height in units of its own.
    pub fn size(&self) -> Option<(u32, u32)> {
        let (_, rest) = self.svg.split_once("viewBox=\"0 0 ")?;
        let (width, height) = rest.split_once('"')?.0.split_once(' ')?;
        Some((width.parse().ok()?, height.parse().ok()?)).filter(|(width, height)| *width > 0 && *height > 0)
    }
}

/// How large a picture of some size in pixels is drawn: never larger than it was drawn for, never beyond its sheet.
fn placed((width, height): (u32, u32), lies_anyway: bool) -> Placed {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    // A pixel is three quarters of a point.
    let within = |(across, down): (u64, u64)| (width * 3 / 4).min(across).min(down * width / height).max(1);
    let (upright, lying) = (within(SHEET), within(LYING));
    let lies = lies_anyway || upright * WORTH < lying * 100;
    let drawn = if lies { lying } else { upright };
    let points = |number: u64| u32::try_from(number.max(1)).unwrap_or(u32::MAX);
    Placed { width: points(drawn), height: points(drawn * height / width), lies }
}

/// What escaped text says.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::{Picture, Placed, placed};
    use crate::chart::{MatrixCell, Tint, matrix};

    #[test]
    fn a_chart_tells_its_title_and_its_size() {
        let cell = MatrixCell { words: "w".to_owned(), below: String::new(), tint: Tint::Own };
        let svg = matrix(&["c".to_owned()], &[("r".to_owned(), vec![Some(cell)])], "R&D <1>");
        let picture = Picture::of(svg.clone());
        assert_eq!(picture.told, "R&D <1>");
        let (width, height) = picture.size().unwrap();
        assert!(svg.contains(&format!("viewBox=\"0 0 {width} {height}\"")), "{svg}");
        assert_eq!(Picture::of("<svg/>".to_owned()).size(), None);
    }

    #[test]
    fn pictures_keep_their_size_where_they_fit_and_lie_where_that_makes_them_larger() {
        // 480 points of a sheet are 640 pixels.
        for (size, lies, expected) in [
            ((400, 200), false, Placed { width: 300, height: 150, lies: false }),
            ((400, 200), true, Placed { width: 300, height: 150, lies: true }),
            ((2000, 900), false, Placed { width: 720, height: 324, lies: true }),
            // Twice as high as it is wide: as high as the sheet.
            ((1000, 2000), false, Placed { width: 345, height: 690, lies: false }),
            ((0, 0), false, Placed { width: 1, height: 1, lies: false }),
        ] {
            assert_eq!(placed(size, lies), expected, "{size:?}");
        }
    }
}
