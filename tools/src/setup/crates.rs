//! Programs from crates.io, compiled once into the user's cache so that every clone finds them.

use crate::process;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

/// A program that `cargo install` builds.
#[derive(Clone, Copy)]
pub struct Tool {
    /// The crate's name.
    package: &'static str,
    /// The program's name.
    program: &'static str,
    /// The version to install.
    pub version: &'static str,
    /// Whether no other version will do.
    exact: bool,
    /// Whether the crate's own lock file is used. (That of wasm-bindgen-cli asks for versions that no longer
    /// build.)
    locked: bool,
}

/// Runs Rust tests in a browser.
pub const WASM_PACK: Tool =
    Tool { package: "wasm-pack", program: "wasm-pack", version: "0.15.1", exact: false, locked: true };

/// Drives Firefox for tests.
pub const GECKODRIVER: Tool =
    Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1", exact: false, locked: true };

/// Writes the JavaScript half of the border; refuses a module built with another version of its library.
pub fn wasm_bindgen() -> Tool {
    let version = wasm_bindgen_version();
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, exact: true, locked: false }
}

/// Builds and runs the fuzz targets.
pub const CARGO_FUZZ: Tool =
    Tool { package: "cargo-fuzz", program: "cargo-fuzz", version: "0.13.2", exact: false, locked: true };

/// The version of wasm-bindgen in Cargo.lock.
pub fn wasm_bindgen_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let lock = std::fs::read_to_string(process::root().join("Cargo.lock")).unwrap_or_default();
        locked_version(&lock, "wasm-bindgen").unwrap_or("(not in Cargo.lock)").to_string()
    });
    &VERSION
}

fn locked_version<'l>(lock: &'l str, package: &str) -> Option<&'l str> {
    let (_, entry) = lock.split_once(&format!("[[package]]\nname = \"{package}\"\nversion = \""))?;
    entry.split('"').next()
}

impl Tool {
    /// Whether it is in our cache, or a fitting version is on the search path.
    pub fn is_present(&self) -> bool {
        self.bin().join(self.program).is_file() || self.is_on_path()
    }

    /// The directory of the installed program; other versions have others.
    pub fn bin(&self) -> PathBuf {
        self.home().join("bin")
    }

    /// Compiles and installs it. Little optimisation: these programs run for seconds, but compile for
    /// minutes.
    pub fn install(&self) -> anyhow::Result<()> {
        let build = process::cache().join("build").join(self.package);
        let mut cargo = process::command("cargo", &[])?;
        cargo
            .args(["install", "--quiet", self.package, "--version", self.version, "--root"])
            .arg(self.home());
        cargo.args(self.locked.then_some("--locked"));
        cargo.env("CARGO_TARGET_DIR", &build);
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        process::run(&mut cargo)?;
        std::fs::remove_dir_all(&build)?;
        Ok(())
    }

    fn home(&self) -> PathBuf {
        process::cache().join(format!("{}-{}", self.package, self.version))
    }

    fn is_on_path(&self) -> bool {
        let said = process::output(Command::new(self.program).arg("--version"));
        said.is_some_and(|said| !self.exact || said.split_whitespace().any(|word| word == self.version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "js-sys"), None);
    }
}
