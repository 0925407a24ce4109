// HTML that tries to run a script, load something or lead somewhere, made from the grammar of HTML: every way
// to start something, in every place, with every disguise.

/** What it would do: all of these are watched. `№` is the number of the vector. */
const ACTS = ["ran(№)", "fetch('/ran?№')", "location='/ran?№'", "window.open('/ran?№')"];

/** Elements that start something by themselves. @type {((act: string) => string)[]} */
const STARTERS = [
  (act) => `<script>${act}</script>`,
  (act) => `<script src="data:text/javascript,${act}"></script>`,
  (act) => `<script type=module>${act}</script>`,
  (act) => `<img src=x onerror="${act}">`,
  (act) => `<img src=icon.svg onload="${act}">`,
  (act) => `<svg onload="${act}"></svg>`,
  (act) => `<svg><script>${act}</script></svg>`,
  (act) => `<svg><animate onbegin="${act}" attributeName=x dur=1s></svg>`,
  (act) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='${act}'></svg>#x"></svg>`,
  (act) => `<math><mtext><script>${act}</script></mtext></math>`,
  (act) => `<math href="javascript:${act}">x</math>`,
  (act) => `<iframe src="javascript:${act}"></iframe>`,
  (act) => `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
  (act) => `<object data="javascript:${act}"></object>`,
  (act) => `<embed src="javascript:${act}">`,
  (act) => `<video><source onerror="${act}"></video>`,
  (act) => `<audio src=x onerror="${act}"></audio>`,
  (act) => `<video poster=x onloadstart="${act}"></video>`,
  (act) => `<details open ontoggle="${act}">x</details>`,
  (act) => `<input autofocus onfocus="${act}">`,
  (act) => `<textarea autofocus onfocus="${act}"></textarea>`,
  (act) => `<div tabindex=0 autofocus onfocus="${act}">x</div>`,
  (act) => `<body onload="${act}">`,
  (act) => `<body onpageshow="${act}">`,
  (act) => `<marquee onstart="${act}">x</marquee>`,
  (act) => `<style>@import "/ran?№"; * { background: url("/ran?№") }</style><p onclick="${act}">x</p>`,
  (act) => `<p style="background:url(/ran?№)" onanimationstart="${act}">x</p>`,
  (act) => `<link rel=stylesheet href="/ran?№" onerror="${act}">`,
  (act) => `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
  () => `<meta http-equiv=refresh content="0;url=/ran?№">`,
  () => `<base href="/ran?№/"><img src=x>`,
  (act) => `<form action="javascript:${act}"><button autofocus>x</button></form>`,
  (act) => `<a href="javascript:${act}" autofocus>x</a>`,
  (act) => `<template><script>${act}</script></template>`,
  (act) => `<noscript><p title="</noscript><img src=x onerror='${act}'>"></noscript>`,
  (act) => `<div id=ran><div id=cookie><script>${act}</script></div></div>`,
];

/** Places that make a parser see it otherwise. @type {((html: string) => string)[]} */
const PLACES = [
  (html) => html,
  (html) => `<article><h1>A title</h1><p>${html}</p></article>`,
  (html) => `<table><tr><td>${html}</td></tr>${html}</table>`,
  (html) => `<svg><foreignObject>${html}</foreignObject></svg>`,
  (html) => `<math><mtext><table><mglyph><style><!--</style>${html}-->`,
  (html) => `<select><option>${html}</option></select>`,
  (html) => `<!--><p>--!>${html}<!-- -->`,
  (html) => `<title>${html}</title><textarea>${html}</textarea></title></textarea>${html}`,
];

/** Disguises of the same. @type {((html: string) => string)[]} */
const DISGUISES = [
  (html) => html,
  (html) => html.replace(/<([a-z]+)/g, (tag) => tag.toUpperCase()).replace(/ on/g, "/oN"),
  (html) => html.replaceAll("javascript:", "java\tscript\n:").replace(/ on([a-z]+)=/g, "\non$1\t=\n"),
  (html) => html.replaceAll("script", "scr\u0000ipt").replaceAll("=x", "=&#120;"),
];

/** @returns {string[]} */
export function vectors() {
  const made = STARTERS.flatMap((start, at) =>
    PLACES.flatMap((place) => DISGUISES.map((disguise) => disguise(place(start(ACTS[at % ACTS.length] ?? ""))))),
  );
  return made.map((html, number) => html.replaceAll("№", String(number)));
}
