//! The learned tagger's network: its file, its integer kernels, and how it runs over an article.
//!
//! This module knows numbers only. What the numbers say of a word is worked out in [`crate::mentions::features`], and what the labels
//! mean in [`crate::mentions::labels`].

pub mod format;
pub mod kernel;
pub mod network;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd;

use crate::error::LoadError;
use format::Sections;

/// The hashed views of a word, each with an embedding table of its own.
pub const VIEWS: usize = 5;

/// How many contexts an occurrence of a word can have.
pub const CONTEXTS: usize = 24;

/// How many labels a token can have.
pub const LABELS: usize = 23;

/// One number for each label of a token.
pub type Scores = [f32; LABELS];

/// A word as hashes; each view is taken modulo the size of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// By which the vocabulary knows it.
    pub fingerprint: u32,
    /// Its views.
    pub views: [u32; VIEWS],
}

/// A trained network, borrowed from the bytes of its file.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    /// The fingerprints of the vocabulary, ascending, four bytes each.
    words: &'a [[u8; 4]],
    /// One row of signed bytes for each word, and before them one for all others.
    word_table: Table<'a>,
    /// The rows of each view.
    view_tables: [Table<'a>; VIEWS],
    /// From a word's vector to its three contributions to the first layer: as the token before, as the token itself, and as the next.
    input: Affine<'a>,
    /// The contributions of each context, laid out like those of a word.
    contexts: Vec<f32>,
    /// Residual convolutions of width three.
    layers: Vec<Affine<'a>>,
    /// A look at the mean over like words of the article.
    pool: Option<Affine<'a>>,
    /// To the labels.
    output: Affine<'a>,
    /// Length of the hidden vectors.
    width: usize,
    /// By which label scores are divided before they become probabilities, so that these are true.
    temperature: f32,
}

/// Vectors of signed bytes.
#[derive(Clone, Copy, Debug)]
struct Table<'a> {
    bytes: &'a [u8],
    dim: usize,
}

/// `scale · (weights · x) + bias`; the weights are signed bytes, one row for each output.
#[derive(Clone, Debug)]
struct Affine<'a> {
    weights: &'a [u8],
    inputs: usize,
    scale: Vec<f32>,
    bias: Vec<f32>,
}

impl<'a> Model<'a> {
    /// Reads a model file and checks all of it.
    ///
    /// # Errors
    /// When the bytes are not a model file, are of another version, are damaged, or do not fit together.
    pub fn parse(bytes: &'a [u8]) -> Result<Model<'a>, LoadError> {
        let sections = Sections::parse(bytes)?;
        let sizes = sections.numbers("sizes")?;
        let [width, word_dim, view_dim, layers, pooled] = sizes[..] else {
            return Err(LoadError::Section("sizes"));
        };
        let fits = |size: u32, most: u32| size > 0 && size <= most && size.is_multiple_of(8);
        if !fits(width, 1024) || !fits(word_dim, 1024) || !fits(view_dim, 1024) || layers > 16 || pooled > 1 {
            return Err(LoadError::Section("sizes"));
        }
        let (width, word_dim, view_dim) = (width as usize, word_dim as usize, view_dim as usize);
        let (words, rest) = sections.bytes("words")?.as_chunks::<4>();
        let word_table = Table::new(sections.bytes("table")?, word_dim, "table")?;
        let ascending = words
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if u32::from_le_bytes(*a) < u32::from_le_bytes(*b)));
        if !rest.is_empty() || !ascending || word_table.rows() != words.len() + 1 {
            return Err(LoadError::Section("words"));
        }
        let mut view_tables = [word_table; VIEWS];
        for (table, name) in view_tables.iter_mut().zip(["view 0", "view 1", "view 2", "view 3", "view 4"]) {
            *table = Table::new(sections.bytes(name)?, view_dim, name)?;
        }
        let vector = word_dim + VIEWS * view_dim;
        let hidden = ["layer 0", "layer 1", "layer 2", "layer 3", "layer 4", "layer 5", "layer 6", "layer 7"];
        let layers =
            hidden.iter().take(layers as usize).map(|name| Affine::read(&sections, name, 3 * width, width));
        let contexts = sections.floats("contexts")?;
        if contexts.len() != CONTEXTS * 3 * width {
            return Err(LoadError::Section("contexts"));
        }
        let temperature = match sections.floats("heat")?[..] {
            [temperature] if temperature > 0.01 && temperature < 100.0 => temperature,
            _ => return Err(LoadError::Section("heat")),
        };
        Ok(Model {
            words,
            word_table,
            view_tables,
            input: Affine::read(&sections, "input", vector, 3 * width)?,
            contexts,
            layers: layers.collect::<Result<_, _>>()?,
            pool: (pooled == 1).then(|| Affine::read(&sections, "pool", 2 * width, width)).transpose()?,
            output: Affine::read(&sections, "output", width, LABELS)?,
            width,
            temperature,
        })
    }

    /// By which label scores are to be divided before they become probabilities.
    pub fn temperature(&self) -> f32 {
        self.temperature
    }

    /// How many tokens to either side a token's labels depend on, but for like words of the article.
    pub fn reach(&self) -> usize {
        self.layers.len() + 1
    }

    /// A word's vector: its rows one after the other.
    fn vector(&self, word: &Word) -> impl Iterator<Item = i16> {
        let found = self.words.binary_search_by_key(&word.fingerprint, |bytes| u32::from_le_bytes(*bytes));
        let known = self.word_table.row(found.map_or(0, |at| at + 1));
        let views = self.view_tables.iter().zip(word.views);
        let views = views.flat_map(|(table, hash)| table.row(hash as usize % table.rows()));
        known.iter().chain(views).map(|&byte| i16::from(byte as i8))
    }
}

impl<'a> Table<'a> {
    fn new(bytes: &'a [u8], dim: usize, name: &'static str) -> Result<Table<'a>, LoadError> {
        let whole = !bytes.is_empty() && bytes.len().is_multiple_of(dim);
        if whole { Ok(Table { bytes, dim }) } else { Err(LoadError::Section(name)) }
    }

    fn rows(&self) -> usize {
        self.bytes.len() / self.dim
    }

    fn row(&self, row: usize) -> &'a [u8] {
        self.bytes.get(row * self.dim..(row + 1) * self.dim).unwrap_or(&[])
    }
}

impl<'a> Affine<'a> {
    fn read(
        sections: &Sections<'a>,
        name: &'static str,
        inputs: usize,
        outputs: usize,
    ) -> Result<Affine<'a>, LoadError> {
        let bytes = sections.bytes(name)?;
        let (weights, rest) = bytes.split_at_checked(inputs * outputs).ok_or(LoadError::Section(name))?;
        let mut scale = format::floats(rest, name)?;
        let finite = scale.iter().all(|value| value.is_finite());
        if scale.len() != 2 * outputs || !finite {
            return Err(LoadError::Section(name));
        }
        let bias = scale.split_off(outputs);
        Ok(Affine { weights, inputs, scale, bias })
    }

    fn outputs(&self) -> usize {
        self.scale.len()
    }
}
