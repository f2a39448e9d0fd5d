import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

/**
 * Reads a citation and prints its title, owners, year and address as JSON. Arguments: its address
 * and its format (bibtex, ris or csl).
 */
const [address, form] = process.argv.slice(2);
const text = await (await fetch(address)).text();
const types = {bibtex: '@bibtex/text', ris: '@ris/file'};
const {data: [item]} = form === 'csl'
  ? new Cite(JSON.parse(text))
  : new Cite(text, {forceType: types[form]});
console.log(JSON.stringify({
  title: item.title,
  // BibTeX's "and others" is read as a name.
  owners: item.author.map(one => one.literal ?? one.family ?? one.given).filter(name => name !== 'others'),
  year: item.issued['date-parts'][0][0],
  address: item.URL,
}));
