//! The reader over small tables of its own: what is written is found, and no damage makes it panic.

use super::column;
use super::table::Kind;
use crate::knowledge::file::{FORMAT, Knowledge};
use crate::knowledge::fold::fold;
use crate::sections::write;
use crate::{Article, Resources, analyze};
use xxhash_rust::xxh64::xxh64;

/// Rows of each table, as many fields as it has.
fn rows(kind: Kind) -> &'static str {
    match kind {
        Kind::Country => {
            "aa\taaa\tQ1\tcountry\tAlland;The Alland\tRepublic of Alland\tAllish\tAllander;Allanders\tAllburg\t1.00 2.00\t1.50 2.50\t1234567\t2025\t1000\tNorth\tALD\tCrown\tAllish\tbb\tPresident|Una Berg|2020\n\
             bb\tbbb\tQ2\tcountry\tBeland\t\tBelish\t\tBelton\t\t\t\t\t\t\t\t\t\taa\t\n"
        }
        Kind::Region => "aa\t01\tNorth Alland\t1.1 2.1\t900000\tQ3\tregion\n",
        Kind::City => "aa\t01\tAllburg\t1.10 2.20\t800000\t1\t0\naa\t01\tTwinton\t1.20 2.10\t150000\t\t0\n",
        Kind::Town => "bb\t\tTwinton\t5.00 6.00\t90000\t\t\n",
        Kind::County => "Low County\tXX\t\n",
        Kind::Feature => "Grey Sea\tsea\t10 20\taa;bb\tQ4\t\t\n",
        Kind::Organisation => "Allish Rail\tcompany\taa\tstate railway\t\t\t\n",
        Kind::Person => "Una Berg\taa\tpolitician\t1960\t\tAllish politician; president from 2020\t\t\t\n",
        Kind::Thing => "Great Run\tevent\trace\taa\trace around Allburg\n",
    }
}

/// Rows that a table of the first file has in the second.
fn more(kind: Kind) -> &'static str {
    match kind {
        Kind::Organisation => "Belish Post\tnews outlet\tbb\tdaily newspaper\t\t\t\n",
        Kind::Person => "Ida Holm\tbb\tarts\t1970\t\tBelish painter\t\t\t\n",
        kind => rows(kind),
    }
}

fn file(is_second: bool) -> Vec<u8> {
    let in_file = if is_second { Kind::is_in_second } else { Kind::is_in_first };
    let rows = if is_second { more } else { rows };
    let kinds = Kind::ALL.into_iter().filter(|kind| in_file(*kind));
    let sections = kinds.map(|kind| (kind.section(), rows(kind).as_bytes().to_vec()));
    write(FORMAT, &sections.chain([("build", vec![7])]).collect::<Vec<_>>())
}

/// Everything that can be asked of a reader.
fn ask(knowledge: &Knowledge) -> usize {
    let resources = Resources { knowledge: Some(knowledge.clone()), ..Resources::default() };
    let text = "President Una Berg of Alland met Allanders in Allburg. Allish Rail runs to Twinton, Beland, on the Grey Sea.";
    let analysis = analyze(&resources, &Article::new(text), &mut |_| {});
    analysis.known.iter().flatten().count()
}

#[test]
fn what_is_written_is_found() {
    let (file, places) = (file(false), file(true));
    let mut knowledge = Knowledge::parse(&file).unwrap();
    let named = |knowledge: &Knowledge, name: &str| {
        knowledge.named(&fold(name)).map(|entry| entry.kind).collect::<Vec<_>>()
    };
    assert_eq!(named(&knowledge, "the alland"), [Kind::Country]);
    assert_eq!(named(&knowledge, "Allanders"), [Kind::Country]);
    assert_eq!(named(&knowledge, "Una Berg"), [Kind::Person]);
    assert_eq!(named(&knowledge, "Twinton"), [Kind::City]);
    assert_eq!(named(&knowledge, "Nowhere"), []);
    assert_eq!(knowledge.country("bb").map(|entry| entry.name()), Some("Beland"));
    assert!(knowledge.country("cc").is_none() && knowledge.country("").is_none());
    knowledge.add_more(&places).unwrap();
    assert_eq!(named(&knowledge, "Twinton"), [Kind::City, Kind::Town]);
    assert_eq!(named(&knowledge, "the Great Run"), [Kind::Thing]);
    for (name, descriptor) in
        [("Una Berg", "Allish politician; president from 2020"), ("Ida Holm", "Belish painter")]
    {
        let entry = knowledge.named(&fold(name)).next().unwrap();
        assert_eq!(entry.field(column::person::DESCRIPTOR), descriptor);
        assert_eq!(
            knowledge.surnamed(&fold(name[4..].trim())).map(|entry| entry.name()).collect::<Vec<_>>(),
            [name]
        );
    }
    assert!(knowledge.entries(Kind::Country).next().unwrap().is_demonym("allish"));
    assert!(ask(&knowledge) >= 4, "an article that names them all");
}

#[test]
fn every_cut_and_every_flipped_bit_is_an_error() {
    let file = file(false);
    for len in 0..file.len() {
        assert!(Knowledge::parse(&file[..len]).is_err(), "cut to {len} bytes");
    }
    for bit in 0..8 * file.len() {
        let mut damaged = file.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert!(Knowledge::parse(&damaged).is_err(), "bit {bit} flipped");
    }
}

/// Damage that the checksum does not see, because it was made again: the reader must still work, or refuse.
#[test]
fn no_damage_behind_a_right_checksum_makes_it_panic() {
    let (whole, places) = (file(false), file(true));
    let mut kept = 0;
    for at in 16..whole.len() {
        for byte in [b'\t', b'\n', b';', 0, 0xFF, whole[at].wrapping_add(1)] {
            let mut damaged = whole.clone();
            damaged[at] = byte;
            let checksum = xxh64(&damaged[16..], 0);
            damaged[8..16].copy_from_slice(&checksum.to_le_bytes());
            if let Ok(mut knowledge) = Knowledge::parse(&damaged) {
                kept += 1;
                let _ = knowledge.add_more(&places);
                if at % 16 == 0 {
                    ask(&knowledge);
                }
            }
        }
    }
    assert!(kept > 100, "most changes of a letter are no damage: {kept}");
}

#[test]
fn files_of_two_builds_do_not_go_together() {
    let other = write(
        FORMAT,
        &[
            ("town", Vec::new()),
            ("county", Vec::new()),
            ("org", Vec::new()),
            ("person", Vec::new()),
            ("thing", Vec::new()),
            ("build", vec![8]),
        ],
    );
    let file = file(false);
    let mut knowledge = Knowledge::parse(&file).unwrap();
    assert!(knowledge.add_more(&other).is_err());
    assert!(knowledge.add_more(&file).is_err());
}
