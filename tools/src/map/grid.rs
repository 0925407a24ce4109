//! Points of the map in units, counted from the north-western corner.

/// A point.
pub type Point = (f64, f64);

/// The nearest point in whole units.
pub type Cell = (i32, i32);
