/** Prints rows as the test reads them: key, period, value, status; a missing value is empty. */
export function print(rows) {
  for (const {key, period, value, status} of rows) {
    console.log([key, period, value ?? '', status ?? ''].join('\t'));
  }
}

/**
 * The slice requested by the arguments ORIGIN AREAS INDICATORS FROM TO [INSTANT], lists joined by
 * plus signs: as one key of SDMX 2.1, as the keys of SDMX 3.0, and the parameter that selects what
 * was released at the instant.
 */
export function slice() {
  const [origin, areas, indicators, from, to, instant] = process.argv.slice(2);
  const keys = areas.split('+').flatMap(
      area => indicators.split('+').map(indicator => `A.${area}.${indicator}.*.*.*.*.*`));
  const asOf = instant ? `&asOf=${instant}` : '';
  return {origin, from, to, asOf, key: `A.${areas}.${indicators}.....`, keys: keys.join(',')};
}

/** Rows of an SDMX-CSV message, whose texts must not contain line breaks. */
export function csvRows(text) {
  const [header, ...lines] = text.trim().split(/\r?\n/).map(cells);
  return lines.map(line => {
    const row = Object.fromEntries(header.map((name, at) => [name, line[at]]));
    return {
      key: DIMENSIONS.map(id => row[id]).join('.'),
      period: row.TIME_PERIOD,
      value: row.OBS_VALUE,
      status: row.OBS_STATUS,
    };
  });
}

function cells(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .map(match => match[1].replace(/^"|"$/g, '').replaceAll('""', '"'));
}

export const DIMENSIONS =
    ['FREQ', 'REF_AREA', 'INDICATOR', 'SEX', 'AGE', 'URBANISATION', 'INCOME', 'DISABILITY'];
