// Tests the client against a running suite; environment variables give its address and keys.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Forbidden, NotFound, Observatory, Unauthorized, client, pemKey } from '@sharedgrowth/observatory-client';

const URL = process.env.OBSERVATORY_URL;
const KEYS = process.env.OBSERVATORY_KEYS;
const CODE = 'IT_NET_USER_ZS';
const onSuite = { skip: URL ? false : 'OBSERVATORY_URL is not set' };
const guest = new Observatory(URL ?? 'http://127.0.0.1:9');

test('the example of the README runs', onSuite, () => {
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'));
  writeFileSync('example.mjs', example.replaceAll('http://localhost:8080', URL));
  try {
    const output = execFileSync('node', ['example.mjs'], { encoding: 'utf8' });
    assert.match(output, /Kenya 2020: [0-9.]+ \(/);
    assert.match(output, /There is no area 'ATLANTIS'/);
  } finally {
    rmSync('example.mjs');
  }
});

test('pages contain every observation once', onSuite, async () => {
  const query = { indicator: CODE, from: '2019', to: '2020' };
  const seen = new Set();
  let count = 0;
  for await (const { key, period } of guest.data.listObservationsAll({ ...query, pageSize: 7 })) {
    seen.add(key + period);
    count++;
  }
  const { total } = await guest.data.listObservations({ ...query, pageSize: 1 });
  assert.ok(total > 14, 'there are three pages at least');
  assert.equal(count, total);
  assert.equal(seen.size, total);
});

test('a whole flow is streamed', onSuite, async () => {
  const download = await guest.downloads.downloadFlow({ flow: 'DF_DIGITAL' });
  assert.match(download.header('Content-Location'), /release=/);
  const pieces = [];
  for await (const piece of download.bytes()) {
    pieces.push(piece);
  }
  const csv = gunzipSync(Buffer.concat(pieces)).toString();
  assert.ok(csv.startsWith('STRUCTURE,STRUCTURE_ID,'));
  assert.ok(csv.includes(',KEN,' + CODE));
});

test('SDMX requests follow the standard', onSuite, async () => {
  const csv = await guest.sdmx.getSdmxData({
    agency: 'DIGOBS',
    context: 'dataflow',
    id: 'DF_DIGITAL',
    key: `A.KEN.${CODE}.*.*.*.*.*`,
    version: '+',
    more: { 'c[TIME_PERIOD]': '2020' },
    accept: 'application/vnd.sdmx.data+csv;version=2.0.0',
  });
  const lines = (await csv.text()).split('\n');
  assert.ok(lines[0].includes('TIME_PERIOD'));
  assert.ok(lines[1].includes(',2020,'));
});

test('an office submits, follows and withdraws', onSuite, async () => {
  const key = await pemKey(readFileSync(`${KEYS}/nso-ken.pem`, 'utf8'));
  const { submissions } = new Observatory(URL, { signIn: client('nso-ken', key) });
  const data = `indicator,area,period,value\n${CODE},KEN,1998,0.25\n`;

  const { id } = await submissions.submitData({
    flow: 'DF_DIGITAL',
    prefer: 'wait=20',
    body: { type: 'text/csv', data },
  });

  let last;
  for await (const event of (await submissions.followSubmission({ id })).events()) {
    last = event;
  }
  assert.equal(last.name, 'progress');
  assert.equal(JSON.parse(last.data).state, 'READY');
  const findings = await submissions.getCheckReportAll({ id }).toArray();
  assert.deepEqual(findings.filter(({ severity }) => severity === 'error'), []);
  await assert.rejects(submissions.releaseSubmission({ id }), (failure) => {
    assert.ok(failure instanceof Forbidden);
    assert.equal(failure.type, '/problems/forbidden');
    return true;
  });
  assert.equal((await submissions.withdrawSubmission({ id, headers: { 'If-Match': '*' } })).state, 'WITHDRAWN');
});

test('refusals are errors of their kind', onSuite, async () => {
  await assert.rejects(guest.catalogue.getArea({ code: 'ATLANTIS' }), (failure) => {
    assert.ok(failure instanceof NotFound);
    assert.equal(failure.type, '/problems/not-found');
    assert.ok(failure.instance.length > 0);
    return true;
  });
  await assert.rejects(guest.submissions.listSubmissions(), Unauthorized);
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const impostor = new Observatory(URL, { signIn: client('nso-ken', privateKey) });
  await assert.rejects(impostor.submissions.listSubmissions(), Unauthorized);
});
