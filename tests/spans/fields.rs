//! Every span of an analysis, whatever field it stands in, so that none is forgotten at a border.

use serde_json::Value;
use std::collections::BTreeMap;

/// A report in which every field that holds a span is used; characters of four bytes and two UTF-16 units
/// stand before all of it.
pub const ARTICLE: &str = include_str!("article.txt");

/// The spans of each field of an analysis written as JSON, by the field's path
/// ("entities.references.trigger"), in order.
pub fn spans(analysis: &Value) -> BTreeMap<String, Vec<(u32, u32)>> {
    let mut found = BTreeMap::new();
    collect("", analysis, &mut found);
    found
}

fn collect(path: &str, value: &Value, found: &mut BTreeMap<String, Vec<(u32, u32)>>) {
    let number = |name: &str| value.get(name).and_then(Value::as_u64).map(|number| number as u32);
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(path, item, found)),
        Value::Object(fields) => match (number("start"), number("end")) {
            (Some(start), Some(end)) => found.entry(path.to_owned()).or_default().push((start, end)),
            _ => fields.iter().for_each(|(name, field)| collect(&below(path, name), field, found)),
        },
        _ => {}
    }
}

/// The path of a field below another.
pub fn below(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}
