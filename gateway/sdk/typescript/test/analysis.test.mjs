// Tests gaps and indices against a running suite, if the contract of the client has them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Observatory } from '@sharedgrowth/observatory-client';

const URL = process.env.OBSERVATORY_URL;
const onSuite = { skip: URL ? false : 'OBSERVATORY_URL is not set' };

test('the example of the README about analytics runs', onSuite, () => {
  const [, [, example]] = [...readFileSync('README.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)];
  writeFileSync('analysis.mjs', example.replaceAll('http://localhost:8080', URL));
  try {
    const [rank, gap, change] = execFileSync('node', ['analysis.mjs'], { encoding: 'utf8' }).split('\n');
    assert.match(rank, /^HDI of Kenya in 2021 as of [0-9-]+: 0\.575, rank 152 \([0-9.]+ to [0-9.]+\)$/);
    assert.match(gap, /^Sub-Saharan Africa \d{4}: men and women are \d+\.\d percentage points apart$/);
    assert.match(change, /^Kenya .* rank /);
  } finally {
    rmSync('analysis.mjs');
  }
});

test('gaps are read in pages and streamed as a table', onSuite, async () => {
  const { analysis } = new Observatory(URL);
  const query = { indicator: 'IT_NET_USER_ZS', from: '2021', to: '2021' };
  const areas = new Set();
  for await (const { area } of analysis.listGapsAll({ ...query, pageSize: 7 })) {
    assert.ok(!areas.has(area), area);
    areas.add(area);
  }
  assert.ok(areas.size > 14, 'there are three pages at least');
  const lines = (await (await analysis.listGapsDownload(query)).text()).trimEnd().split('\n');
  assert.ok(lines[0].startsWith('area,area_name,period,total,value_F,'));
  assert.ok(lines.length > areas.size);
});
