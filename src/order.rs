//! Sorting by a number, in one piece of code: the standard library's sort is made anew for every type and
//! key, and the module would have to carry all of them.

/// Sorts by a number; of equals the one that came first stays first.
pub fn by<T>(items: &mut Vec<T>, number: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, usize)> = items.iter().map(number).zip(0..).collect();
    if order.is_sorted() {
        return;
    }
    sort(&mut order);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, at)| taken.get_mut(at)?.take()));
}

/// A number that is the smaller, the larger the weight.
pub fn falling(weight: f32) -> u64 {
    let bits = weight.to_bits();
    // Negative numbers have the highest bit, and the larger it is the smaller they are.
    let rising = if weight.is_sign_negative() { !bits } else { bits | 1 << 31 };
    u64::from(u32::MAX - rising)
}

#[inline(never)]
fn sort(order: &mut [(u64, usize)]) {
    order.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut words = vec!["ox", "ape", "cat", "ibis", "bee"];
        by(&mut words, |word| word.len() as u64);
        assert_eq!(words, ["ox", "ape", "cat", "bee", "ibis"]);
    }

    #[test]
    fn larger_weights_come_first() {
        let mut weights = vec![0.5, 2.0, -3.0, 0.0, 1e-9, -0.5, 2.5];
        by(&mut weights, |weight| falling(*weight));
        assert_eq!(weights, [2.5, 2.0, 0.5, 1e-9, 0.0, -0.5, -3.0]);
    }
}
