//! The learned tagger's network: its file, its integer kernels, and how it runs over an article.
//!
//! This module knows numbers only. What the numbers say of a word is worked out in
//! [`crate::names::features`], and what the labels mean in [`crate::names::labels`].

#[cfg(target_arch = "x86_64")]
mod avx2;
pub mod kernel;
pub mod network;
mod scalar;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd;

use crate::error::LoadError;
use crate::sections::{self, Format, Sections};

/// What a model file begins with.
pub const FORMAT: Format = Format { magic: *b"BYLM", version: 2 };

/// The section that says with which lists of words a model was trained.
pub const LISTS: &str = "lists";

/// The section of the weights that tell parts of speech; a model may be without.
pub const PARTS: &str = "parts";

/// The hashed views of a word, each with an embedding table of its own.
pub const VIEWS: usize = 6;

/// How many contexts an occurrence of a word can have.
pub const CONTEXTS: usize = 24;

/// How many hints an occurrence of a word can have.
pub const HINTS: usize = 2 * LABELS;

/// How many labels a token can have.
pub const LABELS: usize = 23;

/// One number for each label of a token.
pub type Scores = [f32; LABELS];

/// A word as hashes; each view is taken modulo the size of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordHashes {
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
    word_table: Vectors<'a>,
    /// The rows of each view.
    view_tables: [Vectors<'a>; VIEWS],
    /// From a word's vector to its three contributions to the first layer: as the token before, as the token
    /// itself, and as the next.
    input: Affine<'a>,
    /// The contributions of each context, laid out like those of a word.
    contexts: Vec<f32>,
    /// The contributions of each hint.
    hints: Vec<f32>,
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
    /// What the lists of words said when it was trained.
    lists: u64,
    /// What tells parts of speech, as bytes.
    parts: Option<&'a [u8]>,
}

/// Vectors of signed bytes.
#[derive(Clone, Copy, Debug)]
struct Vectors<'a> {
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

/// The widest hidden layer: up to here, no input of a product is beyond its 16 bits (see [`kernel`]).
const WIDEST: u32 = 256;

impl<'a> Model<'a> {
    /// Reads a model file and checks all of it.
    ///
    /// # Errors
    /// When the bytes are not a model file, are of another version, are damaged, or do not fit together.
    pub fn parse(bytes: &'a [u8]) -> Result<Model<'a>, LoadError> {
        let sections = Sections::parse(FORMAT, bytes)?;
        let sizes = sections.numbers("sizes")?;
        let [width, word_dim, view_dim, layers, pooled] = sizes[..] else {
            return Err(LoadError::Section("sizes"));
        };
        let fits = |size: u32, most: u32| size > 0 && size <= most && size.is_multiple_of(8);
        if !fits(width, WIDEST) || !fits(word_dim, 1024) || !fits(view_dim, 1024) || layers > 16 || pooled > 1
        {
            return Err(LoadError::Section("sizes"));
        }
        let (width, word_dim, view_dim) = (width as usize, word_dim as usize, view_dim as usize);
        let (words, rest) = sections.bytes("words")?.as_chunks::<4>();
        let word_table = Vectors::new(sections.bytes("table")?, word_dim, "table")?;
        let ascending = words
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if u32::from_le_bytes(*a) < u32::from_le_bytes(*b)));
        if !rest.is_empty() || !ascending || word_table.rows() != words.len() + 1 {
            return Err(LoadError::Section("words"));
        }
        let mut view_tables = [word_table; VIEWS];
        for (table, name) in
            view_tables.iter_mut().zip(["view 0", "view 1", "view 2", "view 3", "view 4", "view 5"])
        {
            *table = Vectors::new(sections.bytes(name)?, view_dim, name)?;
        }
        let vector = word_dim + VIEWS * view_dim;
        let hidden = ["layer 0", "layer 1", "layer 2", "layer 3", "layer 4", "layer 5", "layer 6", "layer 7"];
        let layers =
            hidden.iter().take(layers as usize).map(|name| Affine::read(&sections, name, 3 * width, width));
        let temperature = match sections.floats("heat")?[..] {
            [temperature] if temperature > 0.01 && temperature < 100.0 => temperature,
            _ => return Err(LoadError::Section("heat")),
        };
        let lists = sections.bytes(LISTS)?.try_into().map_err(|_| LoadError::Section(LISTS))?;
        Ok(Model {
            words,
            word_table,
            view_tables,
            input: Affine::read(&sections, "input", vector, 3 * width)?,
            contexts: contributions(&sections, "contexts", CONTEXTS, width)?,
            hints: contributions(&sections, "hints", HINTS, width)?,
            layers: layers.collect::<Result<_, _>>()?,
            pool: (pooled == 1).then(|| Affine::read(&sections, "pool", 2 * width, width)).transpose()?,
            output: Affine::read(&sections, "output", width, LABELS)?,
            width,
            temperature,
            lists: u64::from_le_bytes(lists),
            parts: sections.bytes(PARTS).ok(),
        })
    }

    /// The weights that tell parts of speech, as bytes, where the model has some.
    pub fn parts(&self) -> Option<&'a [u8]> {
        self.parts
    }

    /// What the lists of words said when the model was trained or last accepted them, as one number
    /// (`names::features::lists_hash`).
    pub fn lists(&self) -> u64 {
        self.lists
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
    fn vector(&self, word: &WordHashes) -> impl Iterator<Item = i16> {
        let found = self.words.binary_search_by_key(&word.fingerprint, |bytes| u32::from_le_bytes(*bytes));
        let known = self.word_table.row(found.map_or(0, |at| at + 1));
        let views = self.view_tables.iter().zip(word.views);
        let views = views.flat_map(|(table, hash)| table.row(hash as usize % table.rows()));
        known.iter().chain(views).map(|&byte| i16::from(byte as i8))
    }
}

