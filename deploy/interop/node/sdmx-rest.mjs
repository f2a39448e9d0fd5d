import {createRequire} from 'node:module';
import {csvRows, print, slice} from './rows.mjs';

const sdmx = createRequire(import.meta.url)('sdmx-rest');
const {origin, key, keys, from, to} = slice();
// After the slice: an API key, optional.
const apiKey = process.argv[7] ? {'X-API-Key': process.argv[7]} : {};
const older = sdmx.getService({url: `${origin}/sdmx/2.1`, api: 'v1.5.0'});
const newer = sdmx.getService({url: `${origin}/sdmx/3.0`, api: 'v2.0.0'});

const first = await sdmx.request(
    sdmx.getDataQuery({flow: 'DIGOBS,DF_DIGITAL,1.0.0', key, start: from, end: to}),
    older,
    {headers: {...apiKey, accept: 'application/vnd.sdmx.data+csv;version=1.0.0'}});
const second = await sdmx.request(
    sdmx.getDataQuery2({
      context: 'dataflow=DIGOBS:DF_DIGITAL(1.0.0)',
      key: keys,
      filters: [`TIME_PERIOD=ge:${from}+le:${to}`],
    }),
    newer,
    {headers: {...apiKey, accept: 'application/vnd.sdmx.data+csv;version=2.0.0'}});
const rows = csvRows(first);
if (JSON.stringify(rows.toSorted(order)) !== JSON.stringify(csvRows(second).toSorted(order))) {
  throw new Error('SDMX 2.1 and 3.0 do not give the same rows');
}
const third = await sdmx.request(
    sdmx.getDataQuery2({
      context: 'dataflow=DIGOBS:DF_DIGITAL(1.0.0)',
      key: keys,
      filters: [`TIME_PERIOD=ge:${from}+le:${to}`],
    }),
    newer,
    {headers: {...apiKey, accept: 'application/vnd.sdmx.data+json;version=2.0.0'}});
const series = Object.values(JSON.parse(third).data.dataSets[0].series);
const count = series.reduce((sum, one) => sum + Object.keys(one.observations).length, 0);
if (count !== rows.length) {
  throw new Error(`JSON has ${count} observations, CSV ${rows.length}`);
}
for (const [query, service] of [
  [sdmx.getMetadataQuery({resource: 'codelist', agency: 'DIGOBS', id: 'CL_SEX'}), older],
  [sdmx.getMetadataQuery({resource: 'codelist', agency: 'DIGOBS', id: 'CL_SEX'}), newer],
  [sdmx.getAvailabilityQuery({flow: 'DIGOBS,DF_DIGITAL,1.0.0', key}), older],
]) {
  const answer = await sdmx.request(query, service);
  if (!answer.includes('DIGOBS')) {
    throw new Error(`${sdmx.getUrl(query, service)} answered ${answer.slice(0, 200)}`);
  }
}
print(rows);

function order(one, other) {
  return `${one.key} ${one.period}`.localeCompare(`${other.key} ${other.period}`);
}
