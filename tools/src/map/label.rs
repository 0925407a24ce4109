//! Where a country's name is best written: the point inside its largest piece that is farthest from any
//! border, on a grid over the piece.

use super::grid::{Cell, Point};
use super::simplify;

/// Points of the grid in each direction.
const GRID: i32 = 25;

/// Across, down, and the distance to the nearest border.
pub fn place(ring: &[Cell]) -> (i32, i32, i32) {
    let [Some(west), Some(east)] = ends(ring, |cell| cell.0) else { return (0, 0, 0) };
    let [Some(north), Some(south)] = ends(ring, |cell| cell.1) else { return (0, 0, 0) };
    let step = |from: i32, to: i32, at: i32| from + (to - from) * at / (GRID - 1);
    let points = (0..GRID).flat_map(|i| (0..GRID).map(move |j| (step(west, east, i), step(north, south, j))));
    let inside = points.filter(|&point| contains(ring, point));
    let best = inside.map(|point| (point, room(ring, point))).max_by(|a, b| a.1.total_cmp(&b.1));
    best.map_or((west, north, 0), |((x, y), room)| (x, y, room as i32))
}

/// Twice the area of a closed line.
pub fn area(ring: &[Cell]) -> i64 {
    sides(ring)
        .map(|((ax, ay), (bx, by))| i64::from(ax) * i64::from(by) - i64::from(bx) * i64::from(ay))
        .sum::<i64>()
        .abs()
}

fn ends(ring: &[Cell], of: fn(&Cell) -> i32) -> [Option<i32>; 2] {
    [ring.iter().map(of).min(), ring.iter().map(of).max()]
}

/// The sides of a closed line.
fn sides(ring: &[Cell]) -> impl Iterator<Item = (Cell, Cell)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Whether a line from the point to the east crosses the border an odd number of times.
fn contains(ring: &[Cell], (x, y): Cell) -> bool {
    let crosses = |&((ax, ay), (bx, by)): &(Cell, Cell)| {
        (ay > y) != (by > y)
            && f64::from(x) < f64::from(bx - ax) * f64::from(y - ay) / f64::from(by - ay) + f64::from(ax)
    };
    sides(ring).filter(crosses).count() % 2 == 1
}

fn room(ring: &[Cell], point: Cell) -> f64 {
    let exact = |cell: Cell| -> Point { (f64::from(cell.0), f64::from(cell.1)) };
    let away = sides(ring).map(|(from, to)| simplify::distance(exact(point), exact(from), exact(to)));
    away.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_the_widest_part() {
        // An L whose foot is wider than its stem.
        let shape = [(0, 0), (10, 0), (10, 60), (100, 60), (100, 100), (0, 100)];
        let (x, y, room) = place(&shape);
        assert!((15..85).contains(&x) && (75..85).contains(&y), "{x}, {y}");
        assert!((15..=20).contains(&room), "{room}");
    }

    #[test]
    fn nothing_has_no_place() {
        assert_eq!(place(&[]), (0, 0, 0));
        assert_eq!(area(&[(0, 0), (2, 0), (2, 2), (0, 2)]), 8);
    }
}
