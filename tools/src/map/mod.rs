//! The world map that cards and the panel crop from: Natural Earth's countries at 1:50 million, from npm's
//! world-atlas, as one SVG path for each country in whole units.
//!
//! The projection is the plainest, a grid of degrees: whoever shows a part of it narrows it by the cosine of
//! the latitude in its middle, so that every crop has the shape that an atlas would give it. `www/map/map.js`
//! has the same formula.

use anyhow::Context;
use grid::{Cell, Point};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt::Write;

mod grid;
mod label;
mod simplify;

/// Units from the western to the eastern edge: 20 to a degree.
const WIDTH: f64 = 7200.0;
/// How far a simplified line may stray, in units: about 4 km.
const TOLERANCE: f64 = 0.8;

/// ISO 3166-1: each three-digit code with its two letters.
const CODES: &str = include_str!("codes.txt");

/// What of a TopoJSON file is used.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<(f64, f64)>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    id: Option<String>,
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

/// Rings of arcs; a negative number is an arc read backwards.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

/// What the page loads.
#[derive(Serialize)]
struct Map {
    width: i32,
    height: i32,
    countries: Vec<Country>,
}

#[derive(Serialize)]
struct Country {
    /// ISO 3166-1 alpha-2 in lower case; "" for a territory that has none.
    code: &'static str,
    /// West, north, east, south.
    r#box: (i32, i32, i32, i32),
    /// Where its name is best written, and how far from there its nearest border is.
    label: (i32, i32, i32),
    path: String,
}

/// The map as JSON.
///
/// # Errors
/// When `topology` is not a TopoJSON file of countries.
pub fn world(topology: &str) -> anyhow::Result<String> {
    let topology: Topology = serde_json::from_str(topology).context("not a TopoJSON file of countries")?;
    let arcs: Vec<Vec<Cell>> = topology.arcs.iter().map(|arc| on_grid(arc, &topology.transform)).collect();
    let codes: HashMap<&str, &str> =
        CODES.split_whitespace().filter_map(|code| code.split_at_checked(3)).collect();
    let countries = topology.objects.countries.geometries.iter().map(|geometry| {
        let code = match &geometry.id {
            Some(id) => codes.get(id.as_str()).copied(),
            // It has no number; these letters are set aside for such use, and everyone uses them.
            None => (geometry.properties.name == "Kosovo").then_some("xk"),
        };
        country(code.unwrap_or_default(), &geometry.shape, &arcs)
    });
    let map = Map { width: WIDTH as i32, height: (WIDTH / 2.0) as i32, countries: countries.collect() };
    Ok(serde_json::to_string(&map)?)
}

/// An arc, whose points are given as steps from each to the next, simplified and on the grid.
fn on_grid(arc: &[(f64, f64)], transform: &Transform) -> Vec<Cell> {
    let (mut x, mut y) = (0.0, 0.0);
    let points: Vec<Point> = arc
        .iter()
        .map(|step| {
            (x, y) = (x + step.0, y + step.1);
            project(
                x * transform.scale.0 + transform.translate.0,
                y * transform.scale.1 + transform.translate.1,
            )
        })
        .collect();
    simplify::line(&points, TOLERANCE).iter().map(|p| (p.0.round() as i32, p.1.round() as i32)).collect()
}

/// Degrees east and north to units.
fn project(longitude: f64, latitude: f64) -> Point {
    ((longitude + 180.0) * WIDTH / 360.0, (90.0 - latitude) * WIDTH / 360.0)
}

