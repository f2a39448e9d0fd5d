// Judges the descriptions of data sets: parses each in three forms by parsers of other projects, compares the
// statements, asks for every address in them, and validates them by the shapes of DCAT-AP if a folder is given.
// node catalogue.mjs ORIGIN PATH[,PATH…] [FOLDER]
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import rdf from '@zazuko/env';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const [, , origin, paths, folder] = process.argv;
const faults = [];

function turtle(text, baseIRI) {
  return new Parser({ baseIRI }).parse(text);
}

async function streamed(parser, text) {
  const quads = [];
  for await (const quad of Readable.from([text]).pipe(parser)) quads.push(quad);
  return quads;
}

function line(quad) {
  const { subject, predicate, object } = quad;
  const value = object.termType === 'Literal'
    ? JSON.stringify(object.value) + '@' + object.language + '^' + object.datatype.value
    : object.termType + ' ' + object.value;
  return `${subject.termType} ${subject.value} ${predicate.value} ${value}`;
}

async function get(path, type) {
  const answer = await fetch(origin + path);
  const sent = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200 || !sent.startsWith(type)) faults.push(`${path}: ${answer.status} ${sent}`);
  return answer.text();
}

function dataset(quads) {
  return rdf.dataset(quads.map(q => rdf.quad(copy(q.subject), copy(q.predicate), copy(q.object))));
}

function copy(term) {
  switch (term.termType) {
    case 'NamedNode': return rdf.namedNode(term.value);
    case 'BlankNode': return rdf.blankNode(term.value);
    default: return rdf.literal(term.value, term.language || rdf.namedNode(term.datatype.value));
  }
}

// The lists of the European Union state what their terms are; without them the shapes could not know.
const TYPES = {
  'access-right/': ['http://purl.org/dc/terms/RightsStatement'],
  'country/': ['http://purl.org/dc/terms/Location'],
  'data-theme/': ['http://www.w3.org/2004/02/skos/core#Concept'],
  'file-type/': ['http://purl.org/dc/terms/MediaTypeOrExtent'],
  'frequency/': ['http://purl.org/dc/terms/Frequency'],
  'language/': ['http://purl.org/dc/terms/LinguisticSystem'],
  'licence/': ['http://purl.org/dc/terms/LicenseDocument'],
  'planned-availability/': ['http://www.w3.org/2004/02/skos/core#Concept'],
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';
const MEDIA = 'http://www.iana.org/assignments/media-types/';
const IN_SCHEME = 'http://www.w3.org/2004/02/skos/core#inScheme';
const PREF_LABEL = 'http://www.w3.org/2004/02/skos/core#prefLabel';
const A = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function types(quads) {
  const added = [];
  const add = (s, p, o) => added.push(rdf.quad(rdf.namedNode(s), rdf.namedNode(p), rdf.namedNode(o)));
  for (const value of new Set(quads.map(q => q.object).filter(o => o.termType === 'NamedNode').map(o => o.value))) {
    for (const [list, found] of Object.entries(TYPES)) {
      if (value.startsWith(AUTHORITY + list)) {
        found.forEach(type => add(value, A, type));
        add(value, IN_SCHEME, AUTHORITY + list.slice(0, -1));
        added.push(rdf.quad(rdf.namedNode(value), rdf.namedNode(PREF_LABEL), rdf.literal(value, 'en')));
      }
    }
    if (value.startsWith(MEDIA)) add(value, A, 'http://purl.org/dc/terms/MediaType');
    if (value.endsWith('checksumAlgorithm_sha256')) add(value, A, 'http://spdx.org/rdf/terms#ChecksumAlgorithm');
  }
  return added;
}

const DCAT = 'http://www.w3.org/ns/dcat#';
const PAGES = ['accessURL', 'downloadURL', 'endpointDescription', 'hasVersion', 'isVersionOf', 'landingPage']
  .map(name => DCAT + name);
PAGES.push('http://purl.org/dc/terms/conformsTo', 'http://xmlns.com/foaf/0.1/homepage');
const asked = new Set();

// Every address of ours answers, and every file with its stated type and size.
async function harvest(quads) {
  const about = new Map();
  for (const { subject, predicate, object } of quads) {
    about.set(subject.value, { ...about.get(subject.value), [predicate.value]: object.value });
  }
  for (const { subject, predicate, object } of quads) {
    if (!PAGES.includes(predicate.value) || asked.has(object.value)) continue;
    asked.add(object.value);
    const answer = await fetch(object.value, { headers: { 'Accept-Encoding': 'identity' } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    const sent = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200) faults.push(`${object.value}: ${answer.status}`);
    const { [DCAT + 'mediaType']: type, [DCAT + 'byteSize']: size } = about.get(subject.value);
    if (predicate.value !== DCAT + 'downloadURL') continue;
    if (type && !sent.startsWith(type.slice(MEDIA.length))) faults.push(`${object.value}: ${sent}, not ${type}`);
    if (size && Number(size) !== bytes) faults.push(`${object.value}: ${bytes} bytes, not ${size}`);
  }
}

const validators = [];
for (const name of folder ? ['shapes.ttl', 'range.ttl'] : []) {
  const shapes = turtle(await readFile(`${folder}/${name}`, 'utf8'), 'http://shapes.example/');
  validators.push([name, new SHACLValidator(dataset(shapes), { factory: rdf })]);
}

for (const path of paths.split(',')) {
  const text = await get(path + '.ttl', 'text/turtle');
  const quads = turtle(text, origin + path + '.ttl');
  const expected = quads.map(line).sort();
  const json = await streamed(
    new JsonLdParser({ baseIRI: origin + path }), await get(path + '.jsonld', 'application/ld+json'));
  const xml = await streamed(
    new RdfXmlParser({ baseIRI: origin + path }), await get(path + '.rdf', 'application/rdf+xml'));
  for (const [form, other] of [['JSON-LD', json], ['RDF/XML', xml]]) {
    const found = other.map(line).sort();
    const missing = expected.filter(one => !found.includes(one));
    const more = found.filter(one => !expected.includes(one));
    if (found.length !== expected.length || missing.length || more.length) {
      faults.push(`${path} as ${form}: lacks ${missing.slice(0, 3)}; has ${more.slice(0, 3)}`);
    }
  }
  for (const [name, validator] of validators) {
    const report = await validator.validate(dataset([...quads, ...types(quads)]));
    for (const result of report.results) {
      if (result.severity?.value.endsWith('Violation')) {
        faults.push(`${path} ${name}: ${result.focusNode?.value} ${result.path?.value}: `
          + result.message.map(m => m.value).join(' ') + ` ${result.value?.value ?? ''}`);
      }
    }
  }
  await harvest(quads);
  console.log(`${path}: ${quads.length} statements, ${Buffer.byteLength(text)} bytes`);
}

console.log(`${asked.size} addresses`);
for (const fault of faults) console.log('FAULT ' + fault);
