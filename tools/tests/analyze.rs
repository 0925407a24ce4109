//! `x analyze` as other programs meet it: pipes, exit statuses, encodings.

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// `x analyze` by rules and without knowledge, which starts at once.
fn analyze(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_x"));
    command.args(["analyze", "--rules", "--no-knowledge"]).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What comes of an input that is given at once.
fn answer(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = analyze(arguments).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// A file of this test's own.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(name), bytes).unwrap();
    folder.join(name)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn each_line_is_answered_before_the_next_is_asked() {
    let mut child = analyze(&["--jsonl"]).spawn().unwrap();
    let mut asked = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        writeln!(asked, "{{\"id\": {id}, \"text\": \"Ana Souza spoke.\"}}").unwrap();
        let record: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(record["id"], id);
    }
    drop(asked);
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_status_is_2_when_a_line_could_not_be_read() {
    let good = b"{\"id\": 1, \"text\": \"One.\"}\n";
    assert_eq!(answer(&["--jsonl"], good).status.code(), Some(0));
    let output = answer(&["--jsonl"], &[good, &b"not json\n"[..], good].concat());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout).lines().count(), 3);
    assert!(text(&output.stdout).contains("\"error\":\"standard input, line 2:"), "{output:?}");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_read() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let fine = file("fine.txt", b"Ana Souza spoke.");
    let fine = fine.to_str().unwrap();
    let output = answer(&["--json", "no-such-file.txt", folder, fine], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no-such-file.txt"), "{output:?}");
    assert!(text(&output.stderr).contains(folder), "{output:?}");
    assert!(text(&output.stdout).contains("\"blocks\""), "{output:?}");
    let output = answer(&["--jsonl", folder], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains(folder), "{output:?}");
}

#[test]
fn nobody_reads_on_and_it_ends_quietly() {
    let article = file("long.txt", "Ana Souza spoke.\n\n".repeat(20_000).as_bytes());
    let lines = file("long.jsonl", "{\"id\": 1, \"text\": \"One.\"}\n".repeat(20_000).as_bytes());
    let (article, lines) = (article.to_str().unwrap(), lines.to_str().unwrap());
    for arguments in [&[article][..], &["--json", article], &["--jsonl", lines]] {
        let mut child = analyze(arguments).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        assert_eq!(text(&output.stderr), "", "{arguments:?}");
    }
}

#[test]
fn a_byte_order_mark_and_other_encodings_are_no_part_of_a_name() {
    let text_of = |bytes: &[u8]| text(&answer(&[], bytes).stdout);
    let plain = text_of("Mayor Ana Souza met José Lind.".as_bytes());
    assert!(plain.contains("[Ana Souza PERSON]"), "{plain}");
    assert_eq!(text_of("\u{feff}Mayor Ana Souza met José Lind.".as_bytes()), plain);
    let utf16: Vec<u8> =
        "\u{feff}Mayor Ana Souza met José Lind.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text_of(&utf16), plain);
    assert_eq!(text_of(b"Mayor Ana Souza met Jos\xe9 Lind."), plain);
    let output = answer(&["--jsonl"], "\u{feff}{\"id\": 1, \"text\": \"One.\"}\n".as_bytes());
    assert_eq!(output.status.code(), Some(0));
}
