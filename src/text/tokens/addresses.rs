//! Web and e-mail addresses.

use crate::text::characters::char_at;

/// Finds addresses from left to right, remembering where none can begin, so that each byte is looked at once.
#[derive(Default)]
pub struct Addresses {
    none_before: usize,
}

impl Addresses {
    /// The end of the address that begins at `at`, if one does. `at` must not go back between calls.
    pub fn address_at(&mut self, text: &str, at: usize) -> Option<usize> {
        if at < self.none_before {
            return None;
        }
        let run = at + run_length(text.as_bytes().get(at..)?);
        let found = scheme_address(text, at, run)
            .or_else(|| email(text, at, run))
            .or_else(|| domain_end(text, at, run).map(|end| path_end(text, end)));
        if found.is_none() {
            self.none_before = run;
        }
        found
    }
}

/// Length of the letters, digits and marks that a host, a scheme or the local part of an e-mail address is
/// made of.
fn run_length(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+'))
        .count()
}

/// "https://…" or "www.…".
fn scheme_address(text: &str, at: usize, run: usize) -> Option<usize> {
    let head = text.get(at..run)?;
    let has_scheme =
        text.get(run..)?.starts_with("://") && head.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_web = head.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www.")) && head.len() > 5;
    (has_scheme || is_web).then(|| url_end(text, at))
}

/// "local@host.tld".
fn email(text: &str, at: usize, run: usize) -> Option<usize> {
    if text.as_bytes().get(run) != Some(&b'@') {
        return None;
    }
    let host = run + 1;
    let end = host + run_length(text.as_bytes().get(host..)?);
    let host = text.get(host..end)?.trim_end_matches(['.', '-', '_', '+']);
    let (_, last) = host.rsplit_once('.')?;
    let plausible = at < run && last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    plausible.then_some(run + 1 + host.len())
}

/// The end of a bare host such as "example.org" in `at..run`. Endings that are English words need a path
/// behind them.
fn domain_end(text: &str, at: usize, run: usize) -> Option<usize> {
    let host = text.get(at..run)?.trim_end_matches(['.', '-', '_', '+']);
    let (name, last) = host.rsplit_once('.')?;
    let end = at + host.len();
    let has_path = text.as_bytes().get(end) == Some(&b'/');
    let one_case = !last.bytes().any(|byte| byte.is_ascii_uppercase())
        || !last.bytes().any(|byte| byte.is_ascii_lowercase());
    let known = one_case
        && (ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(last))
            || (has_path && WORD_ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(last))));
    let shaped =
        !name.is_empty() && !name.contains("..") && !name.ends_with('.') && !is_dotted_initials(name);
    (known && shaped).then_some(end)
}

/// "U.S" of "U.S.co", which is text with a space missing.
fn is_dotted_initials(name: &str) -> bool {
    name.contains('.') && name.split('.').all(|part| part.len() <= 1)
}

/// The end of an address behind its host: port, path, query.
fn path_end(text: &str, host: usize) -> usize {
    match char_at(text, host) {
        Some('/' | '?') => url_end(text, host),
        Some(':') if char_at(text, host + 1).is_some_and(|c| c.is_ascii_digit()) => url_end(text, host),
        _ => host,
    }
}

/// The end of a URL: up to white space or a mark that URLs cannot hold, less the closing punctuation of the
/// sentence.
fn url_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut unclosed = 0i64;
    while let Some(c) = char_at(text, end).filter(|c| !ends_url(*c)) {
        unclosed += i64::from(c == '(') - i64::from(c == ')');
        end += c.len_utf8();
    }
    let floor = at + 1;
    while end > floor {
        match text.as_bytes().get(end - 1) {
            Some(b')') if unclosed < 0 => unclosed += 1,
            Some(b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b']' | b'*' | b'_' | b'(') => {}
            _ => break,
        }
        end -= 1;
    }
    end
}

fn ends_url(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '<' | '>'
                | '"'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '«'
                | '»'
                | '|'
                | '^'
                | '{'
                | '}'
                | '…'
                | '—'
                | '。'
                | '，'
                | '、'
        )
}

/// Common endings of hosts (from IANA's root zone: the general ones and the larger countries') that are not
/// English words.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ai", "app", "dev", "tv", "fm", "ly", "co", "uk", "eu", "de", "fr",
    "nl", "ch", "se", "dk", "fi", "pl", "cz", "sk", "hu", "ro", "bg", "gr", "pt", "es", "ie", "lt", "lv", "ee", "ua", "ru", "by", "kz", "tr",
    "il", "ir", "ae", "qa", "sa", "eg", "za", "ng", "ke", "gh", "tz", "ug", "pk", "bd", "lk", "np", "cn", "hk", "tw", "jp", "kr", "vn", "th",
    "sg", "ph", "au", "nz", "ca", "mx", "br", "ar", "cl", "pe", "ve", "museum", "blog", "news", "online", "onion", "gle",
];

/// Endings that are also English words or common abbreviations.
const WORD_ENDINGS: &[&str] = &[
    "in", "is", "it", "me", "us", "to", "at", "be", "so", "no", "am", "my", "id", "do", "la", "st", "cc",
    "gl", "ms",
];
