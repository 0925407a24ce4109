//! Matrices in rows of `f32`, and their products (the `matrixmultiply` crate).

/// A matrix, row after row.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// How many rows.
    pub rows: usize,
    /// How many columns.
    pub cols: usize,
    /// The values.
    pub values: Vec<f32>,
}

/// How a factor of a product is read.
#[derive(Clone, Copy, PartialEq)]
pub enum Read {
    /// As it stands.
    Straight,
    /// With rows and columns exchanged.
    Transposed,
}

impl Matrix {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, cols: usize) -> Matrix {
        Matrix { rows, cols, values: vec![0.0; rows * cols] }
    }

    /// A matrix of normally distributed values.
    pub fn normal(rows: usize, cols: usize, deviation: f32, random: &mut fastrand::Rng) -> Matrix {
        let mut normal = || {
            let (u, v) = (random.f32().max(1e-9), random.f32());
            (-2.0 * u.ln()).sqrt() * (std::f32::consts::TAU * v).cos() * deviation
        };
        Matrix { rows, cols, values: (0..rows * cols).map(|_| normal()).collect() }
    }

    /// A row.
    pub fn row(&self, row: usize) -> &[f32] {
        &self.values[row * self.cols..(row + 1) * self.cols]
    }

    /// A row.
    pub fn row_mut(&mut self, row: usize) -> &mut [f32] {
        &mut self.values[row * self.cols..(row + 1) * self.cols]
    }
}

/// `into += a · b`, either factor read straight or transposed.
pub fn add_product(into: &mut Matrix, a: &Matrix, read_a: Read, b: &Matrix, read_b: Read) {
    let shape = |matrix: &Matrix, read| match read {
        Read::Straight => (matrix.rows, matrix.cols, matrix.cols as isize, 1),
        Read::Transposed => (matrix.cols, matrix.rows, 1, matrix.cols as isize),
    };
    let (m, k, row_a, col_a) = shape(a, read_a);
    let (k_b, n, row_b, col_b) = shape(b, read_b);
    assert!(k == k_b && into.rows == m && into.cols == n, "the shapes of a product must fit");
    assert!(
        a.values.len() == a.rows * a.cols && b.values.len() == b.rows * b.cols && into.values.len() == m * n
    );
    // SAFETY: the asserts above hold every index that the strides reach inside the three buffers.
    unsafe {
        matrixmultiply::sgemm(
            m,
            k,
            n,
            1.0,
            a.values.as_ptr(),
            row_a,
            col_a,
            b.values.as_ptr(),
            row_b,
            col_b,
            1.0,
            into.values.as_mut_ptr(),
            n as isize,
            1,
        );
    }
}

/// `a + b`.
pub fn sum(a: &Matrix, b: &Matrix) -> Matrix {
    Matrix {
        rows: a.rows,
        cols: a.cols,
        values: a.values.iter().zip(&b.values).map(|(a, b)| a + b).collect(),
    }
}
