//! What is left out while training, so that the network does not lean on it.

use super::matrix::Matrix;
use crate::train::corpora::headline_case::{self, Cast};
use byline::model::VIEWS;

/// Which values are dropped during training: one number generator for a run of rows.
pub struct Dropout {
    /// The source.
    pub random: fastrand::Rng,
    /// The share of values dropped from inputs and layers.
    pub share: f32,
    /// The share of words treated as unknown, and of hints treated as "outside".
    pub words: f32,
    /// The share of sentences recast.
    pub recast: f32,
}

impl Dropout {
    /// How a sentence of so many words is recast.
    pub fn cast(&mut self, words: usize) -> Cast {
        headline_case::draw(self.recast, words, &mut self.random)
    }

    /// Makes some words unknown (also to the view of whole forms) and drops some hints.
    pub fn forget(&mut self, features: &mut [u32; VIEWS + 3]) {
        if self.random.f32() < self.words {
            features[0] = 0;
        }
        if self.random.f32() < self.words {
            features[VIEWS + 2] = 0;
        }
    }
}

/// Sets a share of the values to zero and scales the rest up.
pub fn drop_out(matrix: &mut Matrix, dropout: Option<&mut Dropout>) {
    let Some(Dropout { random, share, .. }) = dropout else { return };
    let (limit, scale) = ((*share * 65536.0) as u64, 1.0 / (1.0 - *share));
    for chunk in matrix.values.chunks_mut(4) {
        let mut bits = random.u64(..);
        for value in chunk {
            *value = if bits & 0xffff < limit { 0.0 } else { *value * scale };
            bits >>= 16;
        }
    }
}
