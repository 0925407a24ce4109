//! Currencies by their signs and names (ISO 4217:2015, list one).

/// The currency of a sign or code: "$", "US$", "EUR", "Rs".
pub fn currency_of_sign(sign: &str) -> Option<&'static str> {
    let sign = sign.trim_end_matches('.');
    let code = SIGNS.iter().find(|(signs, _)| signs.contains(&sign)).map(|(_, code)| *code);
    code.or_else(|| CODES.iter().copied().find(|code| *code == sign))
}

/// Whether the letters of a currency may be written right before the digits `number`: "USD34.6", "GHS75,000".
/// Letters that also begin the names of other things ("N95", "R18", "PHP8") need a number that is counted in
/// thousands or has a scale behind it, which `counted` says.
pub fn is_glued(letters: &str, counted: bool) -> bool {
    let named = GLUED.contains(&letters) || CODES.contains(&letters);
    named && (counted || !DOUBTFUL.contains(&letters))
}

/// Signs of letters that stand right before digits, besides the codes.
const GLUED: &[&str] = &["KSH", "KSh", "KShs", "Ksh", "Kshs", "N", "NIS", "R", "RM", "RS", "Rs", "TK", "Tk"];

/// Letters that stand before digits in other names, too.
const DOUBTFUL: &[&str] = &["CAD", "COP", "MAD", "N", "NIS", "PEN", "PHP", "R", "RM", "RS", "TK", "TRY"];

/// The currency of a name, with the nationality or country before it where there is one, and how many of the
/// named coins make one of it: ("Kenyan", "shillings") is one KES, "pence" are hundredths of a pound.
pub fn currency_of_word(country: &str, word: &str) -> Option<(&'static str, f64)> {
    let word = word.to_ascii_lowercase();
    let (_, by_default, per) = WORDS.iter().find(|(words, ..)| words.contains(&word.as_str()))?;
    let national =
        NATIONAL.iter().find(|(name, countries, _)| name == by_default && countries.contains(&country));
    Some((national.map_or(*by_default, |(_, _, code)| *code), *per))
}

type Names = &'static [&'static str];

#[rustfmt::skip]
const SIGNS: &[(Names, &str)] = &[
    (&["$", "US$", "U.S.$", "USD$"], "USD"), (&["A$", "AU$"], "AUD"), (&["C$", "CA$", "CAD$"], "CAD"), (&["NZ$"], "NZD"), (&["HK$"], "HKD"),
    (&["S$"], "SGD"), (&["NT$"], "TWD"), (&["R$"], "BRL"), (&["MX$"], "MXN"), (&["Z$"], "ZWL"), (&["J$"], "JMD"), (&["€"], "EUR"),
    (&["£", "￡"], "GBP"), (&["¥", "￥"], "JPY"), (&["₹", "Rs", "RS", "Re"], "INR"), (&["₦"], "NGN"), (&["₩"], "KRW"), (&["₽"], "RUB"),
    (&["₺"], "TRY"), (&["₪", "NIS"], "ILS"), (&["₫"], "VND"), (&["฿"], "THB"), (&["₱"], "PHP"), (&["₵", "GH₵", "GH¢"], "GHS"), (&["₴"], "UAH"),
    (&["₸"], "KZT"), (&["৳"], "BDT"), (&["₿"], "BTC"), (&["RM"], "MYR"), (&["KSh", "Ksh", "KSH", "Kshs", "KShs"], "KES"), (&["R"], "ZAR"),
    (&["N"], "NGN"), (&["TK", "Tk"], "BDT"),
    (&["kr"], "krona"), (&["Fr"], "franc"), (&["Sh"], "shilling"), (&["¢"], "USD"),
];

#[rustfmt::skip]
const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "CHF", "AUD", "CAD", "NZD", "ZAR", "NGN", "KES", "KRW", "SGD", "HKD", "BRL", "MXN", "AED",
    "SAR", "TRY", "SEK", "NOK", "DKK", "PLN", "GHS", "TZS", "UGX", "PKR", "BDT", "LKR", "PHP", "THB", "MYR", "IDR", "VND",
    "AFN", "ARS", "AZN", "BGN", "BHD", "BWP", "BYN", "CLP", "COP", "CZK", "DZD", "EGP", "ETB", "GEL", "HUF", "ILS", "IQD", "IRR", "ISK", "JMD",
    "JOD", "KHR", "KWD", "KZT", "LBP", "LYD", "MAD", "MMK", "MUR", "MWK", "NAD", "NPR", "OMR", "PEN", "PGK", "QAR", "RON", "RSD", "RWF", "SOS",
    "TND", "TTD", "TWD", "UAH", "UZS", "XAF", "XOF", "ZMW",
];

