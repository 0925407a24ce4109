//! Units of measure by their names and symbols (the SI brochure, 9th edition, and NIST Handbook 44 for
//! customary units).

/// The symbol of a percentage: "%", "pp" for percentage points, "bp" for basis points.
pub fn percent_unit(words: &str) -> &'static str {
    match words.as_bytes().first() {
        Some(b'b' | b'B') => "bp",
        _ if words.contains("point") => "pp",
        _ => "%",
    }
}

/// The symbol of a unit: "kilometres" and "km" are "km", "degrees Celsius" are "°C", "miles an hour" are
/// "mi/h".
pub fn unit(words: &str) -> Option<&'static str> {
    let words = words.to_lowercase().replace(['-', '.'], " ");
    let words = words.trim();
    let find = |name: &str| UNITS.iter().find(|(names, _)| names.contains(&name)).map(|(_, symbol)| *symbol);
    let speed = |(unit, time): (&str, &str)| {
        let speed =
            SPEEDS.iter().find(|(symbol, per, _)| find(unit) == Some(symbol) && time.starts_with(per));
        speed.map(|(.., symbol)| *symbol).or_else(|| find(unit))
    };
    find(words)
        .or_else(|| [" per ", " an ", " a "].iter().find_map(|by| words.split_once(by)).and_then(speed))
        .or_else(|| words.split_once(' ').and_then(|(first, _)| find(first)))
}

type Names = &'static [&'static str];

const SPEEDS: &[(&str, &str, &str)] = &[
    ("km", "hour", "km/h"),
    ("mi", "hour", "mi/h"),
    ("m", "second", "m/s"),
    ("ft", "second", "ft/s"),
    ("km", "second", "km/s"),
];

#[rustfmt::skip]
const UNITS: &[(Names, &str)] = &[
    (&["mm", "millimeter", "millimeters", "millimetre", "millimetres"], "mm"), (&["cm", "centimeter", "centimeters", "centimetre", "centimetres"], "cm"),
    (&["m", "meter", "meters", "metre", "metres"], "m"), (&["km", "kilometer", "kilometers", "kilometre", "kilometres"], "km"),
    (&["inch", "inches"], "in"), (&["foot", "feet", "ft"], "ft"), (&["yard", "yards"], "yd"), (&["mile", "miles", "mi"], "mi"),
    (&["nautical mile", "nautical miles"], "nmi"), (&["light year", "light years"], "ly"), (&["fathom", "fathoms"], "ftm"), (&["furlong", "furlongs"], "fur"),
    (&["mcg", "microgram", "micrograms"], "µg"), (&["mg", "milligram", "milligrams"], "mg"), (&["g", "gram", "grams", "gramme", "grammes"], "g"),
    (&["kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"], "kg"), (&["tonne", "tonnes", "metric ton", "metric tons", "metric tonnes"], "t"),
    (&["ton", "tons"], "ton"), (&["ounce", "ounces", "oz"], "oz"), (&["pound", "pounds", "lb", "lbs"], "lb"), (&["carat", "carats"], "ct"),
    (&["acre", "acres"], "acre"), (&["hectare", "hectares", "ha"], "ha"), (&["square mile", "square miles"], "mi²"),
    (&["square kilometer", "square kilometers", "square kilometre", "square kilometres", "sq km"], "km²"),
    (&["square meter", "square meters", "square metre", "square metres", "sq m"], "m²"), (&["square foot", "square feet", "sq ft"], "ft²"),
    (&["cubic meter", "cubic meters", "cubic metre", "cubic metres"], "m³"), (&["cubic foot", "cubic feet"], "ft³"),
    (&["l", "liter", "liters", "litre", "litres"], "L"), (&["ml", "milliliter", "milliliters", "millilitre", "millilitres"], "mL"),
    (&["gallon", "gallons"], "gal"), (&["pint", "pints"], "pt"), (&["cup", "cups"], "cup"), (&["teaspoon", "teaspoons"], "tsp"),
    (&["tablespoon", "tablespoons"], "tbsp"), (&["barrel", "barrels"], "bbl"), (&["bushel", "bushels"], "bu"), (&["mph"], "mi/h"),
    (&["kph", "km/h", "kmh"], "km/h"), (&["m/s"], "m/s"), (&["knot", "knots"], "kn"), (&["degrees celsius", "degrees centigrade", "°c"], "°C"),
    (&["degrees fahrenheit", "°f"], "°F"), (&["degree", "degrees", "°"], "°"), (&["watt", "watts"], "W"), (&["kw", "kilowatt", "kilowatts"], "kW"),
    (&["mw", "megawatt", "megawatts"], "MW"), (&["gw", "gigawatt", "gigawatts"], "GW"), (&["tw", "terawatt", "terawatts"], "TW"),
    (&["kwh", "kilowatt hour", "kilowatt hours"], "kWh"), (&["mwh", "megawatt hours"], "MWh"), (&["gwh", "gigawatt hours"], "GWh"),
    (&["twh", "terawatt hours"], "TWh"), (&["volt", "volts"], "V"), (&["calorie", "calories"], "cal"), (&["kilocalories"], "kcal"),
    (&["joule", "joules"], "J"), (&["horsepower", "hp"], "hp"), (&["hz", "hertz"], "Hz"), (&["khz"], "kHz"), (&["mhz"], "MHz"), (&["ghz"], "GHz"),
    (&["kb", "kilobyte", "kilobytes"], "kB"), (&["mb", "megabyte", "megabytes"], "MB"), (&["gb", "gigabyte", "gigabytes"], "GB"),
    (&["tb", "terabyte", "terabytes"], "TB"), (&["petabyte", "petabytes"], "PB"), (&["mbps"], "Mbit/s"), (&["gbps"], "Gbit/s"),
    (&["megapixel", "megapixels"], "MP"), (&["decibel", "decibels", "db"], "dB"), (&["kiloton", "kilotons"], "kt"), (&["megaton", "megatons"], "Mt"),
    (&["psi"], "psi"), (&["pascal", "pascals"], "Pa"), (&["hectopascals"], "hPa"), (&["millibars"], "mbar"), (&["sievert", "sieverts"], "Sv"),
    (&["millisieverts"], "mSv"), (&["becquerels"], "Bq"), (&["ppm", "parts per million"], "ppm"), (&["ppb", "parts per billion"], "ppb"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_symbols_of_one_unit_are_one() {
        assert_eq!(unit("kilometres"), Some("km"));
        assert_eq!(unit("km"), Some("km"));
        assert_eq!(unit("kilometers per hour"), Some("km/h"));
        assert_eq!(unit("miles an hour"), Some("mi/h"));
        assert_eq!(unit("degrees Celsius"), Some("°C"));
        assert_eq!(unit("parts per million"), Some("ppm"));
        assert_eq!(unit("foot-tall"), Some("ft"));
        assert_eq!(unit("barrels a day"), Some("bbl"));
        assert_eq!(unit("parsecs"), None);
    }

    #[test]
    fn points_are_not_percent() {
        assert_eq!(percent_unit("per cent"), "%");
        assert_eq!(percent_unit("percentage points"), "pp");
        assert_eq!(percent_unit("basis points"), "bp");
    }
}
