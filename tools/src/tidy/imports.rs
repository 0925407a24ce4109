//! Which files of a crate import which: every path that leads from one module to another, also below a `use`
//! and in macros. Tests are left out; they may look at everything.

use super::files::text;
use anyhow::{Context, Result};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::{HashMap, HashSet};

/// A module's place in its crate: `["entities", "roles"]`.
pub type Path = Vec<String>;

/// A module that is a file, and the files that it imports.
#[derive(Debug)]
pub struct Module {
    /// Its place.
    pub path: Path,
    /// Its file, from the root of the repository.
    pub file: String,
    /// What it imports: a module that is a file, and the line that says so.
    pub imports: Vec<(Path, usize)>,
}

/// What is read of one file before paths can be followed.
#[derive(Default)]
struct Source {
    /// Each path with the inline module it stands in and its line.
    paths: Vec<(Path, Path, usize)>,
    /// What `use` calls what, with the inline module it stands in.
    names: HashMap<String, (Path, Path)>,
    /// Modules that it declares and does not hold.
    declared: Vec<String>,
    /// Modules for tests alone.
    tests: Vec<String>,
}

/// Reads the modules of a crate whose sources are in `folder`.
pub fn read(files: &[String], folder: &str) -> Result<Vec<Module>> {
    let own = files.iter().filter(|file| file.starts_with(&format!("{folder}/")) && file.ends_with(".rs"));
    let texts = own.map(|file| Ok((file.clone(), text(file)?))).collect::<Result<Vec<_>>>()?;
    modules(folder, &texts)
}

/// The modules of a crate, given its files with their texts.
pub fn modules(folder: &str, texts: &[(String, String)]) -> Result<Vec<Module>> {
    let mut sources = HashMap::new();
    for (file, text) in texts {
        let tokens: TokenStream = text.parse().ok().with_context(|| format!("{file} is not Rust"))?;
        let mut source = Source::default();
        source.walk(&tokens.into_iter().collect::<Vec<_>>(), &Path::new());
        sources.insert(place(folder, file), (file, source));
    }
    let tests: HashSet<Path> = sources
        .iter()
        .flat_map(|(path, (_, source))| {
            source.tests.iter().map(|name| join(path, std::slice::from_ref(name)))
        })
        .collect();
    sources.retain(|path, _| !(0..=path.len()).any(|end| tests.contains(&path[..end])));
    let mut modules: Vec<Module> = sources
        .iter()
        .map(|(path, (file, source))| {
            let found = |(inner, written, line): &(Path, Path, usize)| {
                let target = follow(&sources, path, inner, written, 0)?;
                (target != *path).then_some((target, *line))
            };
            let mut imports: Vec<_> = source.paths.iter().filter_map(found).collect();
            imports.sort();
            imports.dedup_by(|next, first| next.0 == first.0);
            Module { path: path.clone(), file: file.to_string(), imports }
        })
        .collect();
    modules.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(modules)
}

/// The module that a file is.
fn place(folder: &str, file: &str) -> Path {
    let inside = file.trim_start_matches(folder).trim_start_matches('/').trim_end_matches(".rs");
    let mut path: Path = inside.split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str())) {
        path.pop();
    }
    path
}

fn join(path: &[String], rest: &[String]) -> Path {
    [path, rest].concat()
}

/// How many renamings a path may go through.
const DEPTH: usize = 8;

/// The file that a path, written in module `at` or in a module `inner` to that file, leads to; `None` outside
/// the crate.
fn follow(
    sources: &HashMap<Path, (&String, Source)>,
    at: &Path,
    inner: &Path,
    written: &Path,
    depth: usize,
) -> Option<Path> {
    let here = join(at, inner);
    let (first, rest) = written.split_first()?;
    let whole = match first.as_str() {
        "crate" => rest.to_vec(),
        "self" => join(&here, rest),
        "super" => {
            let ups = written.iter().take_while(|name| *name == "super").count();
            join(here.get(..here.len().checked_sub(ups)?)?, &written[ups..])
        }
        name if sources.contains_key(&join(&here, &[name.to_owned()])) => join(&here, written),
        name => {
            let (inner, target) = sources.get(at)?.1.names.get(name)?;
            if depth == DEPTH || target == written {
                return None;
            }
            return follow(sources, at, inner, &join(target, rest), depth + 1);
        }
    };
    let file = (0..=whole.len()).rev().map(|end| &whole[..end]).find(|path| sources.contains_key(*path))?;
    // A module by `#[path]`, whose file is elsewhere.
    if whole.get(file.len()).is_some_and(|name| sources[file].1.declared.contains(name)) {
        return None;
    }
    // What a file only passes on belongs to the file that it is from.
    let passed_on = whole.get(file.len()).filter(|_| depth < DEPTH && file != &at[..]);
    let passed_on = passed_on.and_then(|name| sources[file].1.names.get(name));
    passed_on
        .and_then(|(inner, target)| follow(sources, &file.to_vec(), inner, target, depth + 1))
        .or_else(|| Some(file.to_vec()))
}

