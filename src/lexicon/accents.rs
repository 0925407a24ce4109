//! Letters without their accents.

/// Letters with marks, and the letters they are without.
const MARKED: &[(&str, &str)] = &[
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ("c", "çćĉċč"),
    ("d", "ďđðḍ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệəǝ"),
    ("g", "ĝğġģǧ"),
    ("h", "ĥħḥḩ"),
    ("i", "ìíîïĩīĭįıǐịỉ"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("l", "ĺļľŀłḷ"),
    ("n", "ñńņňŋ"),
    ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ("r", "ŕŗřṛ"),
    ("s", "śŝşšșṣ"),
    ("t", "ţťŧțṭ"),
    ("u", "ùúûüũūŭůűųưǔụủứừửữự"),
    ("w", "ŵ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżžẓ"),
    ("ss", "ß"),
    ("ae", "æ"),
    ("oe", "œ"),
    ("th", "þ"),
];

/// Appends `c`, a small letter, without its accent.
pub fn plain(c: char, folded: &mut String) {
    match MARKED.iter().find(|(_, marked)| marked.contains(c)) {
        Some((letter, _)) => folded.push_str(letter),
        // The dot that "İ" leaves behind when it is made small is such a mark, too.
        None if ('\u{300}'..='\u{36F}').contains(&c) => {}
        None => folded.push(c),
    }
}
