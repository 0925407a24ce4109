//! Files as they go over the wire.

use std::io::Write;

/// The bytes after gzip at its best.
///
/// # Errors
/// When the encoder fails.
pub fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The bytes after brotli at its best, as a host sends files that it compressed once.
///
/// # Errors
/// When the encoder fails.
pub fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(packed)
}
