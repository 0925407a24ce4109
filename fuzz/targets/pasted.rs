//! Text as the page's reader of HTML hands it over (`www/input/html-text.js`): a block for each element, list
//! items behind a bullet, line breaks within. Every line of the input becomes such a piece, whatever it
//! holds, and the columns must tile the whole.

#![no_main]

#[path = "../../tests/properties/promises.rs"]
mod promises;

libfuzzer_sys::fuzz_target!(|text: &str| promises::assert_promises(&handed_over(text)));

/// The length of a line decides which element it was.
fn handed_over(text: &str) -> String {
    let mut handed = String::new();
    for line in text.split('\n') {
        let (before, mark) = match line.len() % 8 {
            0 => ("\n", ""),
            1 => ("\n\n", "• "),
            2 => (" ", ""),
            3 => ("\n", "• "),
            4 => ("\n\n", "\u{a0}"),
            _ => ("\n\n", ""),
        };
        handed.extend([if handed.is_empty() { "" } else { before }, mark, line]);
    }
    handed
}
