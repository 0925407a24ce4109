//! AdamW (Loshchilov and Hutter 2019); rows of embeddings move only when a batch has used them.

use super::layers::{Dense, Network};
use super::matrix::Matrix;

const BETA_1: f32 = 0.9;
const BETA_2: f32 = 0.999;
const FLOOR: f32 = 1e-8;

/// The running means of a matrix's gradient and of its square.
#[derive(Clone)]
struct Moments {
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Moments {
    fn of(matrix: &Matrix) -> Moments {
        Moments { first: vec![0.0; matrix.values.len()], second: vec![0.0; matrix.values.len()] }
    }
}

/// The optimiser's memory.
pub struct Adam {
    dense: Vec<Moments>,
    tables: Vec<Moments>,
    step: i32,
    /// Weight decay per unit of the learning rate.
    pub decay: f32,
}

/// The gradient by the rows of a table that a batch used.
pub struct TableGradient {
    /// Zero except in `touched` rows.
    pub values: Matrix,
    /// The rows used, each once.
    pub touched: Vec<u32>,
    is_touched: Vec<bool>,
}

impl TableGradient {
    /// No gradient, for a table of this shape.
    pub fn new(table: &Matrix) -> TableGradient {
        let values = Matrix::zeros(table.rows, table.cols);
        TableGradient { values, touched: Vec::new(), is_touched: vec![false; table.rows] }
    }

    /// Adds a gradient to a row.
    pub fn add(&mut self, row: u32, gradient: &[f32]) {
        if !std::mem::replace(&mut self.is_touched[row as usize], true) {
            self.touched.push(row);
        }
        self.values.row_mut(row as usize).iter_mut().zip(gradient).for_each(|(slot, g)| *slot += g);
    }

    /// Back to no gradient.
    pub fn clear(&mut self) {
        for row in self.touched.drain(..) {
            self.values.row_mut(row as usize).fill(0.0);
            self.is_touched[row as usize] = false;
        }
    }
}

impl Adam {
    /// An optimiser that has seen nothing.
    pub fn new(network: &mut Network, decay: f32) -> Adam {
        Adam {
            dense: network.dense.all().into_iter().map(|matrix| Moments::of(matrix)).collect(),
            tables: network.tables.iter().map(Moments::of).collect(),
            step: 0,
            decay,
        }
    }

    /// Counts on from a step.
    pub fn resume(&mut self, step: usize) {
        self.step = step as i32;
    }

    /// Everything remembered, in a fixed order.
    pub fn moments(&mut self) -> Vec<&mut Vec<f32>> {
        self.dense.iter_mut().chain(&mut self.tables).flat_map(|m| [&mut m.first, &mut m.second]).collect()
    }

    /// Moves the parameters against the gradient, whose norm is first clipped to 1.
    pub fn step(&mut self, network: &mut Network, dense: &mut Dense, tables: &[TableGradient], rate: f32) {
        self.step += 1;
        let square = |values: &[f32]| values.iter().map(|v| f64::from(v * v)).sum::<f64>();
        let mut total: f64 = dense.all().iter().map(|matrix| square(&matrix.values)).sum();
        for table in tables {
            total += table.touched.iter().map(|&row| square(table.values.row(row as usize))).sum::<f64>();
        }
        let clip = (1.0 / total.sqrt().max(1e-9)).min(1.0) as f32;
        let rule = Rule {
            rate: rate * (1.0 - BETA_2.powi(self.step)).sqrt() / (1.0 - BETA_1.powi(self.step)),
            shrink: 1.0 - rate * self.decay,
            clip,
        };
        let matrices = network.dense.all().into_iter().zip(dense.all());
        for ((matrix, gradient), moments) in matrices.zip(&mut self.dense) {
            rule.apply(&mut matrix.values, &gradient.values, &mut moments.first, &mut moments.second);
        }
        for ((table, gradient), moments) in network.tables.iter_mut().zip(tables).zip(&mut self.tables) {
            for &row in &gradient.touched {
                let range = row as usize * table.cols..(row as usize + 1) * table.cols;
                let (first, second) = (&mut moments.first[range.clone()], &mut moments.second[range.clone()]);
                rule.apply(&mut table.values[range], gradient.values.row(row as usize), first, second);
            }
        }
    }
}

/// One step's factors.
struct Rule {
    rate: f32,
    shrink: f32,
    clip: f32,
}

impl Rule {
    fn apply(&self, values: &mut [f32], gradient: &[f32], first: &mut [f32], second: &mut [f32]) {
        for (((value, &g), m), v) in values.iter_mut().zip(gradient).zip(first).zip(second) {
            let g = g * self.clip;
            *m = BETA_1 * *m + (1.0 - BETA_1) * g;
            *v = BETA_2 * *v + (1.0 - BETA_2) * g * g;
            *value = *value * self.shrink - self.rate * *m / (v.sqrt() + FLOOR);
        }
    }
}
