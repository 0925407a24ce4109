//! Numbers of people and of square kilometres, as a reader takes them in.

/// A count to three figures: "412", "55.8 million", "1.41 billion".
pub fn count(number: u64) -> String {
    let (unit, name) = match number {
        1_000_000_000.. => (1_000_000_000, " billion"),
        1_000_000.. => (1_000_000, " million"),
        _ => (1, ""),
    };
    if unit == 1 {
        let rounded = if number >= 100_000 { (number + 500) / 1000 * 1000 } else { number };
        return thousands(rounded);
    }
    // In whole numbers: writing fractions of a float would bring 6 KB into the module.
    let digits = match number / unit {
        0..10 => 2,
        10..100 => 1,
        _ => 0,
    };
    let scale = 10_u64.pow(digits);
    let step = unit / scale;
    let rounded = (number + step / 2) / step;
    let (whole, part) = (rounded / scale, rounded % scale);
    if part == 0 {
        return format!("{whole}{name}");
    }
    let shown = format!("{whole}.{part:0width$}", width = digits as usize);
    format!("{}{name}", shown.trim_end_matches('0'))
}

/// "1,234,567"
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_easily() {
        let counts = [
            (0, "0"),
            (412, "412"),
            (9_876, "9,876"),
            (123_456, "123,000"),
            (999_999, "1,000,000"),
            (2_000_000, "2 million"),
            (55_751_717, "55.8 million"),
            (9_996_000, "10 million"),
            (2_050_000_000, "2.05 billion"),
            (338_016_259, "338 million"),
            (1_407_181_209, "1.41 billion"),
        ];
        for (number, said) in counts {
            assert_eq!(count(number), said);
        }
    }
}