impl Source {
    /// Takes down every path among the tokens of a module; `inner` is the inline module they are in.
    fn walk(&mut self, tokens: &[TokenTree], inner: &Path) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    let Some(TokenTree::Group(attribute)) = tokens.get(at) else { continue };
                    at += 1;
                    if is_for_tests(attribute) {
                        at += self.skip_item(&tokens[at..]);
                    }
                }
                TokenTree::Group(group) => self.walk(&tokens_of(group), inner),
                TokenTree::Ident(word) if word == "use" => {
                    let end = tokens[at..].iter().position(|token| is_mark(token, ';'));
                    let end = end.map_or(tokens.len(), |end| at + end);
                    self.read_use(&tokens[at..end], &Path::new(), inner);
                    at = end;
                }
                TokenTree::Ident(word) if word == "mod" => match &tokens[at..] {
                    [TokenTree::Ident(name), TokenTree::Group(body), ..] => {
                        self.walk(&tokens_of(body), &join(inner, &[name.to_string()]));
                        at += 2;
                    }
                    [TokenTree::Ident(name), ..] => self.declared.push(name.to_string()),
                    _ => {}
                },
                TokenTree::Ident(word) => {
                    let mut path = vec![word.to_string()];
                    while let Some(name) = next_name(&tokens[at..]) {
                        path.push(name);
                        at += 3;
                    }
                    if path.len() > 1 {
                        self.paths.push((inner.clone(), path, word.span().start().line));
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes down what one `use` imports: `a::{b, c as d, self}`.
    fn read_use(&mut self, tokens: &[TokenTree], before: &Path, inner: &Path) {
        let mut path = before.clone();
        let mut alias = None;
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(word) if word == "as" => {}
                TokenTree::Ident(word) if at > 0 && is_word(&tokens[at - 1], "as") => {
                    alias = Some(word.to_string());
                }
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Group(group) => {
                    let inside = tokens_of(group);
                    let each = inside.split(|token| is_mark(token, ','));
                    return each.for_each(|one| self.read_use(one, &path, inner));
                }
                _ => {}
            }
        }
        let Some(token) = tokens.first() else { return };
        if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
            path.pop();
        }
        if let Some(name) = alias.or_else(|| path.last().cloned()) {
            self.names.insert(name, (inner.clone(), path.clone()));
        }
        self.paths.push((inner.clone(), path, token.span().start().line));
    }

    /// How many tokens the item has that begins here; a module without a body is taken down as one for tests.
    fn skip_item(&mut self, tokens: &[TokenTree]) -> usize {
        let ends = |token: &TokenTree| {
            is_mark(token, ';')
                || matches!(token, TokenTree::Group(body) if body.delimiter() == Delimiter::Brace)
        };
        let end = tokens.iter().position(ends).map_or(tokens.len(), |end| end + 1);
        if let [.., TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Punct(_)] = &tokens[..end]
            && word == "mod"
        {
            self.tests.push(name.to_string());
        }
        end
    }
}

/// The name after "::".
fn next_name(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [first, second, TokenTree::Ident(name), ..] if is_mark(first, ':') && is_mark(second, ':') => {
            Some(name.to_string())
        }
        _ => None,
    }
}

/// Whether an attribute is `cfg(test)` or `cfg(all(test, …))`.
fn is_for_tests(attribute: &Group) -> bool {
    match &tokens_of(attribute)[..] {
        [cfg, TokenTree::Group(condition)] if is_word(cfg, "cfg") => match &tokens_of(condition)[..] {
            [test] => is_word(test, "test"),
            [all, TokenTree::Group(of)] => {
                is_word(all, "all") && tokens_of(of).iter().any(|it| is_word(it, "test"))
            }
            _ => false,
        },
        _ => false,
    }
}

fn tokens_of(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
