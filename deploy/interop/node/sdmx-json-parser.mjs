import {createRequire} from 'node:module';
import {DIMENSIONS, print, slice} from './rows.mjs';

const {SDMXParser} = createRequire(import.meta.url)('sdmx-json-parser');
const {origin, keys, from, to, asOf} = slice();
const parser = new SDMXParser();
await parser.getDatasets(
    `${origin}/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1.0.0/${keys}`
        + `?c[TIME_PERIOD]=ge:${from}+le:${to}${asOf}`,
    {headers: {'Accept-Language': 'fr'}});
const dimensions = parser.getDimensions();
const status = parser.getAttributes().findIndex(attribute => attribute.id === 'OBS_STATUS');
const statuses = parser.getAttributes()[status].values;
print(Object.entries(parser.getObservations()).map(([position, observation]) => {
  const codes = {};
  position.split(':').forEach((index, at) => {
    const dimension = dimensions.find(one => one.keyPosition === at);
    codes[dimension.id] = dimension.values[index].id;
  });
  return {
    key: DIMENSIONS.map(id => codes[id]).join('.'),
    period: codes.TIME_PERIOD,
    value: observation[0],
    status: statuses[observation[status + 1]]?.id,
  };
}));
