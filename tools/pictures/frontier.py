"""Draws docs/frontier.svg from docs/tagger.json: accuracy against bytes on the wire, speed as the size of the dot.

    python3 tools/pictures/frontier.py

The colours follow the reader's light or dark mode.
"""
import json
import pathlib

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 440, 64, 24, 56, 56

STYLE = """
svg { color-scheme: light dark; font: 13px system-ui, sans-serif; background: #fbfaf7; }
.ink { fill: #1c1b19; } .quiet { fill: #5c5850; } .axis { stroke: #5c5850; } .grid { stroke: #dedad0; }
.dot { fill: #2f5d8a; fill-opacity: .75; stroke: #1c1b19; } .line { stroke: #2f5d8a; fill: none; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) {
  svg { background: #16171a; } .ink { fill: #e6e3dc; } .quiet { fill: #a6a299; } .axis { stroke: #a6a299; } .grid { stroke: #33353b; }
  .dot { fill: #8fb8e0; stroke: #e6e3dc; } .line { stroke: #8fb8e0; }
}"""


def scale(values, low, high, pad):
    """From values to positions, with a margin of `pad` of their range on both sides."""
    first, last = min(values), max(values)
    margin = pad * (last - first)
    first, last = first - margin, last + margin
    return lambda value: low + (value - first) / (last - first) * (high - low), first, last


def ticks(first, last, step):
    value = -(-first // step) * step
    while value <= last:
        yield round(value, 6)
        value += step


def best_so_far(models):
    """The models that no smaller one equals."""
    out = []
    for model in sorted(models, key=lambda m: m["brotli"]):
        if not out or model["held_out"] > out[-1]["held_out"]:
            out.append(model)
    return out


def main():
    models = json.loads((DOCS / "tagger.json").read_text())["frontier"]
    x, x_first, x_last = scale([m["brotli"] / 1e6 for m in models], LEFT, WIDTH - RIGHT, 0.12)
    y, y_first, y_last = scale([m["held_out"] for m in models], HEIGHT - BOTTOM, TOP, 0.18)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t d">',
           '<title id="t">Accuracy against size</title>',
           '<desc id="d">F1 on passages kept out of training over megabytes after brotli, one dot a model; the table in experiments/2026-11.md has the figures.</desc>',
           f"<style>{STYLE}</style>"]
    for value in ticks(y_first, y_last, 0.5):
        out.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}"/>')
        out.append(f'<text class="quiet" x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.1f}</text>')
    for value in ticks(x_first, x_last, 0.5):
        out.append(f'<text class="quiet" x="{x(value):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{value:.1f}</text>')
    out.append(f'<line class="axis" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{HEIGHT - BOTTOM}" y2="{HEIGHT - BOTTOM}"/>')
    out.append(f'<text class="ink" x="{WIDTH / 2}" y="{HEIGHT - 14}" text-anchor="middle">megabytes after brotli</text>')
    out.append(f'<text class="ink" x="{LEFT - 44}" y="24">F1 on what was kept out of training, reduced budget; larger dots take more instructions a byte</text>')
    best = best_so_far(models)
    frontier = " ".join(f"{x(m['brotli'] / 1e6):.1f},{y(m['held_out']):.1f}" for m in best)
    out.append(f'<polyline class="line" points="{frontier}"/>')
    most = max(m["instructions"] for m in models)
    for m in models:
        cx, cy, r = x(m["brotli"] / 1e6), y(m["held_out"]), 3 + 8 * (m["instructions"] / most)
        out.append(f'<circle class="dot" cx="{cx:.1f}" cy="{cy:.1f}" r="{r:.1f}"/>')
        beside = cy - r - 5 if m in best else cy + r + 15
        out.append(f'<text class="ink" x="{cx:.1f}" y="{beside:.1f}" text-anchor="middle">{m["name"]}</text>')
    (DOCS / "frontier.svg").write_text("\n".join(out + ["</svg>", ""]))


main()
