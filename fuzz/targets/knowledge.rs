//! Any tables that a knowledge file can hold are read, asked and linked to without a panic. The tables are
//! made of the text itself: each line is a row, its fields apart by commas, so that the names of an article
//! lead to its own lines.

#![no_main]

use byline::knowledge::table::Kind;
use byline::knowledge::{FORMAT, Knowledge, about, fold, pack, unpack};
use byline::sections::write;
use byline::{Article, Resources, analyze};

libfuzzer_sys::fuzz_target!(|text: &str| {
    assert!(Knowledge::parse(text.as_bytes()).is_err());
    assert!(unpack(text.as_bytes()).is_err());
    let (file, more) = (file(text, false), file(text, true));
    for rows in [&file, &more] {
        let columns = pack(rows).expect("rows of the right length are columns");
        assert_eq!(unpack(&columns).as_deref().ok(), Some(rows.as_slice()));
    }
    let mut knowledge = Knowledge::parse(&file).expect("rows of the right length are a table");
    knowledge.add_more(&more).expect("the second file is of the same build");
    for kind in Kind::ALL {
        for entry in knowledge.entries(kind) {
            let known = about(&knowledge, entry);
            assert!(entry.names().all(|name| knowledge.named(&fold(name)).count() > 0), "{known:?}");
            known.country.and_then(|code| knowledge.country(&code));
        }
    }
    let resources = Resources { knowledge: Some(knowledge), ..Resources::default() };
    analyze(&resources, &Article::new(text), &mut |_| {});
});

fn file(text: &str, is_second: bool) -> Vec<u8> {
    let is_in = if is_second { Kind::is_in_second } else { Kind::is_in_first };
    let kinds = Kind::ALL.into_iter().filter(|kind| is_in(*kind));
    let sections = kinds.map(|kind| (kind.section(), table(text, kind).into_bytes()));
    write(FORMAT, &sections.chain([("build", vec![7])]).collect::<Vec<_>>())
}

/// Every ninth line as a row of the table, countries in the order of their codes.
fn table(text: &str, kind: Kind) -> String {
    let lines = text.lines().skip(kind as usize).step_by(Kind::ALL.len());
    let row = |line: &str| {
        let fields = line.split([',', '\t']).map(str::trim).chain(std::iter::repeat(""));
        fields.take(kind.columns()).collect::<Vec<_>>().join("\t") + "\n"
    };
    let mut rows: Vec<String> = lines.map(row).collect();
    rows.sort();
    rows.concat()
}
