"""Reads the corpora and reconciles their guidelines to one label set.

Every token carries the set of labels that its corpus allows, as a bit mask over LABELS: corpora that do not tell
GPE from LOC, that leave out a type, or that contradict each other then teach only what they know.
"""
import json
import os
import re
from collections import Counter, defaultdict

TYPES = "PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW LANGUAGE".split()
LABELS = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]
ALL = (1 << len(LABELS)) - 1
PLACE = ("GPE", "LOC", "FAC")
MISC = ("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE")

# The corpora's own types as the set of ours that they may stand for.
MAP = {t: (t,) for t in TYPES} | {
    "PER": ("PERSON",), "person": ("PERSON",), "politician": ("PERSON",), "Person": ("PERSON",), "per": ("PERSON",),
    "organisation": ("ORG",), "politicalparty": ("ORG",), "Organisation": ("ORG",), "corporation": ("ORG",),
    "group": ("ORG",), "org": ("ORG",), "country": ("GPE",), "location": PLACE, "Location": PLACE, "geo": PLACE,
    "MISC": MISC, "misc": ("NORP", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"), "event": ("EVENT",),
    "election": ("EVENT",), "product": ("PRODUCT",), "creative-work": ("WORK_OF_ART",), "Nationality": ("NORP",),
    "gpe": ("NORP", "GPE"), "art": ("PRODUCT", "WORK_OF_ART", "LAW"), "eve": ("EVENT",), "nat": ("EVENT",),
}
COARSE = {name: {"LOC": PLACE} for name in ("wikigold", "uner-ewt-dev")}  # here LOC is any place
# Types that a corpus does not annotate: its capitalised unmarked tokens may be these.
UNMARKED = {"uner-ewt-dev": MISC, "wnut17-train": ("NORP", "EVENT", "LAW", "LANGUAGE"), "re3d-open": MISC}

PRONOUN = {"I", "We", "They", "He", "She", "You", "Who"}
ABBREVIATION = ("Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|St|Mt|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|vs|etc|"
                "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec")
TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[@#]\w+"             # addresses, handles
    r"|(?:[^\W\d_]\.){2,}"                       # U.S., a.m.
    rf"|(?:{ABBREVIATION})\.(?!\w)"              # Mr., Inc.
    r"|[A-Z]\.(?=\s+[A-Z])"                      # initials
    r"|['’]s\b"                                  # possessive
    r"|\d+(?:[.,:]\d+)+"                         # 1,000.50
    r"|\w+(?:['’](?!s\b)\w+)*(?:-\w+(?:['’](?!s\b)\w+)*)*"  # words and hyphenated compounds
    r"|\.{2,}|-{2,}|\S")
HYPHEN = re.compile(r"-|[^-]+")

ARTICLE = {"the", "a", "an"}
TITLE = set("""mr mr. mrs mrs. ms ms. dr dr. gen gen. sen sen. rep rep. gov gov. lt lt. col col. capt capt. sgt sgt.
 prof prof. rev rev. maj maj. adm adm. sir lord lady dame president vice deputy former prime foreign defense defence
 interior finance justice minister premier chancellor secretary senator governor general colonel chief judge king queen
 prince princess pope representative ambassador mayor congressman congresswoman chairman chairwoman chairperson captain
 major lieutenant professor doctor reverend admiral brigadier sheikh sheik emperor empress cardinal archbishop bishop
 ayatollah spokesman spokeswoman director commander sergeant cpl. pvt. pm mp attorney speaker lawmaker leader
 sultan emir imam rabbi father sister vice-president president-elect""".split())
PARTICLE = {"of", "the", "and", "for", "de", "du", "la", "al", "bin", "&", "-", "in", "on", "von", "van", "'s", "’s", ".", ","}
LEXICON = {}  # string → the type the silver corpora nearly always give it; silver() fills it


def read(name):
    """The documents of a training corpus; the folder is BYLINE_CORPORA."""
    path = os.path.join(os.environ["BYLINE_CORPORA"], "train", name + ".jsonl")
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def tokenize(text, start=0, end=None):
    """Token spans [(start, end)] of text[start:end]. A compound stays whole if lower-case or if it mixes digits and letters."""
    spans = []
    for m in TOKEN.finditer(text, start, len(text) if end is None else end):
        word = m.group()
        whole = "-" not in word[1:-1] or word.islower() or (any(c.isdigit() for c in word) and any(c.isalpha() for c in word))
        if whole or word[0] in "@#" or "://" in word or word.startswith("www."):
            spans.append(m.span())
        else:
            spans += [(m.start() + p.start(), m.start() + p.end()) for p in HYPHEN.finditer(word)]
    return spans


def bits(types, prefix):
    """Mask of the labels prefix + type."""
    return sum(1 << LABELS.index(prefix + t) for t in set(types))


def begin(types):
    return bits(types, "B-")


def inside(types):
    return bits(types, "I-")


def trim(tokens, a, b, types):
    """Drops leading articles and titles and a trailing 's from tokens[a:b]; None if nothing of a name is left."""
    while a < b and tokens[a].lower() in ARTICLE and b - a > 1:
        a += 1
    if types == ("PERSON",):
        while a < b and tokens[a].lower() in TITLE:
            a += 1
    while b > a and tokens[b - 1] in ("'s", "’s", "'", "’", ",", "."):
        b -= 1
    return (a, b, types) if any(c.isalnum() for w in tokens[a:b] for c in w) else None


def parse(doc, name, a, b):
    """(tokens, trimmed entities as token spans (first, end, types)) of doc["text"][a:b]."""
    at, spans = tokenize(doc["text"], a, b), []
    tokens = [doc["text"][x:z] for x, z in at]
    for s, e, kind in doc["ents"]:
        types = COARSE.get(name, {}).get(kind) or MAP.get(kind)
        if not types or s < a or e > b:
            continue
        hit = [i for i, (x, z) in enumerate(at) if x < e and z > s]
        span = hit and trim(tokens, hit[0], hit[-1] + 1, types)
        if span:
            spans.append(span)
    return tokens, spans


def drop_overlaps(spans):
    """Longest spans first, those that overlap an earlier one dropped."""
    taken, out = set(), []
    for a, b, types in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if not taken.intersection(range(a, b)):
            taken.update(range(a, b))
            out.append((a, b, types))
    return sorted(out)


def masks(n, spans, tokens=(), unmarked=()):
    """Allowed labels per token for spans; capitalised tokens outside may also be of an unmarked type."""
    free = 1 | begin(unmarked) | inside(unmarked)
    out = [free if tokens and any(c.isupper() for c in tokens[i]) else 1 for i in range(n)]
    for a, b, types in spans:
        out[a:b] = [begin(types)] + [inside(types)] * (b - a - 1)
    return out


def agree(tokens, first, second, votes):
    """Masks from two labellings of one sentence.

    Where the spans match, what both allow; else the type that most of the string's mentions have in both corpora
    together ("al-Qaida": ORG). Elsewhere either labelling may be right.
    """
    one, two = masks(len(tokens), first), masks(len(tokens), second)
    out = [x | y for x, y in zip(one, two)]
    other = {(a, b): types for a, b, types in second}
    for a, b, types in first:
        if (a, b) not in other:
            continue
        vote = votes[" ".join(tokens[a:b])]
        best = max(vote, key=vote.get)
        common = tuple(t for t in types if t in other[a, b]) or (best,) * (vote[best] >= max(10, 0.5 * sum(vote.values())))
        if common:
            out[a:b] = [begin(common)] + [inside(common)] * (b - a - 1)
    return out


def sentence_bounds(doc):
    """Sentence spans as given, or lines split after full stops."""
    if doc["sents"]:
        return doc["sents"]
    return [m.span() for m in re.finditer(r"[^\n]+?(?:[.!?][\"”’']?(?=\s+[A-Z\"“])|(?=\n)|$)", doc["text"]) if m.group().strip()]


def innermost(tokens, spans):
    """re3d: (spans to use, tokens left open). Outer, descriptive and lower-case spans only leave their capitalised tokens open."""
    keep, opened = [], set()
    names = {(a, b): types for a, b, types in spans if types in (PLACE, ("NORP",))}
    for a, b, types in sorted(set(spans), key=lambda s: s[1] - s[0]):
        proper = all(w[0].isupper() or w in PARTICLE for w in tokens[a:b])
        proper = proper and tokens[a][0].isupper() and tokens[a] not in PRONOUN
        nested = [k for k in keep if k[0] < b and a < k[1]]
        if proper and not nested:
            keep.append((a, b, names.get((a, b), types)))
        elif nested and any((k[0], k[1]) == (a, b) for k in nested):
            continue
        else:
            opened.update(range(a, b))
            if proper:
                keep = [k for k in keep if k not in nested]
    return keep, opened


def sentences(name):
    """Yields (document number, tokens, masks) of a gold corpus."""
    unmarked = UNMARKED.get(name, ())
    for number, doc in enumerate(read(name)):
        for a, b in sentence_bounds(doc):
            tokens, spans = parse(doc, name, a, b)
            opened = ()
            if name == "re3d-open":
                spans, opened = innermost(tokens, spans)
            mask = masks(len(tokens), refine(tokens, drop_overlaps(spans)), tokens, unmarked)
            for i, word in enumerate(tokens):
                if i in opened and any(c.isupper() for c in word):
                    mask[i] = ALL
                elif mask[i] & 1 and LEXICON.get(word) == "NORP":
                    mask[i] = begin(("NORP",)) | ("NORP" not in unmarked)
            if tokens:
                yield number, tokens, mask


def refine(tokens, spans):
    """Replaces a coarse type set by the type that the silver corpora nearly always give to the same string."""
    out = []
    for a, b, types in spans:
        fine = LEXICON.get(" ".join(tokens[a:b]))
        out.append((a, b, (fine,) if len(types) > 1 and fine in types else types))
    return out


def silver():
    """(gmb sentences, docred sentences) as (document number, tokens, masks); fills LEXICON on the way."""
    counts, votes, pairs, docred, number = defaultdict(Counter), defaultdict(Counter), [], [], 0

    def count(table, tokens, spans):
        for a, b, types in spans:
            table[" ".join(tokens[a:b])][types[0]] += 1

    for one, two in zip(read("silver-gmb"), read("gmb")):
        tokens, first = parse(one, "silver-gmb", 0, len(one["text"]))
        same, second = parse(two, "gmb", 0, len(two["text"]))
        assert tokens == same, "gmb and silver-gmb must hold the same sentences"
        pair = drop_overlaps(first), drop_overlaps(second)
        count(counts, tokens, pair[0])
        for spans in pair:
            count(votes, tokens, spans)
        if tokens:
            pairs.append((tokens, *pair))
    gmb = [(0, tokens, agree(tokens, first, second, votes)) for tokens, first, second in pairs]
    for doc in read("silver-docred"):
        if doc["text"].startswith("#DocRED"):  # the line between two articles
            number += 1
            continue
        tokens, spans = parse(doc, "silver-docred", 0, len(doc["text"]))
        spans = drop_overlaps(spans)
        count(counts, tokens, spans)
        if tokens:
            docred.append((number, *join_hyphens(tokens, open_runs(tokens, masks(len(tokens), spans)))))
    for string, types in counts.items():
        (best, n), = types.most_common(1)
        if n >= 3 and n >= 0.8 * sum(types.values()):
            LEXICON[string] = best
    return gmb, docred


def open_runs(tokens, mask):
    """Leaves open the runs of two or more capitalised words that the silver labels call no name: often a miss."""
    proper = [m == 1 and w[0].isupper() and w.isalpha() and w.lower() not in TITLE | ARTICLE for w, m in zip(tokens, mask)]
    beside = [before or after for before, after in zip([False] + proper, proper[1:] + [False])]
    return [ALL if p and b else m for p, b, m in zip(proper, beside, mask)]


def join_hyphens(tokens, mask):
    """docred spaces its hyphens ("free - to - air"): joins lower-case compounds again."""
    plain = lambda i: i < len(tokens) and mask[i] == 1 and tokens[i].isalpha() and tokens[i].islower()
    out, labels, i = [], [], 0
    while i < len(tokens):
        out.append(tokens[i])
        labels.append(mask[i])
        while plain(i) and tokens[i + 1 : i + 2] == ["-"] and plain(i + 2):
            i += 2
            out[-1] += "-" + tokens[i]
        i += 1
    return out, labels
