//! Running other programs, and the few paths that all commands share.

use anyhow::{Context, bail};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Where programs that this project installs for itself are kept, so that every clone finds them.
pub fn cache() -> PathBuf {
    let base = std::env::var_os("XDG_CACHE_HOME").filter(|dir| !dir.is_empty()).map(PathBuf::from);
    let home = || std::env::home_dir().map(|home| home.join(".cache"));
    base.or_else(home).unwrap_or_else(|| root().join("target")).join("byline")
}

/// A command that runs in the repository and finds the programs in `extra_path` before all others.
pub fn command(program: impl AsRef<OsStr>, extra_path: &[PathBuf]) -> anyhow::Result<Command> {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", path_with(extra_path)?).stdin(Stdio::null());
    Ok(command)
}

/// The search path with `extra` before all others.
pub fn path_with(extra: &[PathBuf]) -> anyhow::Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    Ok(std::env::join_paths(extra.iter().cloned().chain(std::env::split_paths(&old)))?)
}

/// Runs a command to its end, its output on ours.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", words(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", words(command));
    }
    Ok(())
}

/// Runs a command to its end and returns what it printed; `None` when it cannot be started or does not
/// succeed.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Where a program is on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(program)).find(|file| file.is_file())
}

/// The program and its arguments, for people.
fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
