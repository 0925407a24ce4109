//! `cargo x test`: every check of the project, in the order of their speed.

use crate::build_web::{self, Profile};
use crate::process::{command, root, run as run_program};
use crate::{knowledge, serve, setup};
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
    /// clippy, natively and for WebAssembly, warnings denied
    Clippy,
    /// unit, golden, property and documentation tests of the core
    Core,
    /// tests of the commands
    Tools,
    /// what the cards know is what the packages give
    Knowledge,
    /// the documentation builds without warnings
    Docs,
    /// the optimised module builds
    Build,
    /// formatting and lint of the page's scripts and styles
    Lint,
    /// types of the page's scripts
    Types,
    /// the border, in Chromium
    Chromium,
    /// the border, in Firefox
    Firefox,
    /// the page end to end, in Chromium
    Page,
    /// the page's main path, in Firefox
    FirefoxPage,
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
            needs => setup::ensure(needs).map_or_else(Outcome::Failed, |()| step.outcome()),
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
            Step::Clippy => "clippy",
            Step::Core => "tests of the core",
            Step::Tools => "tests of the commands",
            Step::Knowledge => "tables of the knowledge",
            Step::Docs => "documentation",
            Step::Build => "the optimised module",
            Step::Lint => "format and lint of the page",
            Step::Types => "types of the page",
            Step::Chromium => "the border in Chromium",
            Step::Firefox => "the border in Firefox",
            Step::Page => "the page in Chromium",
            Step::FirefoxPage => "the page in Firefox",
        }
    }

    /// What the step needs on top of [`setup::CHECKS`].
    fn browser_needs(self) -> &'static [setup::Requirement] {
        match self {
            Step::Chromium | Step::Page => &setup::CHROMIUM,
            Step::Firefox | Step::FirefoxPage => &setup::FIREFOX,
            _ => &[],
        }
    }

    fn outcome(self) -> Outcome {
        self.run().map_or_else(Outcome::Failed, |()| Outcome::Passed)
    }

    fn run(self) -> anyhow::Result<()> {
        match self {
            Step::Format => cargo(&["fmt", "--all", "--check"]),
            Step::Clippy => {
                cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
                let target = ["--features", "wasm", "--target", setup::WASM_TARGET];
                let what = ["clippy", "--quiet", "--package", "byline", "--lib", "--test", "web"];
                cargo(&[&what, &target[..], &["--", "--deny", "warnings"]].concat())
            }
            Step::Core => cargo(&["test", "--package", "byline"]),
            // The profile of the commands themselves: what they depend on is built already.
            Step::Tools => cargo(&["test", "--package", "byline-tools", "--profile", "tool"]),
            Step::Knowledge => knowledge::compare(),
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
            Step::Build => build_web::build(Profile::Release),
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
            Step::Chromium => wasm_pack("--chrome"),
            Step::Firefox => wasm_pack("--firefox"),
            Step::Page => {
                build_web::build(Profile::Release)?;
                let mut playwright = command("npx", &[])?;
                playwright
                    .args(["--no-install", "playwright", "test"])
                    .env("BYLINE_URL", serve::in_background(root())?);
                run_program(playwright.envs(setup::chromium().map(|path| ("BYLINE_CHROMIUM", path))))
            }
            Step::FirefoxPage => {
                build_web::build(Profile::Release)?;
                let mut node = command("node", &[])?;
                node.args(["--test", "tests/firefox/main-path.test.js"])
                    .env("BYLINE_URL", serve::in_background(root())?);
                node.envs(setup::firefox().map(|path| ("BYLINE_FIREFOX", path)));
                run_program(node.envs(setup::geckodriver().map(|path| ("BYLINE_GECKODRIVER", path))))
            }
        }
    }
}

fn cargo(arguments: &[&str]) -> anyhow::Result<()> {
    run_program(command("cargo", &[])?.args(arguments))
}

/// A program of the npm packages. (Not through npx, which takes a second to start.)
fn node_program(name: &str) -> anyhow::Result<Command> {
    command(root().join("node_modules/.bin").join(name), &[])
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
