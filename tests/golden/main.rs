//! Golden tests: each folder of tests/articles holds an article (source.txt) and what the resources that
//! ship make of it (expected.txt), a headed section for each stage. An article is a test of its name:
//! `cargo test --test golden wire-report`. With UPDATE_EXPECT=1 what is expected is rewritten; review the
//! diff before committing it. `cargo x article NAME` adds one.

#[cfg(not(target_arch = "wasm32"))]
mod articles;
#[cfg(not(target_arch = "wasm32"))]
mod sections;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../shipped/mod.rs"]
mod shipped;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    articles::run();
}
