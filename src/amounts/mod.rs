//! What written amounts are worth: "$1.2 billion" is 1.2e9 USD, "50p" is 0.5 GBP, "30 miles" is 30 mi.
//!
//! Nothing is converted: a distance in miles stays in miles, and dollars of another country keep its code
//! only if the article names it.

mod figures;
pub mod fractions;
pub mod numbers;
mod spelled;
mod units;
pub mod written;

pub use units::{percent_unit, unit};
