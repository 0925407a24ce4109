//! Regular expressions that are compiled at their first use.

/// A regular expression in a `static`, compiled at its first use.
macro_rules! pattern {
    ($pattern:expr) => {
        std::sync::LazyLock::new(|| regex::Regex::new($pattern).expect("the pattern is valid"))
    };
}
pub(crate) use pattern;
