//! Copies the lists of words (`data/lexicons`) without their comments, which would be 2.5 KB of the module
//! after brotli. `lexicon::word_list!` reads the copies.

use std::path::Path;
use std::{env, fs, io};

const LISTS: &str = "data/lexicons";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={LISTS}");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    for entry in fs::read_dir(LISTS)? {
        let path = entry?.path();
        let Some(name) = path.file_name().filter(|_| path.extension().is_some_and(|kind| kind == "txt"))
        else {
            continue;
        };
        let list = fs::read_to_string(&path)?;
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        let bare: String = lines.flat_map(|line| [line, "\n"]).collect();
        fs::write(Path::new(&out).join(name), bare)?;
    }
    Ok(())
}
