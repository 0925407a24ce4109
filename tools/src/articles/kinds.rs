//! What a header and a tag may say: the kinds of blocks, leads and names, the registers and the presses.

use byline::document::{BlockKind, LeadKind};
use byline::mention::MentionKind;
use serde::Serialize;

/// The name of a kind as files write it.
pub fn name_of(kind: &impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The kind of blocks that is called so.
pub fn block_kind(name: &str) -> Option<BlockKind> {
    BLOCKS.iter().copied().find(|kind| name_of(kind) == name)
}

/// The kind of leads that is called so.
pub fn lead_kind(name: &str) -> Option<LeadKind> {
    LEADS.iter().copied().find(|kind| name_of(kind) == name)
}

/// The kind of names that is called so.
pub fn name_kind(name: &str) -> Option<MentionKind> {
    MentionKind::NAMES.into_iter().find(|kind| name_of(kind) == name)
}

const LEADS: [LeadKind; 4] = [LeadKind::Label, LeadKind::Dateline, LeadKind::Speaker, LeadKind::Marker];

const BLOCKS: [BlockKind; 15] = [
    BlockKind::Headline,
    BlockKind::Kicker,
    BlockKind::Standfirst,
    BlockKind::Byline,
    BlockKind::PublicationDate,
    BlockKind::SectionHeading,
    BlockKind::Paragraph,
    BlockKind::ListItem,
    BlockKind::BlockQuote,
    BlockKind::Question,
    BlockKind::Answer,
    BlockKind::Caption,
    BlockKind::Credit,
    BlockKind::Correction,
    BlockKind::Furniture,
];

/// The registers of news.
#[rustfmt::skip]
pub const REGISTERS: [&str; 20] = [
    "arts", "business", "correction", "courts", "explainer", "fact-check", "health", "interview", "live-blog", "local-council",
    "newsletter", "obituary", "opinion", "press-release", "science", "sport", "technology", "travel", "weather", "wire",
];

/// The countries whose English is imitated.
#[rustfmt::skip]
pub const PRESSES: [&str; 131] = [
    "Argentina", "Australia", "Austria", "Azerbaijan", "Bahrain", "Bangladesh", "Barbados", "Belgium", "Belize", "Bhutan",
    "Bolivia", "Botswana", "Brazil", "Bulgaria", "Cambodia", "Cameroon", "Canada", "Chile", "China", "Colombia",
    "Costa Rica", "Croatia", "Cuba", "Cyprus", "Czech Republic", "Czechia", "Denmark", "Dominican Republic", "Ecuador",
    "Egypt", "England", "Estonia", "Ethiopia", "European Union", "Fiji", "Finland", "France", "Georgia", "Germany", "Ghana",
    "Greece", "Guyana", "Haiti", "Honduras", "Hong Kong", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq",
    "Ireland", "Israel", "Italy", "Jamaica", "Japan", "Jordan", "Kazakhstan", "Kenya", "Kuwait", "Laos", "Latvia",
    "Lebanon", "Lithuania", "Luxembourg", "Malawi", "Malaysia", "Malta", "Mexico", "Mongolia", "Morocco", "Mozambique",
    "Myanmar", "Namibia", "Nepal", "Netherlands", "New Zealand", "Nigeria", "Northern Ireland", "Norway", "Oman",
    "Pakistan", "Panama", "Papua New Guinea", "Paraguay", "Peru", "Philippines", "Poland", "Portugal", "Qatar", "Romania",
    "Russia", "Rwanda", "Samoa", "Saudi Arabia", "Scotland", "Senegal", "Serbia", "Sierra Leone", "Singapore", "Slovakia",
    "Slovenia", "Solomon Islands", "Somalia", "South Africa", "South Korea", "Spain", "Sri Lanka", "Sudan", "Sweden",
    "Switzerland", "Taiwan", "Tanzania", "Thailand", "Tonga", "Trinidad and Tobago", "Tunisia", "Turkey", "Uganda",
    "Ukraine", "United Arab Emirates", "United Kingdom", "United States", "Uruguay", "Vanuatu", "Venezuela", "Vietnam",
    "Wales", "Yemen", "Zambia", "Zimbabwe",
];

/// Pronouns that may refer to an entity; every other reference that is no name is a description.
#[rustfmt::skip]
pub const PRONOUNS: [&str; 32] = [
    "he", "her", "hers", "herself", "him", "himself", "his", "i", "it", "its", "itself", "me", "mine", "my", "myself", "our", "ours",
    "ourselves", "she", "their", "theirs", "them", "themselves", "they", "thou", "us", "we", "ye", "you", "your", "yours", "yourself",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_called_as_the_core_calls_them() {
        assert_eq!(block_kind("section-heading"), Some(BlockKind::SectionHeading));
        assert_eq!(lead_kind("dateline"), Some(LeadKind::Dateline));
        assert_eq!(name_kind("WORK_OF_ART"), Some(MentionKind::WorkOfArt));
        assert_eq!((name_kind("MONEY"), block_kind("table")), (None, None));
        assert!(REGISTERS.is_sorted() && PRESSES.is_sorted() && PRONOUNS.is_sorted());
    }
}
