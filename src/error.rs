//! The one error of the core: a model or knowledge file that cannot be used.

use std::fmt;

/// Why a file of resources was refused. The text can still be analysed without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The bytes do not begin as such a file does.
    NotThisFormat,
    /// The file was made for another version of Byline.
    Version {
        /// The version the file says it has.
        found: u32,
        /// The version this build reads.
        expected: u32,
    },
    /// The file ends too early.
    Truncated,
    /// The contents do not match their checksum.
    Checksum,
    /// A section is missing, or its size or values make no sense.
    Section(&'static str),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::NotThisFormat => write!(f, "this is not a Byline resource file"),
            LoadError::Version { found, expected } => {
                write!(f, "the file has version {found}, but this build reads version {expected}")
            }
            LoadError::Truncated => write!(f, "the file is incomplete"),
            LoadError::Checksum => write!(f, "the file is damaged: its checksum does not match"),
            LoadError::Section(name) => write!(f, "the file is damaged: bad section “{name}”"),
        }
    }
}

impl std::error::Error for LoadError {}
