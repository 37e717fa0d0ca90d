//! What content is, as far as a browser can be trusted with it: told by its own first bytes, never by a name alone.

/// What can be shown of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A picture made of pixels, of this media type. Drawings that can hold scripts are none.
    Picture(&'static str),
    /// A document that browsers show in a viewer of their own.
    Pdf,
    /// Text to be read as it is.
    Text,
    /// Anything else: to be taken along.
    Other,
}

/// File names' ends of what is plain text; what a browser would read as a page or a drawing is not among them.
const TEXTS: [&str; 8] = ["txt", "csv", "tsv", "log", "md", "json", "yaml", "yml"];

/// The first bytes of pictures.
const PICTURES: [(&[u8], &str); 4] = [
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
];

impl Shape {
    /// What content of a file called so is.
    pub(super) fn of(content: &[u8], file: &str) -> Self {
        if let Some((_, kind)) = PICTURES.into_iter().find(|(start, _)| content.starts_with(start)) {
            return Self::Picture(kind);
        }
        if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
            return Self::Picture("image/webp");
        }
        if content.starts_with(b"%PDF-") {
            return Self::Pdf;
        }
        let end = file.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
        if TEXTS.contains(&end.as_str()) && std::str::from_utf8(content).is_ok_and(is_legible) {
            return Self::Text;
        }
        Self::Other
    }

    /// The media type it may be shown as.
    pub(super) fn media(self) -> Option<&'static str> {
        match self {
            Self::Picture(kind) => Some(kind),
            Self::Pdf => Some("application/pdf"),
            Self::Text => Some("text/plain; charset=utf-8"),
            Self::Other => None,
        }
    }
}

fn is_legible(text: &str) -> bool {
    text.chars().all(|one| !one.is_control() || matches!(one, '\n' | '\r' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn content_is_what_its_bytes_say() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        for (content, file, expected) in [
            (&b"\x89PNG\r\n\x1a\nrest"[..], "x.png", Shape::Picture("image/png")),
            (b"\xff\xd8\xff\xe0", "x", Shape::Picture("image/jpeg")),
            (b"RIFF\0\0\0\0WEBPVP8 ", "x.webp", Shape::Picture("image/webp")),
            (b"%PDF-1.7", "x.pdf", Shape::Pdf),
            ("収集日,件数\n".as_bytes(), "x.CSV", Shape::Text),
            // A name is no proof: a page that calls itself a picture is neither.
            (b"<script>", "x.png", Shape::Other),
            (svg, "x.svg", Shape::Other),
            (b"<!doctype html>", "x.html", Shape::Other),
            (b"PK\x03\x04", "x.xlsx", Shape::Other),
            (b"\xff\xfe", "x.txt", Shape::Other),
            (b"a\0b", "x.txt", Shape::Other),
            (b"RIFF", "x.webp", Shape::Other),
            (b"", "", Shape::Other),
        ] {
            assert_eq!(Shape::of(content, file), expected, "{file}");
        }
    }
}
