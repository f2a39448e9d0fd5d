// Behaviour common to all operations, tested with a server that fails on demand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid, NotFound, Observatory, ObservatoryError, Unauthorized, Unavailable, apiKey, client } from '@sharedgrowth/observatory-client';
import { serve } from './server.mjs';
import { secondsOf } from '../dist/retries.js';

/** A test against a server that gives these answers in turn. */
function against(name, answers, body) {
  test(name, async () => {
    const server = await serve(answers);
    try {
      await body(server, (signIn) => new Observatory(server.origin, signIn ? { signIn } : {}));
    } finally {
      server.close();
    }
  });
}

const CSV = { type: 'text/csv', data: 'a' };

against(
  'Retry-After is waited for',
  [{ status: 429, headers: { 'Retry-After': '1' } }, { status: 200, body: '{"id":7}' }],
  async (server, at) => {
    const before = Date.now();
    assert.equal((await at().releases.getRelease({ id: '7' })).id, 7);
    assert.ok(Date.now() - before >= 990);
    assert.equal(server.requests.length, 2);
  },
);

against('a request that is not answered in time is sent again', [{ silent: true }, { status: 200, body: '{"id":7}' }], async (server) => {
  const impatient = new Observatory(server.origin, { timeout: 0.3 });
  assert.equal((await impatient.releases.getRelease({ id: '7' })).id, 7);
  assert.equal(server.requests.length, 2);
});

against(
  'a wait that is too long fails at once',
  [
    {
      status: 503,
      body: '{"type":"/problems/unavailable","title":"Away","detail":"d"}',
      headers: { 'Retry-After': '3600' },
    },
  ],
  async (server, at) => {
    await assert.rejects(at().releases.getRelease({ id: '7' }), (failure) => {
      assert.ok(failure instanceof Unavailable);
      assert.equal(failure.type, '/problems/unavailable');
      assert.equal(failure.message, '503 Away: d');
      return true;
    });
    assert.equal(server.requests.length, 1);
  },
);

against('a request that is not idempotent is sent once', [{ status: 503, headers: { 'Retry-After': '0' } }], async (server, at) => {
  await assert.rejects(at().authoring.approveDraft({ slug: 'a' }), Unavailable);
  assert.equal(server.requests.length, 1);
});

against(
  'an idempotency key allows retries',
  [{ status: 503, headers: { 'Retry-After': '0' } }, { status: 201, body: '{"id":"x"}' }],
  async (server, at) => {
    await at().submissions.submitData({ flow: 'F', body: CSV });
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(keys[0].length, 36);
    assert.equal(keys[0], keys[1]);
    assert.equal(server.requests[1].url, '/api/indicators/v1/submissions?flow=F');
  },
);

against('a missing parameter is named before anything is sent', [], async (server, at) => {
  assert.throws(() => at().submissions.submitData({ body: CSV }), /needs the parameter flow$/);
  assert.equal(server.requests.length, 0);
});

against(
  'all pages are of the release of the first',
  [1, 2].map((id) => ({
    status: 200,
    body: JSON.stringify({ page: id, pageSize: 1, total: 2, items: [{ key: id }], release: { id: 17 } }),
  })),
  async (server, at) => {
    const items = await at().data.listObservationsAll({ area: 'KEN' }).toArray();
    assert.deepEqual(items.map(({ key }) => key), [1, 2]);
    assert.equal(server.requests[1].url, '/api/indicators/v1/observations?area=KEN&page=2&release=17');
  },
);

against('every iteration starts again', pagesOf(17, 17, 18, 18), async (server, at) => {
  const pages = at().data.listObservationsAll();
  assert.equal((await pages.toArray()).length, 2);
  assert.equal((await pages.toArray()).length, 2);
  assert.deepEqual(queries(server), ['page=1', 'page=2&release=17', 'page=1', 'page=2&release=18']);
});

against('concurrent iterations are independent', pagesOf(17, 18, 18, 17), async (server, at) => {
  const pages = at().data.listObservationsAll({ page: 1 });
  const first = pages[Symbol.asyncIterator]();
  await first.next();
  assert.equal((await pages.toArray()).length, 2);
  assert.equal((await first.next()).done, false);
  assert.equal((await first.next()).done, true);
  assert.deepEqual(queries(server), ['page=1', 'page=1', 'page=2&release=18', 'page=2&release=17']);
});