fn country(code: &'static str, shape: &Shape, arcs: &[Vec<Cell>]) -> Country {
    let rings: Vec<&Vec<i64>> = match shape {
        Shape::Polygon(rings) => rings.iter().collect(),
        Shape::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
    };
    let mut path = String::new();
    let mut bounds = (i32::MAX, i32::MAX, i32::MIN, i32::MIN);
    let mut from = (0, 0);
    let mut largest = Vec::new();
    for ring in rings {
        let cells = outline(ring, arcs);
        for &(x, y) in &cells {
            bounds = (bounds.0.min(x), bounds.1.min(y), bounds.2.max(x), bounds.3.max(y));
        }
        from = draw(&mut path, &cells, from);
        if label::area(&cells) > label::area(&largest) {
            largest = cells;
        }
    }
    Country { code, r#box: bounds, label: label::place(&largest), path }
}

/// The cells that a ring goes through, each once. What is too small for the grid is kept as the smallest
/// triangle on it, so that no country is without a place.
fn outline(ring: &[i64], arcs: &[Vec<Cell>]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for &index in ring {
        let arc =
            arcs.get(if index < 0 { !index } else { index } as usize).map(Vec::as_slice).unwrap_or_default();
        match index < 0 {
            true => cells.extend(arc.iter().rev()),
            false => cells.extend(arc),
        }
    }
    unwrap(&mut cells);
    cells.dedup();
    if cells.len() > 1 && cells.first() == cells.last() {
        cells.pop();
    }
    match cells.as_slice() {
        [] | [_] | [_, _] => cells.first().map_or(Vec::new(), |&(x, y)| vec![(x, y), (x + 1, y), (x, y + 1)]),
        _ => cells,
    }
}

/// Lets a line that leaves the map on one side and returns on the other go on beyond the edge: whoever draws
/// it draws it twice. Only what runs along a pole really crosses the whole map.
fn unwrap(cells: &mut [Cell]) {
    let (around, pole) = (WIDTH as i32, (WIDTH / 2.0) as i32 - 1);
    let mut shift = 0;
    for at in 1..cells.len() {
        let (before, cell) = (cells[at - 1], cells[at]);
        let step = cell.0 + shift - before.0;
        if step.abs() > around / 2 && cell.1.min(before.1) < pole {
            shift -= step.signum() * around;
        }
        cells[at].0 += shift;
    }
}

/// Appends a closed line of steps to an SVG path whose last line began at `from`; returns where this one
/// began.
fn draw(path: &mut String, cells: &[Cell], from: Cell) -> Cell {
    let mut at = from;
    for (index, &(x, y)) in cells.iter().enumerate() {
        let (across, down) = (x - at.0, y - at.1);
        // A sign separates numbers as well as a space does.
        let before = if index < 2 || across < 0 { "" } else { " " };
        let between = if down < 0 { "" } else { " " };
        let letter = ["m", "l"].get(index).unwrap_or(&"");
        // Writing to a string cannot fail.
        let _ = write!(path, "{letter}{before}{across}{between}{down}");
        at = (x, y);
    }
    path.push('z');
    cells.first().copied().unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    /// Two squares of ten degrees that share a border, the eastern one with an island that is smaller than
    /// the grid.
    const TOPOLOGY: &str = r#"{
        "type": "Topology",
        "transform": { "scale": [1, 1], "translate": [0, 0] },
        "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]],
                 [[40, 40], [0, 0]]],
        "objects": { "countries": { "type": "GeometryCollection", "geometries": [
            { "type": "Polygon", "arcs": [[0, 1]], "id": "191", "properties": { "name": "West" } },
            { "type": "MultiPolygon", "arcs": [[[-1, 2]], [[3]]], "properties": { "name": "Kosovo" } }
        ] } }
    }"#;

    #[test]
    fn countries_become_paths_of_whole_steps() {
        let map: serde_json::Value = serde_json::from_str(&world(TOPOLOGY).unwrap()).unwrap();
        assert_eq!(map["width"], 7200);
        assert_eq!(map["countries"][0]["code"], "hr");
        assert_eq!(map["countries"][0]["box"], serde_json::json!([3600, 1600, 3800, 1800]));
        assert_eq!(map["countries"][0]["label"], serde_json::json!([3700, 1700, 100]));
        assert_eq!(map["countries"][0]["path"], "m3800 1800l0-200-200 0 0 200z");
        assert_eq!(map["countries"][1]["code"], "xk");
        let east = map["countries"][1]["path"].as_str().unwrap();
        assert_eq!(east, "m3800 1600l0 200 200 0 0-200zm600-600l1 0-1 1z");
    }

    #[test]
    fn a_line_over_the_edge_goes_on_beyond_it() {
        let mut island = [(7190, 100), (10, 110), (20, 130), (7195, 120)];
        unwrap(&mut island);
        assert_eq!(island, [(7190, 100), (7210, 110), (7220, 130), (7195, 120)]);
        let mut pole = [(7200, 3400), (7200, 3600), (0, 3600), (0, 3400)];
        unwrap(&mut pole);
        assert_eq!(pole, [(7200, 3400), (7200, 3600), (0, 3600), (0, 3400)]);
    }

    #[test]
    fn what_is_no_map_is_an_error() {
        assert!(world("{}").is_err());
    }

    #[test]
    fn the_world_has_every_country_once_and_stays_small() {
        let path = root().join("node_modules/world-atlas/countries-50m.json");
        let json = world(&std::fs::read_to_string(path).unwrap()).unwrap();
        let map: serde_json::Value = serde_json::from_str(&json).unwrap();
        let countries = map["countries"].as_array().unwrap();
        let with_code = |code: &str| countries.iter().filter(|country| country["code"] == code).count();
        for code in ["hr", "ao", "va", "ss", "xk", "tw", "gl"] {
            assert_eq!(with_code(code), 1, "{code}");
        }
        assert!(json.len() < 200_000, "{} bytes", json.len());
    }
}
