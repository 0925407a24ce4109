//! "Joaquín “El Chapo” Guzmán": a nickname in quotation marks inside a person's name is part of it.

use crate::lexicon::flag;
use crate::lexicon::line::{Line, Style};
use crate::mention::{Found, MentionKind, Source};
use crate::names::whole::{overlap, with_whole};

/// How likely the words around a nickname are a person's name, whatever the tagger thinks of them.
const AROUND: f32 = 0.7;
/// The most tokens of a nickname.
const LONGEST: usize = 4;

/// The names of a sentence (in order, without overlap), each person's in one piece.
pub fn with_nicknames(line: &Line, names: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::with_capacity(names.len());
    let mut rest = names.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let mut name = *first;
        rest = others;
        if let Some(behind) = behind_nickname(line, &name) {
            let inner = rest.partition_point(|inner| inner.first < behind);
            let (inside, after) = rest.split_at(inner);
            let surname = after.first().filter(|next| next.first == behind);
            // `Lamb" Dorsey`: the tagger may take the end of the nickname into the surname.
            let straddles = inside.last().filter(|last| last.end > behind);
            let last = straddles.or(surname);
            let is_free = last.is_none_or(|last| last.kind == MentionKind::Person);
            if is_free {
                name.end = last.map_or(behind + 1, |last| last.end);
                name.confidence = name.confidence.max(AROUND);
                let taken = straddles.is_none() && surname.is_some();
                rest = after.get(usize::from(taken)..).unwrap_or(&[]);
            }
        }
        // "El Chapo" may have been found as a name of its own.
        let quoted = usize::from(all.last().is_some_and(|last| last.end + 1 == name.first));
        let before = all.len().checked_sub(1 + quoted).and_then(|at| all.get(at));
        if let Some(first) = before_nickname(line, &name, before.map_or(line.start, |last| last.end)) {
            name.first = first;
            name.confidence = name.confidence.max(AROUND);
            all.retain(|other| other.end <= first);
        }
        // The tagger may have found all of it, and not be sure.
        let first = Found { end: name.first + 1, ..name };
        if behind_nickname(line, &first).is_some_and(|surname| surname < name.end) {
            name.confidence = name.confidence.max(AROUND);
        }
        all.push(name);
    }
    // Of some only the nickname tells.
    let free = |at: &usize| !overlap(&all, *at, at + 1);
    let unfound = (line.start..line.end).filter_map(|at| unfound(line, at).filter(|_| free(&at))).collect();
    with_whole(all, unfound)
}

/// "trader Eusebio “El Tordo” Ruiz", of whom nothing was found: the words around a nickname are a name.
fn unfound(line: &Line, given: usize) -> Option<Found> {
    let plain = |at: usize| {
        line.is_capital(at)
            && !line.has(at, flag::TITLE | flag::PERSONAL | flag::FUNCTION | flag::AFTER_PERSON)
    };
    if line.style != Style::Plain
        || line.is_first(given)
        || !plain(given)
        || !matches!(line.text(given + 1), "“" | "\"")
    {
        return None;
    }
    let name = Found::new(
        given,
        given + 1,
        MentionKind::Person,
        AROUND,
        Source::Rule,
        "a nickname stands inside the name",
    );
    let surname = behind_nickname(line, &name).filter(|surname| plain(*surname))?;
    Some(Found { end: surname + 1, ..name })
}

/// "Joaquín “El Chapo” \[Guzmán\]": the first token of the given name before a nickname, where only the
/// surname was found.
fn before_nickname(line: &Line, name: &Found, floor: usize) -> Option<usize> {
    let close = name.first.checked_sub(1).filter(|close| *close > floor)?;
    let opening = match line.text(close) {
        "”" => "“",
        "\"" => "\"",
        "’" => "‘",
        _ => return None,
    };
    let open = (close.saturating_sub(1 + LONGEST)..close - 1).rev().find(|at| line.text(*at) == opening)?;
    let given = open.checked_sub(1).filter(|given| *given >= floor)?;
    let fits = name.kind == MentionKind::Person
        && line.is_capital(given)
        && line.is_capital(open + 1)
        && !line.has(given, flag::TITLE | flag::PERSONAL | flag::FUNCTION | flag::AFTER_PERSON)
        && (line.has(given, flag::GIVEN | flag::SURNAME) || !line.is_first(given));
    fits.then_some(given)
}

/// The token behind a nickname that follows the name, if a surname can stand there.
fn behind_nickname(line: &Line, name: &Found) -> Option<usize> {
    let open = name.end;
    let closing = match line.text(open) {
        "“" => "”",
        "\"" => "\"",
        "‘" => "’",
        "'" => "'",
        _ => return None,
    };
    let close = (open + 2..open + 2 + LONGEST).find(|at| line.text(*at) == closing)?;
    let nickname = (open + 1..close).any(|at| line.is_capital(at));
    let surname = close + 1;
    let fits = name.kind == MentionKind::Person
        && nickname
        && surname < line.end
        && line.is_capital(surname)
        && !line.has(surname, flag::FUNCTION | flag::DATE);
    fits.then_some(surname)
}

#[cfg(test)]
mod tests {
    use crate::mention::MentionKind;
    use crate::{Article, Resources, analyze};

    #[test]
    fn a_nickname_in_marks_is_part_of_the_name() {
        let text =
            "Police questioned Maria “La Paloma” Fuentes in Lima. Ms. Fuentes said nothing. Maria left.";
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        let person = analysis.mentions.iter().find(|mention| mention.kind == MentionKind::Person);
        assert_eq!(person.map(|mention| mention.span.of(text)), Some("Maria “La Paloma” Fuentes"));
    }

    #[test]
    fn what_somebody_says_is_no_nickname() {
        let text = "The mayor, Ana Souza, told Maria Fuentes “No” Friday.";
        let analysis = analyze(&Resources::default(), &Article::new(text), &mut |_| {});
        assert!(analysis.mentions.iter().any(|mention| mention.span.of(text) == "Maria Fuentes"));
    }
}
