// Checks the descriptions of data sets: parses each in three formats with third-party parsers, compares the
// statements, requests every address in them, and validates them against the shapes of DCAT-AP if their folder
// is given. Compares the descriptions of columns with the files.
// node catalogue.mjs ORIGIN PATH[,PATH…] [FOLDER]
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import rdf from '@zazuko/env';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const [, , origin, paths, folder] = process.argv;
const faults = [];
let comparedFiles = 0;

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

// The types of terms in the European Union's authority lists: the shapes require them, and the lists are not loaded.
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

function termTypes(quads) {
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
PAGES.push('http://purl.org/dc/terms/conformsTo', 'http://xmlns.com/foaf/0.1/homepage',
  'http://data.europa.eu/m8g/statUnitMeasure');
const SPDX = 'http://spdx.org/rdf/terms#';
const requested = new Set();

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

// Checks that every address of ours answers, and that every file has its stated type, size and hash.
async function harvest(quads) {
  const about = new Map();
  for (const { subject, predicate, object } of quads) {
    about.set(subject.value, { ...about.get(subject.value), [predicate.value]: object.value });
  }
  for (const { subject, predicate, object } of quads) {
    if (!PAGES.includes(predicate.value) || requested.has(object.value)) continue;
    requested.add(object.value);
    const answer = await fetch(object.value, { headers: { 'Accept-Encoding': 'identity' } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sent = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200) faults.push(`${object.value}: ${answer.status}`);
    const file = about.get(subject.value);
    if (predicate.value !== DCAT + 'downloadURL') continue;
    const type = file[DCAT + 'compressFormat'] ?? file[DCAT + 'mediaType'];
    const size = file[DCAT + 'byteSize'];
    if (type && !sent.startsWith(type.slice(MEDIA.length))) faults.push(`${object.value}: ${sent}, not ${type}`);
    if (!size) continue;
    if (Number(size) !== bytes.length) faults.push(`${object.value}: ${bytes.length} bytes, not ${size}`);
    const { [SPDX + 'checksumValue']: hash } = about.get(file[SPDX + 'checksum']) ?? {};
    if (hash !== sha256(bytes)) faults.push(`${object.value}: SHA-256 ${sha256(bytes)}, not ${hash}`);
    comparedFiles++;
  }
}

// Waits until the files of a data set are written, because their sizes are not known before.
async function awaitFiles(path) {
  for (let i = 0; i < 60; i++) {
    if ((await fetch(`${origin}/api/indicators/v1${path}/downloads`)).status < 500) return;
    await new Promise(done => setTimeout(done, 1000));
  }
  faults.push(`${path}: its files are not written`);
}

// Checks that the newest edition's description of columns (Croissant) matches the file that it names. A data set that
// is part of another one has none.
async function checkColumns(path) {
  const answer = await fetch(origin + path + '/croissant.json');
  if (answer.status === 404) return;
  const found = await answer.json();
  const [file] = found.distribution;
  const bytes = Buffer.from(await (await fetch(file.contentUrl)).arrayBuffer());
  if (sha256(bytes) !== file.sha256) faults.push(`${answer.url}: SHA-256 ${sha256(bytes)}, not ${file.sha256}`);
  if (file.contentSize !== `${bytes.length} B`) faults.push(`${answer.url}: ${bytes.length}, not ${file.contentSize}`);
  // A Parquet file ends with its metadata, the length of the metadata and four letters. The metadata's second field is
  // the schema: a list whose first element is the root, followed by the columns.
  const end = bytes.length - 8;
  const footer = bytes.subarray(end - bytes.readUInt32LE(end), end);
  const count = (footer[3] >> 4 === 15 ? footer[4] : footer[3] >> 4) - 1;
  const fields = found.recordSet[0].field.map(field => field.source.extract.column);
  if (fields.length !== count) faults.push(`${answer.url}: ${fields.length} columns, not ${count}`);
  let at = 0;
  for (const name of fields) {
    at = footer.indexOf(name, at) + name.length;
    if (at < name.length) faults.push(`${answer.url}: no column ${name} at its place`);
  }
  console.log(`${path}: ${fields.length} columns`);
}

const validators = [];
for (const name of folder ? ['shapes.ttl', 'range.ttl'] : []) {
  const shapes = turtle(await readFile(`${folder}/${name}`, 'utf8'), 'http://shapes.example/');
  validators.push([name, new SHACLValidator(dataset(shapes), { factory: rdf })]);
}

for (const path of paths.split(',')) {
  if (path.startsWith('/flows/')) await awaitFiles(path);
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
    const report = await validator.validate(dataset([...quads, ...termTypes(quads)]));
    for (const result of report.results) {
      if (result.severity?.value.endsWith('Violation')) {
        faults.push(`${path} ${name}: ${result.focusNode?.value} ${result.path?.value}: `
          + result.message.map(m => m.value).join(' ') + ` ${result.value?.value ?? ''}`);
      }
    }
  }
  await harvest(quads);
  if (path.startsWith('/flows/')) await checkColumns(path);
  console.log(`${path}: ${quads.length} statements, ${Buffer.byteLength(text)} bytes`);
}

console.log(`${requested.size} addresses, ${comparedFiles} files as described`);
for (const fault of faults) console.log('FAULT ' + fault);
