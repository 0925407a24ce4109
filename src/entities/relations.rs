//! What is related without being the same: a nationality and its country, a capital and the government that
//! it stands for.

use super::forms::fold;
use crate::entity::{Entity, Reference};
use crate::mention::MentionKind;
use crate::order;
use crate::quote::Utterance;
use crate::span::{EntityId, Span};
use std::collections::HashMap;

/// Gives each nationality its country, where the article names both.
pub fn relate(entities: &mut [Entity]) {
    let mut countries: HashMap<String, EntityId> = HashMap::new();
    for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == MentionKind::Gpe) {
        for name in entity.aliases.iter().chain([&entity.name]) {
            let plain = name.trim_start_matches("the ").trim_start_matches("The ");
            countries.entry(folded(plain)).or_insert(EntityId::from(index));
        }
    }
    for entity in entities.iter_mut().filter(|entity| entity.kind == MentionKind::Norp) {
        let names = entity.aliases.iter().chain([&entity.name]);
        let country =
            names.flat_map(|name| countries_of(&folded(name))).find_map(|name| countries.get(&name).copied());
        entity.country = country;
    }
}

/// Marks the places that stand for those who govern or speak for them: "Beijing said".
pub fn mark_metonyms(text: &str, entities: &mut [Entity], quotes: &[Utterance]) {
    let mut sources: Vec<Span> = quotes.iter().filter_map(|quote| quote.source).collect();
    order::by(&mut sources, |source| source.start.into());
    let speaks = |reference: &Reference| {
        let after = sources.partition_point(|source| source.end < reference.span.end);
        sources.get(after).is_some_and(|source| {
            let before =
                Span { start: source.start, end: reference.span.start.max(source.start) }.of(text).trim();
            source.end == reference.span.end && (before.is_empty() || before.eq_ignore_ascii_case("the"))
        })
    };
    for entity in entities.iter_mut().filter(|entity| entity.kind == MentionKind::Gpe) {
        entity.references.iter_mut().for_each(|reference| reference.metonym = speaks(reference));
    }
}

fn folded(name: &str) -> String {
    name.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

/// The endings that make a nationality of a country's name, longest stem first, each with what the country
/// may have in their place.
const ENDINGS: &[(&str, &[&str])] = &[
    ("n", &[""]),
    ("an", &["", "a", "any", "e", "o"]),
    ("ian", &["", "a", "y", "e", "ia", "us", "ium"]),
    ("ean", &["", "e", "us"]),
    ("i", &["", "a"]),
    ("ese", &["", "a", "o", "e", "on"]),
    ("lese", &[""]),
    ("uese", &["al"]),
    ("ish", &["", "and", "en", "ey"]),
    ("er", &["", "ia"]),
    ("ic", &[""]),
    ("k", &["ce"]),
];

/// Nationalities that no ending explains.
const IRREGULAR: &[(&str, &str)] = &[
    ("afghan", "afghanistan"),
    ("american", "united states"),
    ("argentine", "argentina"),
    ("british", "britain"),
    ("briton", "britain"),
    ("croat", "croatia"),
    ("cypriot", "cyprus"),
    ("czech", "czech republic"),
    ("danish", "denmark"),
    ("dane", "denmark"),
    ("dutch", "netherlands"),
    ("emirati", "united arab emirates"),
    ("filipino", "philippines"),
    ("finn", "finland"),
    ("finnish", "finland"),
    ("french", "france"),
    ("greek", "greece"),
    ("irish", "ireland"),
    ("kazakh", "kazakhstan"),
    ("norwegian", "norway"),
    ("peruvian", "peru"),
    ("pole", "poland"),
    ("saudi", "saudi arabia"),
    ("scottish", "scotland"),
    ("serb", "serbia"),
    ("slovak", "slovakia"),
    ("spaniard", "spain"),
    ("spanish", "spain"),
    ("swede", "sweden"),
    ("swiss", "switzerland"),
    ("thai", "thailand"),
    ("turk", "turkey"),
    ("welsh", "wales"),
];

/// What the country of a nationality in lower case may be called, the likeliest first.
pub fn countries_of(nationality: &str) -> Vec<String> {
    let singular = nationality.strip_suffix('s').filter(|one| !one.ends_with('s')).unwrap_or(nationality);
    let mut names: Vec<String> = Vec::new();
    let irregular = IRREGULAR.iter().filter(|(people, _)| *people == singular);
    names.extend(irregular.map(|(_, country)| (*country).to_owned()));
    if singular == "british" || singular == "briton" {
        names.extend(["united kingdom", "uk", "great britain"].map(str::to_owned));
    } else if singular == "american" {
        names.extend(["us", "usa", "america"].map(str::to_owned));
    }
    for (ending, instead) in ENDINGS {
        if let Some(stem) = singular.strip_suffix(ending).filter(|stem| stem.len() > 2) {
            names.extend(instead.iter().map(|end| format!("{stem}{end}")));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Resources, analyze};

    #[test]
    fn nationalities_have_countries() {
        for (people, country) in [
            ("peruvian", "peru"),
            ("angolan", "angola"),
            ("australian", "australia"),
            ("chinese", "china"),
            ("congolese", "congo"),
            ("french", "france"),
            ("germans", "germany"),
            ("french", "france"),
            ("greek", "greece"),
            ("indian", "india"),
            ("nigerian", "nigeria"),
            ("polish", "poland"),
            ("portuguese", "portugal"),
            ("south korean", "south korea"),
            ("spanish", "spain"),
            ("swedish", "sweden"),
            ("swiss", "switzerland"),
            ("turkish", "turkey"),
        ] {
            assert!(
                countries_of(people).iter().any(|name| name == country),
                "{people}: {:?}",
                countries_of(people)
            );
        }
        assert!(!countries_of("australian").contains(&"austria".to_owned()));
    }

    #[test]
    fn they_are_related_and_not_merged() {
        let text = "Peru closed the border on Monday. Peruvian officials said that Bolivia had agreed. Bolivia said that it had not.";
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let find = |name: &str| analysis.entities.iter().position(|entity| entity.name == name).unwrap();
        assert_eq!(analysis.entities[find("Peruvian")].country, Some(EntityId::from(find("Peru"))));
        let bolivia = &analysis.entities[find("Bolivia")];
        let metonyms: Vec<bool> = bolivia.references.iter().map(|reference| reference.metonym).collect();
        assert!(metonyms.contains(&true) && metonyms.contains(&false), "{metonyms:?}");
    }
}