/// Three hidden vectors for each of `count` things: signed bytes, each vector with a scale of its own behind
/// them all.
fn contributions(
    sections: &Sections,
    name: &'static str,
    count: usize,
    width: usize,
) -> Result<Vec<f32>, LoadError> {
    let bytes = sections.bytes(name)?;
    let (values, scales) = bytes.split_at_checked(count * 3 * width).ok_or(LoadError::Section(name))?;
    let scales = sections::floats(scales, name)?;
    let vectors = values.chunks_exact(width).zip(&scales);
    let all: Vec<f32> =
        vectors.flat_map(|(vector, scale)| vector.iter().map(move |&v| f32::from(v as i8) * scale)).collect();
    if scales.len() == count * 3 { Ok(all) } else { Err(LoadError::Section(name)) }
}

impl<'a> Vectors<'a> {
    fn new(bytes: &'a [u8], dim: usize, name: &'static str) -> Result<Vectors<'a>, LoadError> {
        let whole = !bytes.is_empty() && bytes.len().is_multiple_of(dim);
        if whole { Ok(Vectors { bytes, dim }) } else { Err(LoadError::Section(name)) }
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
        let mut scale = sections::floats(rest, name)?;
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

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The bytes of a model of the least sizes, its weights without meaning.
    pub fn small_model() -> Vec<u8> {
        let mut state = 1u32;
        let mut bytes = |count: usize| -> Vec<u8> {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            };
            (0..count).map(|_| next()).collect()
        };
        let floats = |count: usize, value: f32| value.to_le_bytes().repeat(count);
        let (width, vector) = (8, 8 + 8 * VIEWS);
        let mut affine = |inputs: usize, outputs: usize, scale: f32| {
            [bytes(inputs * outputs), floats(outputs, scale), floats(outputs, 0.1)].concat()
        };
        let (input, layer, pool) =
            (affine(vector, 3 * width, 1e-4), affine(3 * width, width, 1e-6), affine(2 * width, width, 1e-6));
        let (second, output) = (affine(3 * width, width, 1e-6), affine(width, LABELS, 1e-6));
        let mut sections = vec![
            ("sizes", [8u32, 8, 8, 2, 1].iter().flat_map(|size| size.to_le_bytes()).collect()),
            ("words", [3u32, 6, 12].iter().flat_map(|word| word.to_le_bytes()).collect()),
            ("heat", floats(1, 1.5)),
            ("lists", 7u64.to_le_bytes().to_vec()),
            ("table", bytes(4 * 8)),
            ("input", input),
            ("contexts", [bytes(CONTEXTS * 3 * width), floats(CONTEXTS * 3, 0.01)].concat()),
            ("hints", [bytes(HINTS * 3 * width), floats(HINTS * 3, 0.01)].concat()),
            ("layer 0", layer),
            ("layer 1", second),
            ("pool", pool),
            ("output", output),
        ];
        for name in ["view 0", "view 1", "view 2", "view 3", "view 4", "view 5"] {
            sections.push((name, bytes(5 * 8)));
        }
        sections::write(FORMAT, &sections)
    }

    #[test]
    fn a_damaged_model_is_an_error() {
        let file = small_model();
        assert_eq!(Model::parse(&file).map(|model| model.lists()), Ok(7));
        for len in (0..file.len()).step_by(7) {
            assert!(Model::parse(&file[..len]).is_err(), "cut to {len} bytes");
        }
        for bit in (0..8 * file.len()).step_by(31) {
            let mut damaged = file.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert!(Model::parse(&damaged).is_err(), "bit {bit} flipped");
        }
    }

    #[test]
    fn sections_that_do_not_fit_together_are_an_error() {
        let file = small_model();
        let sections = Sections::parse(FORMAT, &file).unwrap();
        let names = [
            "sizes", "words", "heat", "lists", "table", "input", "contexts", "hints", "layer 0", "layer 1",
            "pool", "output", "view 0", "view 5",
        ];
        for wrong in names {
            let others = names.iter().chain(&["view 1", "view 2", "view 3", "view 4"]);
            let all: Vec<(&str, Vec<u8>)> = others
                .map(|&name| {
                    let bytes = sections.bytes(name).unwrap();
                    (name, if name == wrong { bytes[1..].to_vec() } else { bytes.to_vec() })
                })
                .collect();
            let file = sections::write(FORMAT, &all);
            assert!(matches!(Model::parse(&file), Err(LoadError::Section(_))), "section {wrong}");
        }
    }
}
