//! The product of all layers as it is defined; the vector twins are held equal to it.

/// [`super::kernel::product`] as it is defined.
pub fn scalar(weights: &[u8], width: usize, inputs: &[i16], stride: usize, out: &mut [i32]) {
    if width == 0 || stride == 0 {
        return;
    }
    let rows = weights.len() / width;
    for (index, out) in out.chunks_exact_mut(rows.max(1)).enumerate() {
        let input = inputs.get(index * stride..index * stride + width).unwrap_or(&[]);
        for (slot, row) in out.iter_mut().zip(weights.chunks_exact(width)) {
            *slot = row.iter().zip(input).map(|(&weight, &x)| i32::from(weight as i8) * i32::from(x)).sum();
        }
    }
}
