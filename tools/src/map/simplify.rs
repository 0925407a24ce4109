//! Lines with fewer points (Douglas and Peucker, 1973): what strays less than a tolerance from the straight
//! way is left out.

use super::grid::Point;

/// The points to keep of a line, its ends always among them.
pub fn line(points: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![false; points.len()];
    let mut open = vec![(0, last)];
    while let Some((first, last)) = open.pop() {
        (kept[first], kept[last]) = (true, true);
        let away = |&at: &usize| distance(points[at], points[first], points[last]);
        let farthest = (first + 1..last).max_by(|a, b| away(a).total_cmp(&away(b)));
        if let Some(at) = farthest.filter(|at| away(at) > tolerance) {
            open.extend([(first, at), (at, last)]);
        }
    }
    points.iter().zip(kept).filter_map(|(&point, kept)| kept.then_some(point)).collect()
}

/// How far a point is from the straight line between two others.
pub fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let (x, y) = (point.0 - from.0, point.1 - from.1);
    let squared = across * across + down * down;
    let along = if squared > 0.0 { ((x * across + y * down) / squared).clamp(0.0, 1.0) } else { 0.0 };
    (x - along * across).hypot(y - along * down)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hardly_strays_is_left_out() {
        let points = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)];
        assert_eq!(line(&points, 0.5), [(0.0, 0.0), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]);
    }

    #[test]
    fn ends_stay_and_nothing_comes_of_nothing() {
        assert_eq!(line(&[(1.0, 1.0), (1.0, 1.0)], 9.0).len(), 2);
        assert!(line(&[], 1.0).is_empty());
    }

    #[test]
    fn a_ring_that_ends_where_it_begins_keeps_its_corners() {
        let square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)];
        assert_eq!(line(&square, 0.8), square);
    }
}
