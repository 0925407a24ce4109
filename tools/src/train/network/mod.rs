//! The network as it is trained, in `f32`.

pub mod adam;
pub mod checkpoint;
mod dropout;
pub mod examples;
pub mod gradient;
pub mod layers;
pub mod matrix;
pub mod soft_labels;
pub mod trainer;
pub mod vectors;
