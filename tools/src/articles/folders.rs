//! Where annotated articles are.

use crate::process::root;
use std::path::PathBuf;

/// Where the annotated articles are.
pub fn folder() -> PathBuf {
    root().join("data/articles")
}

/// Where second readings of some of them are.
pub fn second_folder() -> PathBuf {
    folder().join("second")
}
