//! The TypeScript types of the analysis, generated from the Rust types (tests only: nothing of this ships).
//!
//! `src/analysis.d.ts` is what a page's type checker reads. This test fails when it no longer says what serde
//! writes; `UPDATE_EXPECT=1 cargo test -p byline typescript` rewrites it.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

#[test]
fn the_types_are_up_to_date() {
    let config = Config::new().with_large_int("number");
    let mut types = Types { config: &config, found: BTreeMap::new() };
    types.visit::<crate::Analysis>();
    types.visit::<crate::document::TokenKind>();
    let header = "// Generated from the Rust types by src/typescript.rs; do not edit. Where a comment speaks of bytes, JavaScript\n\
                  // receives UTF-16 code units.\n";
    let generated =
        types.found.into_values().fold(header.to_string(), |all, declaration| all + "\n" + &declaration);

    expect_test::expect_file!["analysis.d.ts"].assert_eq(&generated);
}

/// Collects a type and everything it is made of, by name.
struct Types<'c> {
    config: &'c Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::ident(self.config);
        if T::output_path().is_none() || self.found.contains_key(&name) {
            return;
        }
        let declaration = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(self.config));
        self.found.insert(name, declaration);
        T::visit_dependencies(self);
    }
}
