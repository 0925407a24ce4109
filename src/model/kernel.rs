//! The one product that all layers are made of, in integers, so that every machine and every order of the
//! sums gives the same bits.
//!
//! Weights are signed bytes, inputs 16-bit, sums 32-bit. [`scalar`](super::scalar::scalar) is the
//! specification; where there is a vector twin, a test holds it equal. Sums cannot overflow: inputs are at
//! most 2¹⁴ (√256 · 1024: no file may be wider) and a row has at most 3 · 1024 weights, of which the norm of
//! the inputs (at most √256 · 1024 for each of three tokens) leaves less than 2³¹.

/// For each of the `count` inputs that begin `stride` apart, its product with every row of `weights`, which
/// has `width` of them a row; `out` takes the products of the first input, then of the second, and so on.
pub fn product(weights: &[u8], width: usize, inputs: &[i16], stride: usize, out: &mut [i32]) {
    if weights.len() < width || stride == 0 {
        return;
    }
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    return super::simd::product(weights, width, inputs, stride, out);
    #[cfg(target_arch = "x86_64")]
    if super::avx2::fits(width) {
        // SAFETY: the machine has AVX2.
        return unsafe { super::avx2::product(weights, width, inputs, stride, out) };
    }
    #[allow(unreachable_code)]
    super::scalar::scalar(weights, width, inputs, stride, out);
}

#[cfg(test)]
mod tests {
    use super::super::scalar::scalar;
    use super::*;

    /// Every size that a network may have, and inputs and weights at the ends of their ranges.
    #[test]
    fn the_vector_twin_is_equal() {
        for (width, rows, count) in [
            (16, 4, 1),
            (144, 12, 3),
            (384, 128, 5),
            (24, 7, 2),
            (128, 23, 4),
            (48, 8, 2),
            (16, 0, 3),
            (0, 0, 2),
        ] {
            let weights: Vec<u8> = (0..width * rows).map(|i| (i * 7919 % 256) as u8).collect();
            let inputs: Vec<i16> =
                (0..width * count).map(|i| [16383, 0, 77, -127, 5000][i * 31 % 5]).collect();
            for stride in [width, width / 2, 0] {
                let (mut expected, mut found) = (vec![1; rows.max(1) * count], vec![1; rows.max(1) * count]);
                scalar(&weights, width, &inputs, stride, &mut expected);
                product(&weights, width, &inputs, stride, &mut found);
                assert_eq!(found, expected, "width {width}, rows {rows}, inputs {count}, stride {stride}");
            }
        }
    }

    #[test]
    fn rows_times_inputs() {
        let weights = [1u8, 2, 0xff, 0, 3, 0x80];
        let inputs = [10i16, 20, 30, 40, 50];
        let mut out = [0; 4];
        scalar(&weights, 3, &inputs, 2, &mut out);
        assert_eq!(out, [10 + 40 - 30, 60 - 128 * 30, 30 + 80 - 50, 120 - 128 * 50]);
    }
}
