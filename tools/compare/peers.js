// The peers, bundled for the page: each as its own documentation says to find names in a text.

import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";

const nlp = wink(model);

/** @type {Record<string, (text: string) => number>} how many names, dates and amounts are found */
export const peers = {
  compromise: (text) => {
    const document = compromise(text);
    return document.people().length + document.places().length + document.organizations().length;
  },
  // wink-nlp's web model has no names of people, organisations and places: its entities are dates, amounts
  // and the like.
  "wink-nlp": (text) => nlp.readDoc(text).entities().length(),
};
