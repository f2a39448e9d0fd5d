import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import {Parser} from 'n3';

/**
 * Parses documents completely: node parsed.mjs TYPE ADDRESS [TYPE ADDRESS…], where a type is turtle,
 * bibtex or ris. Prints how much each one contains, or a line with FAULT and the reason.
 */
const readers = {
  turtle: (text, address) => new Parser({baseIRI: address}).parse(text).length + ' statements',
  bibtex: text => {
    // Parsers regard any text outside of an entry as a comment, so it must be found here.
    const entries = text.trimEnd().split(/\n+(?=@)/);
    const invalid = entries.find(entry => !/^@[a-z]+\{[^\n]*\n(  [^\n]*\n)+\}$/.test(entry));
    if (invalid !== undefined) throw new Error('not an entry: ' + invalid);
    return records(text, '@bibtex/text', entries.length);
  },
  ris: text => {
    const lines = text.split('\r\n');
    if (lines.pop() !== '') throw new Error('the last line does not end');
    const invalid = lines.find(line => !/^[A-Z][A-Z0-9]  - [^\r\n]*$/.test(line));
    if (invalid !== undefined) throw new Error('no tag and value: ' + invalid);
    if (!lines[0].startsWith('TY') || !lines.at(-1).startsWith('ER')) throw new Error('not from TY to ER');
    return records(text, '@ris/file');
  },
};

function records(text, type, expected = 1) {
  const {data} = new Cite(text, {forceType: type});
  if (data.length !== expected) throw new Error(`${data.length} of ${expected} records`);
  for (const {title, author, URL} of data) {
    if (!title || !author?.length || !URL) throw new Error('no title, author or address');
  }
  return data.length + ' records';
}

const list = process.argv.slice(2);
for (let i = 0; i < list.length; i += 2) {
  const [type, address] = list.slice(i, i + 2);
  try {
    const answer = await fetch(address);
    if (answer.status !== 200) throw new Error('status ' + answer.status);
    console.log(`${address}: ${readers[type](await answer.text(), address)}`);
  } catch (fault) {
    console.log(`FAULT ${address}: ${fault.message}`);
  }
}
