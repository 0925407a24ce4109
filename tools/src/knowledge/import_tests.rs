//! A small extract, of people who do not exist, imported beside small tables.

use super::*;
use byline::Knowledge;
use byline::knowledge::{fold, unpack};
use byline_knowledge::{compile, folder};

const EXTRACT: &str = r#"{"head": {"vars": ["id"]}, "results": {"bindings": [
  {"id": {"value": "http://www.wikidata.org/entity/Q900000001"}, "label": {"value": "Ilse Qvarnström-Obi"},
   "aliases": {"value": "Ilse Obi|I. Q. Obi"}, "born": {"value": "1961-03-02T00:00:00Z"}, "citizenship": {"value": "PE"},
   "occupations": {"value": "politician|lawyer"}, "sitelinks": {"value": "88"},
   "positions": {"value": "mayor of Huayhuash;1999;2004|President of Peru;2016;|head of nothing;;"}},
  {"id": {"value": "http://www.wikidata.org/entity/Q900000002"}, "label": {"value": "Teodor Vaxholm-Achebe"},
   "born": {"value": "1970"}, "citizenship": {"value": "SE|NG"}, "occupations": {"value": "opera singer"},
   "sitelinks": {"value": "31"}},
  {"id": {"value": "http://www.wikidata.org/entity/Q900000003"}, "label": {"value": "Few Know-Him"},
   "occupations": {"value": "singer"}, "sitelinks": {"value": "3"}},
  {"id": {"value": "http://www.wikidata.org/entity/Q900000004"}, "label": {"value": "Rolf Schadenhall-Ito"},
   "born": {"value": "1980"}, "occupations": {"value": "suspected murderer"}, "sitelinks": {"value": "50"}}
]}}"#;

/// The tables that ship with a list of three people.
fn small_folder() -> PathBuf {
    let base = std::env::temp_dir().join(format!("byline-import-{}", std::process::id()));
    let copy = base.join("knowledge");
    crate::knowledge::copy_folder(&folder(), &copy).unwrap();
    crate::knowledge::copy_folder(&folder().join("../lexicons"), &base.join("lexicons")).unwrap();
    std::fs::remove_dir_all(copy.join("people")).unwrap();
    std::fs::create_dir(copy.join("people")).unwrap();
    let list = "Ilse Obi\t\tPE\tpolitician\t1961\t\tPeruvian politician; hydrologist\n\
                Greta Unlisted-Moon\t\tSE\tarts\t1955\t\tSwedish painter\n";
    std::fs::write(copy.join("people/some.tsv"), list).unwrap();
    copy
}

#[test]
fn an_extract_makes_a_larger_file_and_what_it_lacks_unsure() {
    let tables = small_folder();
    let file = tables.join("../extract.json");
    std::fs::write(&file, EXTRACT).unwrap();
    assert_eq!(import(&[file], &tables, 15).unwrap(), 3);
    let compiled = compile(&tables).unwrap();
    let bytes = unpack(&compiled.file).unwrap();
    let knowledge = Knowledge::parse(&bytes).unwrap();
    let said = |name: &str| {
        let entry = knowledge.named(&fold(name)).next()?;
        let known = byline::knowledge::about(&knowledge, entry);
        Some((known.wikidata, known.descriptor.unwrap(), entry.is_unchecked(), entry.is_well_known()))
    };
    let item = |item: &str| Some(item.to_owned());
    let ours = "Peruvian politician; hydrologist".to_owned();
    assert_eq!(said("Ilse Qvarnström-Obi"), Some((item("Q900000001"), ours.clone(), false, true)));
    assert_eq!(said("Ilse Obi"), Some((item("Q900000001"), ours, false, true)));
    assert_eq!(
        said("Teodor Vaxholm-Achebe"),
        Some((item("Q900000002"), "opera singer".to_owned(), false, false))
    );
    assert_eq!(said("Greta Unlisted-Moon"), Some((None, "Swedish painter".to_owned(), true, false)));
    let resources = byline::Resources { model: None, knowledge: Some(knowledge.clone()) };
    let text =
        "LIMA — Greta Unlisted-Moon, a Swedish painter, met Ilse Obi, the Peruvian politician, in Stockholm.";
    let analysis = byline::analyze(&resources, &byline::Article::new(text), &mut |_| {});
    let is_sure = |name: &str| {
        let at = analysis.entities.iter().position(|entity| entity.name == name)?;
        analysis.known[at].as_ref().map(|known| known.certain)
    };
    assert_eq!((is_sure("Ilse Obi"), is_sure("Greta Unlisted-Moon")), (Some(true), Some(false)));
    assert_eq!(said("Few Know-Him"), None, "in too few encyclopedias");
    assert_eq!(said("Rolf Schadenhall-Ito"), None, "an accusation of a living person");
    std::fs::remove_dir_all(tables.parent().unwrap()).unwrap();
}

#[test]
fn offices_end_a_descriptor_and_years_begin_a_date() {
    let words = Words::read(&folder()).unwrap();
    let binding = serde_json::from_str::<Value>(EXTRACT).unwrap()["results"]["bindings"][0].clone();
    let (_, row) = words.row(&binding, 15).unwrap();
    assert_eq!(row[7], "Peruvian politician; president from 2016; mayor of huayhuash 1999–2004");
    assert_eq!(
        office("mayor of Lima;+2003-01-01T00:00:00Z;2006", "Peru").unwrap().1,
        "mayor of lima 2003–2006"
    );
    assert_eq!(office("judge;;", "Peru"), None);
    assert_eq!(["1946", "+1946-06-14T00:00:00Z", "-0043-03-15", ""].map(year), ["1946", "1946", "-43", ""]);
}

#[test]
fn what_is_no_answer_is_refused() {
    let file = std::env::temp_dir().join(format!("byline-no-answer-{}.json", std::process::id()));
    std::fs::write(&file, "{\"people\": []}").unwrap();
    assert!(import(std::slice::from_ref(&file), &folder().join("none"), 15).is_err());
    assert!(import(&[file], &folder(), 15).unwrap_err().to_string().contains("no answer"));
}
