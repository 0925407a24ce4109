//! `cargo x build-web`: the optimised module in www/pkg, the third-party modules in www/vendor, and all of
//! the page in a folder that any host can serve.

use crate::knowledge;
use crate::page_files::{self, first_files, later_files};
use crate::process::{command, root, run};
use crate::setup;
use crate::site;
use crate::vendor;
use anyhow::Context;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How much the module is optimised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Profile {
    /// As it ships: link-time optimisation and wasm-opt.
    Release,
    /// Quick to build.
    Dev,
}

/// Options of `cargo x build-web`.
#[derive(clap::Args)]
pub struct Options {
    /// Build quickly instead of building what ships.
    #[arg(long)]
    dev: bool,
}

/// `cargo x build-web`: builds and prints what goes over the wire.
///
/// # Errors
/// When something is missing and cannot be installed, or does not compile.
pub fn run_command(options: &Options) -> anyhow::Result<()> {
    build(if options.dev { Profile::Dev } else { Profile::Release })?;
    if options.dev {
        return Ok(());
    }
    println!("{:28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    let row = |name: &str, files: &[PathBuf]| -> anyhow::Result<()> {
        let total =
            |ending: &str| files.iter().map(|file| site::size(file, ending)).sum::<anyhow::Result<u64>>();
        println!("{name:28} {:>9} {:>9} {:>9}", total("")?, total(".gz")?, total(".br")?);
        Ok(())
    };
    let www = root().join("www");
    row("the page (HTML, CSS, JS)", &first_files(&www)?)?;
    row("its parts that come later", &later_files(&www)?)?;
    for file in LARGE_FILES {
        row(file, &[root().join(file)])?;
    }
    println!("{}/ is the whole page, for any static host (docs/hosting.md)", site::FOLDER);
    Ok(())
}

/// What the page loads beside its own few kilobytes; the vendors' modules only when a file or a paste needs
/// them.
const LARGE_FILES: &[&str] = &[
    "www/pkg/byline.js",
    page_files::MODULE,
    "data/byline.model",
    "data/byline.knowledge",
    "data/byline.more",
    "data/byline.dictionary",
    "www/vendor/dompurify.js",
    "www/vendor/readability.js",
    "www/vendor/marked.js",
    "www/vendor/postal-mime.js",
    "www/vendor/mammoth.js",
    "www/vendor/pdf.js",
    "www/vendor/pdf-worker.js",
    "www/vendor/world.json",
];

/// Sets up what is missing and builds what has changed.
///
/// # Errors
/// When something is missing and cannot be installed, or does not compile.
pub fn build(profile: Profile) -> anyhow::Result<()> {
    setup::ensure(&setup::BUILD)?;
    vendor::write()?;
    knowledge::ensure_for_page()?;
    println!("→ building the module ({})", if profile == Profile::Release { "optimised" } else { "quick" });
    let start = Instant::now();
    let module = compile(profile)?;
    let changed = bind(profile, &module)?;
    if profile == Profile::Release {
        site::write()?;
    }
    let note = if changed { "" } else { ", nothing had changed" };
    println!("  done in {:.1} s{note}", start.elapsed().as_secs_f32());
    Ok(())
}

/// Compiles the core and its border; returns the bytes of the module.
fn compile(profile: Profile) -> anyhow::Result<Vec<u8>> {
    let mut cargo = command("cargo", &[])?;
    cargo.args(["build", "--lib", "--features", "wasm", "--target", setup::WASM_TARGET]);
    cargo.args((profile == Profile::Release).then_some("--release"));
    run(&mut cargo)?;
    let directory = if profile == Profile::Release { "release" } else { "debug" };
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let module = root().join(target).join(setup::WASM_TARGET).join(directory).join("byline.wasm");
    std::fs::read(&module).with_context(|| format!("{} was not built", module.display()))
}

/// Writes www/pkg from the module, unless it is there already; says whether it did.
fn bind(profile: Profile, module: &[u8]) -> anyhow::Result<bool> {
    let package = root().join("www/pkg");
    let input = std::env::temp_dir().join(format!("byline-{}", std::process::id())).join("byline.wasm");
    let stamp = stamp(profile, module)?;
    if std::fs::read_to_string(package.join(STAMP)).is_ok_and(|written| written == stamp) {
        return Ok(false);
    }
    let work = input.parent().context("no directory for temporary files")?;
    std::fs::create_dir_all(work)?;
    std::fs::write(&input, module)?;
    run(command("wasm-bindgen", &setup::tool_paths())?
        .args(["--target", "web", "--remove-producers-section", "--out-dir"])
        .arg(work)
        .arg(&input))?;
    let bound = work.join("byline_bg.wasm");
    if profile == Profile::Release {
        optimise(&bound)?;
    }
    // A page that loads meanwhile must never see half a package: the stamp goes first and comes last.
    std::fs::create_dir_all(&package)?;
    let _ = std::fs::remove_file(package.join(STAMP));
    for file in ["byline.js", "byline.d.ts", "byline_bg.wasm", "byline_bg.wasm.d.ts"] {
        std::fs::copy(work.join(file), package.join(file))?;
    }
    std::fs::write(package.join(STAMP), stamp)?;
    std::fs::remove_dir_all(work)?;
    Ok(true)
}

/// The file that says from what www/pkg was made.
const STAMP: &str = ".stamp";

/// Says from what a package is made: the module, the tools and how they are called.
fn stamp(profile: Profile, module: &[u8]) -> anyhow::Result<String> {
    let mut hasher = DefaultHasher::new();
    (profile, module, WASM_OPT).hash(&mut hasher);
    std::fs::read(root().join("package-lock.json"))?.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// What wasm-opt does, and the features the compiler may have used.
const WASM_OPT: [&str; 9] = [
    "-O3",
    "--strip-debug",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Optimises a module in place with npm's binaryen. (Debian's writes modules that do not start.)
fn optimise(module: &Path) -> anyhow::Result<()> {
    let wasm_opt = root().join("node_modules/binaryen/bin/wasm-opt");
    run(command("node", &[])?.arg(wasm_opt).args(WASM_OPT).arg(module).arg("-o").arg(module))
}