against(
  'a broken download is resumed where it broke off',
  [
    { status: 200, body: 'one two three', cut: 5, headers: { ETag: '"a"' } },
    { status: 206, body: 'three', headers: { ETag: '"a"' } },
  ],
  async (server, at) => {
    const download = await at().downloads.downloadFlow({ flow: 'F' });
    const pieces = [];
    for await (const piece of download.bytes()) {
      pieces.push(piece);
    }
    assert.equal(Buffer.concat(pieces).toString(), 'one two three');
    assert.equal(server.requests[1].headers.range, 'bytes=8-');
    assert.equal(server.requests[1].headers['if-range'], '"a"');
  },
);

against(
  'characters of SDMX keys are not encoded but others are',
  [{ status: 404, body: '{"errors":[{"code":404,"title":"None","detail":"d"}]}' }],
  async (server, at) => {
    const input = {
      agency: 'D',
      context: 'dataflow',
      id: 'F/G',
      key: 'A.K+B.*,C',
      version: '1.0.0+',
      more: { 'c[TIME_PERIOD]': 'ge:2020+le:2021' },
    };
    await assert.rejects(at().sdmx.getSdmxData(input), { name: 'NotFound', message: '404 None: d' });
    assert.equal(
      server.requests[0].url,
      '/sdmx/3.0/data/dataflow/D/F%2FG/1.0.0+/A.K+B.*,C?c%5BTIME_PERIOD%5D=ge%3A2020%2Ble%3A2021',
    );
  },
);

against(
  "each request has a new proof with the server's nonce",
  [
    { status: 400, body: '{}', headers: { 'DPoP-Nonce': 'n1' } },
    { status: 200, body: '{"access_token":"t","token_type":"DPoP","expires_in":300}' },
    { status: 401, body: '{}', headers: { 'DPoP-Nonce': 'n2' } },
    { status: 200, body: '{"id":7}' },
  ],
  async (server, at) => {
    await at(client('nso-ken', await anyKey())).releases.getRelease({ id: '7' });
    const claims = server.requests.map(({ headers }) => JSON.parse(Buffer.from(headers.dpop.split('.')[1], 'base64url')));
    assert.deepEqual(claims.map(({ nonce }) => nonce), [undefined, 'n1', undefined, 'n2']);
    assert.equal(server.requests[3].headers.authorization, 'DPoP t');
    assert.equal(claims[3].htm, 'GET');
    assert.equal(claims[3].htu, server.origin + '/api/indicators/v1/releases/7');
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from('t'));
    assert.equal(claims[3].ath, Buffer.from(digest).toString('base64url'));
    assert.notEqual(claims[2].jti, claims[3].jti);
  },
);

against('an API key is sent with each request', [{ status: 200, body: '{"id":7}' }], async (server, at) => {
  await at(apiKey('sgo_1')).releases.getRelease({ id: '7' });
  assert.equal(server.requests[0].headers['x-api-key'], 'sgo_1');
  assert.equal(server.requests[0].headers.authorization, undefined);
});

against(
  'a refused sign-in gives the reason',
  [{ status: 401, body: '{"error":"invalid_client","error_description":"no such key"}' }],
  async (server, at) => {
    await assert.rejects(at(client('nobody', await anyKey())).releases.getRelease({ id: '7' }), (failure) => {
      assert.ok(failure instanceof Unauthorized);
      assert.equal(failure.message, '401 Sign-in was refused (invalid_client): no such key');
      return true;
    });
  },
);

test('Retry-After may be a date', () => {
  const noon = Date.parse('2026-11-24T12:00:00Z');
  assert.equal(secondsOf('Tue, 24 Nov 2026 12:01:30 GMT', noon), 90);
  assert.equal(secondsOf('soon', noon), undefined);
});

test('faults are listed individually', () => {
  const failure = ObservatoryError.of(422, '{"title":"t","errors":[{"pointer":"/a","detail":"d","value":"v"}]}');
  assert.ok(failure instanceof Invalid && !(failure instanceof NotFound));
  assert.deepEqual(failure.faults, [{ place: '/a', detail: 'd', value: 'v' }]);
});

/** Two pages with one item each, of the given releases. */
function pagesOf(...releases) {
  return releases.map((id) => ({
    status: 200,
    body: JSON.stringify({ pageSize: 1, total: 2, items: [{}], release: { id } }),
  }));
}

function queries({ requests }) {
  return requests.map(({ url }) => url.slice(url.indexOf('?') + 1));
}

async function anyKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  return pair.privateKey;
}
