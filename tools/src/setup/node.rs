//! The packages in package-lock.json, and the Node.js that runs them.

use crate::process;
use anyhow::bail;
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node.js that the packages work with.
const MAJOR_VERSION: u32 = 20;

/// Whether the packages of this very lock file are installed.
pub fn is_present() -> bool {
    let lock = std::fs::read(process::root().join("package-lock.json"));
    lock.is_ok_and(|lock| std::fs::read(stamp()).is_ok_and(|installed| installed == lock))
}

/// Installs the packages of the lock file, and nothing else.
pub fn install() -> anyhow::Result<()> {
    match node_version() {
        None => bail!("Node.js is not there; install version {MAJOR_VERSION} or later, with npm"),
        Some(version) if version < MAJOR_VERSION => {
            bail!("Node.js {version} is too old; install version {MAJOR_VERSION} or later")
        }
        Some(_) => {}
    }
    let mut npm = process::command("npm", &[])?;
    // No package needs a script of its own to be installed, and none may run one.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    // The tests use the browsers of the system; nothing may fetch another.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut npm)?;
    std::fs::copy(process::root().join("package-lock.json"), stamp())?;
    Ok(())
}

/// A copy of the lock file that was installed last.
fn stamp() -> PathBuf {
    process::root().join("node_modules/.byline-package-lock.json")
}

fn node_version() -> Option<u32> {
    let said = process::output(Command::new("node").arg("--version"))?;
    said.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}
