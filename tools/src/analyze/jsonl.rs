//! `analyze --jsonl`: one article a line in, one analysis a line out, in order, on all cores, in constant memory.

use crate::contract::{self, Input};
use crate::parallel;
use anyhow::Result;
use byline::Resources;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads articles from `input` and writes their analyses to `output`. A line that cannot be read as an article is answered by
/// `{"id"?, "error"}`, and the run goes on; blank lines are passed over. Ends quietly when nobody reads the output any more.
pub fn run(resources: &Resources, input: impl Read + Send, output: impl Write) -> Result<()> {
    let mut output = std::io::BufWriter::new(output);
    let lines = BufReader::new(input).split(b'\n').enumerate();
    let lines = lines.filter(|(_, line)| !matches!(line, Ok(line) if line.trim_ascii().is_empty()));
    let written = parallel::ordered(
        lines,
        |(number, line)| line.map(|line| answer(resources, number + 1, &line)),
        |answer| writeln!(output, "{}", answer?),
    );
    match written.and_then(|()| output.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// The line of output for one line of input.
fn answer(resources: &Resources, number: usize, line: &[u8]) -> String {
    let input: Input = match serde_json::from_slice(line) {
        Ok(input) => input,
        Err(error) => return failure(id_of(line), &format!("line {number}: {error}")),
    };
    let published = input.day().unwrap_or_else(|error| {
        eprintln!("line {number}: {error}; read without a publication day");
        None
    });
    // The core does not panic; should it ever, the other articles of a long run are not lost for it.
    let analyzed = catch_unwind(AssertUnwindSafe(|| {
        let analysis = contract::analyze(resources, &input.text, published);
        serde_json::to_string(&contract::record(input.id.clone(), &analysis))
    }));
    match analyzed {
        Ok(Ok(line)) => line,
        Ok(Err(error)) => failure(Some(input.id), &format!("line {number}: {error}")),
        Err(_) => failure(Some(input.id), &format!("line {number}: the analysis failed")),
    }
}

fn failure(id: Option<Value>, error: &str) -> String {
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
        run(&Resources::default(), input, &mut output).expect("a vector takes every byte");
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
            out[2]["error"].as_str().is_some_and(|error| error.starts_with("line 3: missing field `text`"))
        );
    }
}
