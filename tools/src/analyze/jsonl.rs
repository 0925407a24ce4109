//! `analyze --jsonl`: one article a line in, one analysis a line out, in order, on all cores, in constant
//! memory.

use super::encodings;
use crate::jsonl_format::{self, Input, Record};
use crate::parallel;
use anyhow::Result;
use byline::Resources;
use serde_json::{Value, json};
use std::fmt::Display;
use std::io::{BufRead, BufReader, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads articles from `input`, which is called `name`, and writes their analyses to `output`, each as soon
/// as it and those before it are there. A line that cannot be read as an article is answered by
/// `{"id"?, "error"}`, and the run goes on; blank lines are passed over. Returns whether every line could be
/// read.
///
/// # Errors
/// When nothing more can be written.
pub fn run(
    resources: &Resources,
    input: impl Read + Send,
    name: &str,
    mut output: impl Write,
) -> Result<bool> {
    let lines = BufReader::new(encodings::stream(input)).split(b'\n').enumerate();
    let lines = lines.filter(|(_, line)| !matches!(line, Ok(line) if line.trim_ascii().is_empty()));
    // What cannot be read once is not asked again.
    let mut is_broken = false;
    let lines = lines.take_while(move |(_, line)| !std::mem::replace(&mut is_broken, line.is_err()));
    let mut all_read = true;
    parallel::ordered(
        lines,
        |(number, line)| match line {
            Ok(line) => answer(resources, &format!("{name}, line {}", number + 1), &line),
            Err(error) => Err(failure(None, name, &error)),
        },
        |answer| {
            all_read &= answer.is_ok();
            // In one piece, so that whoever is told to stop leaves no half line behind.
            let (Ok(line) | Err(line)) = answer;
            output.write_all((line + "\n").as_bytes())?;
            output.flush()
        },
    )?;
    Ok(all_read)
}

/// The line of output for one line of input: an analysis, or what is wrong with it.
fn answer(resources: &Resources, place: &str, line: &[u8]) -> std::result::Result<String, String> {
    let input: Input = serde_json::from_slice(line).map_err(|error| failure(id_of(line), place, &error))?;
    let (published, warning) = match input.day() {
        Ok(day) => (day, None),
        Err(error) => (None, Some(format!("{place}: {error}; read without a publication day"))),
    };
    // The core does not panic; should it ever, the other articles of a long run are not lost for it.
    let analyzed = catch_unwind(AssertUnwindSafe(|| {
        let analysis = jsonl_format::analyze(resources, &input.text, published);
        let record = jsonl_format::record(input.id.clone(), &analysis);
        serde_json::to_string(&Record { warning, ..record })
    }));
    match analyzed {
        Ok(line) => line.map_err(|error| failure(Some(input.id), place, &error)),
        Err(_) => Err(failure(Some(input.id), place, &"the analysis failed")),
    }
}

fn failure(id: Option<Value>, place: &str, error: &dyn Display) -> String {
    let error = format!("{place}: {error}");
    match id {
        Some(id) => json!({ "id": id, "error": error }).to_string(),
        None => json!({ "error": error }).to_string(),
    }
}

/// The id of a line that is JSON but no article.
fn id_of(line: &[u8]) -> Option<Value> {
    serde_json::from_slice::<Value>(line).ok()?.get("id").cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<Value> {
        let mut output = Vec::new();
        run(&Resources::default(), input, "here", &mut output).expect("a vector takes every byte");
        let output = String::from_utf8(output).expect("JSON is UTF-8");
        output.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
    }

    #[test]
    fn counts_code_points() {
        let out = lines("{\"id\": 7, \"text\": \"Żółć 😀! Tak.\"}\n".as_bytes());
        assert_eq!(
            out,
            [
                json!({"id": 7, "sents": [[0, 7], [8, 12]], "ents": out[0]["ents"], "clusters": out[0]["clusters"],
            "quotes": [], "dates": []})
            ]
        );
    }

    #[test]
    fn survives_bad_lines_and_keeps_the_order() {
        let input = b"{\"id\": \"a\", \"text\": \"One.\"}\n\
            not json\n\
            {\"id\": \"c\"}\n\
            {\"id\": \"d\", \"text\": \"\xff\"}\n\
            \n\
            {\"id\": \"e\", \"text\": \"Two.\", \"published\": \"June\", \"more\": 1}\r\n\
            {\"text\": \"Three.\"}\n\
            {\"id\": \"f\", \"text\": \"\"}";
        let out = lines(input);
        let ids: Vec<_> = out.iter().map(|line| line.get("id").cloned().unwrap_or(Value::Null)).collect();
        assert_eq!(
            ids,
            [json!("a"), Value::Null, json!("c"), Value::Null, json!("e"), Value::Null, json!("f")]
        );
        let failed: Vec<_> = out.iter().map(|line| line.get("error").is_some()).collect();
        assert_eq!(failed, [false, true, true, true, false, true, false]);
        assert!(
            out[2]["error"]
                .as_str()
                .is_some_and(|error| error.starts_with("here, line 3: missing field `text`"))
        );
        let warning = "here, line 6: “June” is not a day such as 2023-06-14; read without a publication day";
        assert_eq!(out[4]["warning"], warning);
    }
}
