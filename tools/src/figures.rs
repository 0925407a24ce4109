//! Figures as pages show them.

/// "1,045,002"
pub fn with_commas(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", with_commas(number / 1000), number % 1000),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(super::with_commas(999), "999");
        assert_eq!(super::with_commas(1_045_002), "1,045,002");
    }
}
