//! [`kernel::product`](super::kernel::product) in the 256-bit vectors of AVX2: sixteen products an
//! instruction, two inputs and four rows at a time, so that each vector that is loaded is used more than
//! once.

use std::arch::x86_64::{
    __m128i, __m256i, _mm_add_epi32, _mm_extract_epi32, _mm_loadu_si128, _mm_storeu_si128, _mm256_add_epi32,
    _mm256_castsi256_si128, _mm256_cvtepi8_epi16, _mm256_extracti128_si256, _mm256_hadd_epi32,
    _mm256_loadu_si256, _mm256_madd_epi16, _mm256_setzero_si256,
};

/// Values in one vector of inputs.
const LANES: usize = 16;

/// Rows of weights at a time.
const ROWS: usize = 4;

/// Whether this machine and this width are fit for [`product`].
pub fn fits(width: usize) -> bool {
    width > 0 && width.is_multiple_of(LANES) && is_x86_feature_detected!("avx2")
}

/// See [`kernel::product`](super::kernel::product); [`fits`] must have said yes.
#[target_feature(enable = "avx2")]
pub fn product(weights: &[u8], width: usize, inputs: &[i16], stride: usize, out: &mut [i32]) {
    let rows = weights.len() / width;
    for (index, out) in out.chunks_mut(2 * rows).enumerate() {
        let at = 2 * index * stride;
        let Some(first) = inputs.get(at..at + width) else { return };
        let (out_first, out_second) = out.split_at_mut(rows.min(out.len()));
        match inputs.get(at + stride..at + stride + width) {
            Some(second) if !out_second.is_empty() => {
                block(weights, width, [first, second], [out_first, out_second]);
            }
            _ => block(weights, width, [first], [out_first]),
        }
    }
}

/// Some inputs with all rows.
#[target_feature(enable = "avx2")]
fn block<const N: usize>(weights: &[u8], width: usize, inputs: [&[i16]; N], outs: [&mut [i32]; N]) {
    let mut outs = outs.map(|out| out.chunks_exact_mut(ROWS));
    let blocks = weights.chunks_exact(ROWS * width);
    let rest = blocks.remainder();
    for rows in blocks {
        let mut sums = [[_mm256_setzero_si256(); ROWS]; N];
        for at in (0..width).step_by(LANES) {
            let inputs = inputs.map(|input| load(input, at));
            for row in 0..ROWS {
                let weights = extend(rows, row * width + at);
                for (sums, input) in sums.iter_mut().zip(inputs) {
                    if let Some(sum) = sums.get_mut(row) {
                        *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(weights, input));
                    }
                }
            }
        }
        for (out, sums) in outs.iter_mut().zip(sums) {
            if let Some(out) = out.next() {
                store(out, totals(sums));
            }
        }
    }
    for (out, input) in outs.into_iter().zip(inputs) {
        let rows = rest.chunks_exact(width);
        out.into_remainder().iter_mut().zip(rows).for_each(|(slot, row)| *slot = single(row, input));
    }
}

/// One row with one input.
#[target_feature(enable = "avx2")]
fn single(row: &[u8], input: &[i16]) -> i32 {
    let mut sum = _mm256_setzero_si256();
    for at in (0..input.len()).step_by(LANES) {
        sum = _mm256_add_epi32(sum, _mm256_madd_epi16(extend(row, at), load(input, at)));
    }
    let zero = _mm256_setzero_si256();
    _mm_extract_epi32::<0>(totals([sum, zero, zero, zero]))
}

/// The sums over the lanes of four vectors, as one vector.
#[target_feature(enable = "avx2")]
fn totals([a, b, c, d]: [__m256i; ROWS]) -> __m128i {
    let halves = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
    _mm_add_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256::<1>(halves))
}

#[target_feature(enable = "avx2")]
fn load(values: &[i16], at: usize) -> __m256i {
    debug_assert!(at + LANES <= values.len());
    // SAFETY: callers step through `values` by whole vectors, and its length is a multiple of LANES.
    unsafe { _mm256_loadu_si256(values.as_ptr().add(at).cast()) }
}

#[target_feature(enable = "avx2")]
fn extend(bytes: &[u8], at: usize) -> __m256i {
    debug_assert!(at + LANES <= bytes.len());
    // SAFETY: callers step through whole rows of `bytes`, whose width is a multiple of LANES.
    _mm256_cvtepi8_epi16(unsafe { _mm_loadu_si128(bytes.as_ptr().add(at).cast()) })
}

#[target_feature(enable = "avx2")]
fn store(out: &mut [i32], values: __m128i) {
    debug_assert!(out.len() == ROWS);
    // SAFETY: `out` is a chunk of ROWS values of four bytes, 16 bytes in all.
    unsafe { _mm_storeu_si128(out.as_mut_ptr().cast(), values) }
}
