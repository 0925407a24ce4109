//! The browsers that the tests drive: those of the system, installed with its package manager where we may.

use crate::process;
use anyhow::bail;
use std::path::PathBuf;
use std::process::Command;

/// Where Chromium is.
pub fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(process::find)
}

/// Whether Chromium and its driver are there.
pub fn has_chromium() -> bool {
    chromium().is_some() && process::find("chromedriver").is_some()
}

/// Where Firefox is.
pub fn firefox() -> Option<PathBuf> {
    ["firefox", "firefox-esr"].into_iter().find_map(process::find)
}

/// Whether Firefox is there.
pub fn has_firefox() -> bool {
    firefox().is_some()
}

/// Whether WebKit's driver is there, and what gives it a screen that nobody sees.
pub fn has_webkit() -> bool {
    ["WebKitWebDriver", "xvfb-run", "xauth"].into_iter().all(|name| process::find(name).is_some())
}

/// Installs Debian packages, where there is an apt and we are allowed to use it.
pub fn install(packages: &[&str]) -> anyhow::Result<()> {
    let packages_list = packages.join(" ");
    if process::find("apt-get").is_none() {
        bail!("there is no apt-get here; install what Debian calls {packages_list} in your system's way");
    }
    if !is_root() {
        bail!("only root may install packages; run: sudo apt-get install {packages_list}");
    }
    process::run(apt_get()?.args(["--quiet", "--quiet", "update"]))?;
    process::run(
        apt_get()?.args(["--quiet", "--quiet", "--yes", "--no-install-recommends", "install"]).args(packages),
    )
}

fn apt_get() -> anyhow::Result<Command> {
    let mut apt = process::command("apt-get", &[])?;
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(apt)
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
