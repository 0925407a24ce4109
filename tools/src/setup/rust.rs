//! What rustup installs.

use crate::process;
use std::process::Command;

/// The compiler's name for WebAssembly in a browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Whether the compiler has the target's standard library.
pub fn has_target() -> bool {
    let directory =
        process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    directory.is_some_and(|directory| std::path::Path::new(directory.trim()).is_dir())
}

/// Adds the target.
pub fn add_target() -> anyhow::Result<()> {
    rustup(&["target", "add", TARGET])
}

/// Whether rustfmt and clippy answer.
pub fn has_components() -> bool {
    let answers = |program| process::output(Command::new(program).arg("--version")).is_some();
    answers("rustfmt") && answers("cargo-clippy")
}

/// Adds rustfmt and clippy.
pub fn add_components() -> anyhow::Result<()> {
    rustup(&["component", "add", "rustfmt", "clippy"])
}

fn rustup(arguments: &[&str]) -> anyhow::Result<()> {
    if process::find("rustup").is_none() {
        anyhow::bail!(
            "rustup is not there; with your own Rust, install what `rustup {}` would",
            arguments.join(" ")
        );
    }
    process::run(process::command("rustup", &[])?.args(arguments))
}