/// Names, the currency when no country is named, and how many make one.
#[rustfmt::skip]
const WORDS: &[(Names, &str, f64)] = &[
    (&["dollar", "dollars"], "USD", 1.0), (&["cent", "cents"], "USD", 100.0), (&["euro", "euros"], "EUR", 1.0),
    (&["pound", "pounds"], "GBP", 1.0), (&["pence", "penny", "p"], "GBP", 100.0), (&["yen"], "JPY", 1.0), (&["yuan", "renminbi"], "CNY", 1.0),
    (&["rupee", "rupees"], "INR", 1.0), (&["paise", "paisa"], "INR", 100.0), (&["rouble", "roubles", "ruble", "rubles"], "RUB", 1.0),
    (&["kopeck", "kopecks"], "RUB", 100.0), (&["won"], "KRW", 1.0), (&["real", "reais"], "BRL", 1.0), (&["rand"], "ZAR", 1.0),
    (&["shekel", "shekels"], "ILS", 1.0), (&["lira", "liras"], "TRY", 1.0), (&["zloty", "zlotys"], "PLN", 1.0), (&["forint", "forints"], "HUF", 1.0),
    (&["hryvnia", "hryvnias"], "UAH", 1.0), (&["naira"], "NGN", 1.0), (&["cedi", "cedis"], "GHS", 1.0), (&["birr"], "ETB", 1.0),
    (&["baht"], "THB", 1.0), (&["ringgit"], "MYR", 1.0), (&["rupiah"], "IDR", 1.0), (&["dong"], "VND", 1.0), (&["taka"], "BDT", 1.0),
    (&["afghani", "afghanis"], "AFN", 1.0), (&["tenge"], "KZT", 1.0), (&["colon", "colones"], "CRC", 1.0), (&["sol", "soles"], "PEN", 1.0),
    (&["bolivar", "bolivars"], "VES", 1.0), (&["pula"], "BWP", 1.0), (&["kyat"], "MMK", 1.0), (&["lari"], "GEL", 1.0), (&["leva", "lev"], "BGN", 1.0),
    (&["lei"], "RON", 1.0), (&["bitcoin", "bitcoins"], "BTC", 1.0), (&["riyal", "riyals"], "SAR", 1.0), (&["rial", "rials"], "IRR", 1.0),
    (&["dirham", "dirhams"], "AED", 1.0), (&["manat"], "AZN", 1.0), (&["peso", "pesos"], "peso", 1.0), (&["franc", "francs"], "franc", 1.0),
    (&["dinar", "dinars"], "dinar", 1.0), (&["krona", "kronor"], "SEK", 1.0), (&["krone", "kroner"], "krone", 1.0),
    (&["shilling", "shillings"], "shilling", 1.0), (&["kwacha"], "kwacha", 1.0),
];

/// The currencies of one name by nationality and country.
#[rustfmt::skip]
const NATIONAL: &[(&str, Names, &str)] = &[
    ("USD", &["Australian", "Australia"], "AUD"), ("USD", &["Canadian", "Canada"], "CAD"), ("USD", &["New Zealand"], "NZD"),
    ("USD", &["Hong Kong"], "HKD"), ("USD", &["Singapore", "Singaporean"], "SGD"), ("USD", &["Taiwan", "Taiwanese"], "TWD"),
    ("USD", &["Jamaican"], "JMD"), ("USD", &["Zimbabwean", "Zimbabwe"], "ZWL"), ("USD", &["Namibian"], "NAD"), ("USD", &["Fijian"], "FJD"),
    ("GBP", &["Egyptian"], "EGP"), ("GBP", &["Lebanese"], "LBP"), ("GBP", &["Syrian"], "SYP"), ("GBP", &["Sudanese"], "SDG"),
    ("INR", &["Pakistani"], "PKR"), ("INR", &["Sri Lankan"], "LKR"), ("INR", &["Nepali", "Nepalese"], "NPR"), ("INR", &["Mauritian"], "MUR"),
    ("KRW", &["North Korean"], "KPW"), ("RUB", &["Belarusian"], "BYN"), ("SAR", &["Qatari"], "QAR"), ("IRR", &["Omani"], "OMR"),
    ("IRR", &["Yemeni"], "YER"), ("AED", &["Moroccan"], "MAD"), ("AZN", &["Turkmen"], "TMT"),
    ("peso", &["Mexican"], "MXN"), ("peso", &["Argentine", "Argentinian"], "ARS"), ("peso", &["Chilean"], "CLP"),
    ("peso", &["Colombian"], "COP"), ("peso", &["Philippine", "Filipino"], "PHP"), ("peso", &["Cuban"], "CUP"),
    ("peso", &["Uruguayan"], "UYU"), ("peso", &["Dominican"], "DOP"), ("franc", &["Swiss"], "CHF"), ("franc", &["Rwandan"], "RWF"),
    ("franc", &["Congolese"], "CDF"), ("dinar", &["Kuwaiti"], "KWD"), ("dinar", &["Iraqi"], "IQD"), ("dinar", &["Jordanian"], "JOD"),
    ("dinar", &["Libyan"], "LYD"), ("dinar", &["Tunisian"], "TND"), ("dinar", &["Algerian"], "DZD"), ("dinar", &["Bahraini"], "BHD"),
    ("dinar", &["Serbian"], "RSD"), ("SEK", &["Icelandic"], "ISK"), ("krone", &["Norwegian"], "NOK"), ("krone", &["Danish"], "DKK"),
    ("shilling", &["Kenyan", "Kenya"], "KES"), ("shilling", &["Tanzanian", "Tanzania"], "TZS"), ("shilling", &["Ugandan", "Uganda"], "UGX"),
    ("shilling", &["Somali"], "SOS"), ("kwacha", &["Zambian"], "ZMW"), ("kwacha", &["Malawian"], "MWK"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_decides_between_currencies_of_one_name() {
        assert_eq!(currency_of_word("", "dollars"), Some(("USD", 1.0)));
        assert_eq!(currency_of_word("New Zealand", "dollars"), Some(("NZD", 1.0)));
        assert_eq!(currency_of_word("Mexican", "Pesos"), Some(("MXN", 1.0)));
        assert_eq!(currency_of_word("", "pesos"), Some(("peso", 1.0)));
        assert_eq!(currency_of_word("", "pence"), Some(("GBP", 100.0)));
        assert_eq!(currency_of_sign("HK$"), Some("HKD"));
        assert_eq!(currency_of_sign("USD"), Some("USD"));
        assert_eq!(currency_of_sign("XYZ"), None);
    }

    #[test]
    fn letters_of_other_names_need_a_large_number() {
        assert!(is_glued("USD", false) && is_glued("KSh", false) && is_glued("N", true));
        assert!(!is_glued("N", false) && !is_glued("PHP", false) && !is_glued("M", true));
    }
}
