import JSONstat from 'jsonstat-toolkit';
import {DIMENSIONS, print, slice} from './rows.mjs';

const {origin, key, from, to, asOf} = slice();
const dataset = await JSONstat(
    `${origin}/sdmx/2.1/data/DIGOBS,DF_DIGITAL,1.0.0/${key}/all`
        + `?format=jsonstat&startPeriod=${from}&endPeriod=${to}${asOf}`);
const rows = [];
const sizes = dataset.Dimension().map(dimension => dimension.length);
for (let n = 0; n < dataset.n; n++) {
  const cell = dataset.Data(n);
  if (cell.value === null && cell.status === null) {
    continue; // The cube is dense: this cell has no value and no status.
  }
  let rest = n;
  const codes = {};
  for (let d = sizes.length - 1; d >= 0; d--) {
    codes[dataset.id[d]] = dataset.Dimension(d).id[rest % sizes[d]];
    rest = Math.floor(rest / sizes[d]);
  }
  rows.push({
    key: DIMENSIONS.map(id => codes[id]).join('.'),
    period: codes.TIME_PERIOD,
    value: cell.value,
    status: cell.status ?? 'A',
  });
}
print(rows);
