//! The head of a mail, pasted with it: "From: …", "To: …", "Date: …", "Subject: …".

use crate::document::{BlockKind, LeadKind};
use crate::text::blocks::draft::Draft;

const SUBJECT: &str = "it is the subject of an email";
const SENDER: &str = "it is the sender of an email";
const SENT: &str = "it says when an email was sent";
const OTHER: &str = "it is a line of an email's header";

/// Decides the lines of mail heads: at least three in a row, one of which names the sender.
pub fn mail(drafts: &mut [Draft]) {
    let mut start = 0;
    while let Some(from) = (start..drafts.len()).find(|&at| drafts.get(at).and_then(field).is_some()) {
        let length = drafts.iter().skip(from).take_while(|draft| field(draft).is_some()).count();
        start = from + length;
        let lines = drafts.get_mut(from..start).unwrap_or(&mut []);
        if length < 3 || !lines.iter().any(|draft| field(draft) == Some("from")) {
            continue;
        }
        for draft in lines {
            let (kind, reason) = match field(draft) {
                Some("subject") => (BlockKind::Headline, SUBJECT),
                Some("from") => (BlockKind::Byline, SENDER),
                Some("date" | "sent") => (BlockKind::PublicationDate, SENT),
                _ => (BlockKind::Furniture, OTHER),
            };
            draft.verdict = Some((kind, reason));
            draft.set_lead(0, draft.colon.map_or(0, |at| at + 1), LeadKind::Label);
        }
    }
}

/// The field that a line of a mail's head gives.
fn field(draft: &Draft) -> Option<&'static str> {
    const FIELDS: &[&str] = &["from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to"];
    let name = draft.words.get(..draft.colon?)?;
    let given = draft.shape.length < 300 && draft.words.get(name.len() + 1..)?.starts_with(' ');
    FIELDS.iter().copied().find(|field| given && field.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::draft::drafts;

    fn kinds(text: &str) -> Vec<Option<BlockKind>> {
        let mut drafts = drafts(text);
        mail(&mut drafts);
        drafts.iter().map(|draft| draft.verdict.map(|(kind, _)| kind)).collect()
    }

    #[test]
    fn heads_of_mails() {
        use BlockKind::*;
        assert_eq!(
            kinds(
                "From: Ana <ana@example.org>\nTo: Tom\nDate: Mon, 3 Jun 2024\nSubject: The ferry\n\nHi Tom,"
            ),
            [Some(Byline), Some(Furniture), Some(PublicationDate), Some(Headline), None]
        );
        assert_eq!(kinds("From: Ana\nTo: Tom"), [None, None]);
        assert_eq!(kinds("To: the point\nDate: unknown\nSubject: closed"), [None, None, None]);
    }
}
