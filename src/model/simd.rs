//! [`kernel::product`](super::kernel::product) in WebAssembly's 128-bit vectors: eight products an
//! instruction, two inputs and four rows at a time, so that each vector that is loaded is used more than
//! once.

use std::arch::wasm32::{
    i16x8_load_extend_i8x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_shuffle, i32x4_splat, v128,
    v128_load, v128_store,
};

/// Values in one vector of inputs.
const LANES: usize = 8;

/// Rows of weights at a time.
const ROWS: usize = 4;

/// See [`kernel::product`](super::kernel::product).
pub fn product(weights: &[u8], width: usize, inputs: &[i16], stride: usize, out: &mut [i32]) {
    if width == 0 || !width.is_multiple_of(LANES) || stride == 0 {
        return super::scalar::scalar(weights, width, inputs, stride, out);
    }
    let rows = weights.len() / width;
    for (index, out) in out.chunks_mut((2 * rows).max(1)).enumerate() {
        let at = 2 * index * stride;
        let Some(first) = inputs.get(at..at + width) else { return };
        let (out_first, out_second) = out.split_at_mut(rows.min(out.len()));
        match inputs.get(at + stride..at + stride + width) {
            Some(second) if !out_second.is_empty() => {
                pair(weights, width, [first, second], out_first, out_second)
            }
            _ => one(weights, width, first, out_first),
        }
    }
}

/// Two inputs with all rows.
fn pair(weights: &[u8], width: usize, inputs: [&[i16]; 2], out_first: &mut [i32], out_second: &mut [i32]) {
    let blocks = weights.chunks_exact(ROWS * width);
    let done = blocks.len() * ROWS;
    let outs = out_first.chunks_exact_mut(ROWS).zip(out_second.chunks_exact_mut(ROWS));
    for (block, (first, second)) in blocks.zip(outs) {
        let mut sums = [[i32x4_splat(0); ROWS]; 2];
        for at in (0..width).step_by(LANES) {
            let inputs = inputs.map(|input| load(input, at));
            for row in 0..ROWS {
                let weights = extend(block, row * width + at);
                for (sums, input) in sums.iter_mut().zip(inputs) {
                    if let Some(sum) = sums.get_mut(row) {
                        *sum = i32x4_add(*sum, i32x4_dot_i16x8(weights, input));
                    }
                }
            }
        }
        let [of_first, of_second] = sums;
        store(first, totals(of_first));
        store(second, totals(of_second));
    }
    let rest = weights.get(done * width..).unwrap_or(&[]);
    for (input, out) in inputs.into_iter().zip([out_first, out_second]) {
        one(rest, width, input, out.get_mut(done..).unwrap_or(&mut []));
    }
}

/// One input with all rows.
fn one(weights: &[u8], width: usize, input: &[i16], out: &mut [i32]) {
    for (slot, row) in out.iter_mut().zip(weights.chunks_exact(width)) {
        let mut sum = i32x4_splat(0);
        for at in (0..width).step_by(LANES) {
            sum = i32x4_add(sum, i32x4_dot_i16x8(extend(row, at), load(input, at)));
        }
        let [a, b, c, d] = [
            i32x4_extract_lane::<0>(sum),
            i32x4_extract_lane::<1>(sum),
            i32x4_extract_lane::<2>(sum),
            i32x4_extract_lane::<3>(sum),
        ];
        *slot = a + b + c + d;
    }
}

/// The sums over the lanes of four vectors, as one vector.
fn totals([a, b, c, d]: [v128; ROWS]) -> v128 {
    let ab = i32x4_add(i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
    let cd = i32x4_add(i32x4_shuffle::<0, 4, 1, 5>(c, d), i32x4_shuffle::<2, 6, 3, 7>(c, d));
    i32x4_add(i32x4_shuffle::<0, 1, 4, 5>(ab, cd), i32x4_shuffle::<2, 3, 6, 7>(ab, cd))
}

fn load(values: &[i16], at: usize) -> v128 {
    debug_assert!(at + LANES <= values.len());
    // SAFETY: callers step through `values` by whole vectors, and its length is a multiple of LANES.
    unsafe { v128_load(values.as_ptr().add(at).cast()) }
}

fn extend(bytes: &[u8], at: usize) -> v128 {
    debug_assert!(at + LANES <= bytes.len());
    // SAFETY: callers step through whole rows of `bytes`, whose width is a multiple of LANES.
    unsafe { i16x8_load_extend_i8x8(bytes.as_ptr().add(at).cast()) }
}

fn store(out: &mut [i32], values: v128) {
    debug_assert!(out.len() == ROWS);
    // SAFETY: `out` is a chunk of ROWS values of four bytes, 16 bytes in all.
    unsafe { v128_store(out.as_mut_ptr().cast(), values) }
}
