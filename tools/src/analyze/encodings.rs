//! Bytes as text, as the page reads them from a file.

use encoding_rs::{UTF_8, WINDOWS_1252};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};
use std::borrow::Cow;
use std::io::Read;

/// What the byte order mark says, else UTF-8, else the Western encoding of old files. The mark is no part of
/// the text.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let (text, _, is_broken) = UTF_8.decode(bytes);
    if is_broken { WINDOWS_1252.decode(bytes).0 } else { text }
}

/// A stream as UTF-8 without a byte order mark, if a mark says that it is UTF-8 or UTF-16; any other as it
/// is.
pub fn stream<R: Read>(input: R) -> DecodeReaderBytes<R, Vec<u8>> {
    DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).bom_override(true).build(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every code unit of a text, in an order of bytes.
    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_file_is_read_in_whatever_encoding_the_page_reads() {
        let text = "Ana Souza paid €5 in Łódź 😀.";
        let marked = format!("\u{feff}{text}");
        for bytes in [
            text.as_bytes().to_vec(),
            marked.clone().into_bytes(),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes), text);
        }
        assert_eq!(decode(b"Jos\xe9 \x93Sol\x94"), "José “Sol”");
        assert_eq!(decode(b""), "");
    }

    #[test]
    fn a_stream_loses_its_mark_and_nothing_else() {
        let read = |bytes: &[u8]| {
            let mut out = Vec::new();
            stream(bytes).read_to_end(&mut out).expect("bytes can be read");
            out
        };
        assert_eq!(read("\u{feff}{}\n".as_bytes()), b"{}\n");
        assert_eq!(read(&utf16("\u{feff}{\"é\"}\n", u16::to_le_bytes)), "{\"é\"}\n".as_bytes());
        assert_eq!(read(b"\xff {}\n"), b"\xff {}\n");
    }
}
