"""Does the work of the benchmarks of methods with numpy: reads the name of a task from each line of
standard input, repeats it for a second, and prints the average seconds of one run. For aggregates, the
arguments are a file of doubles by indicator, area and year, how many of these there are (three numbers),
a file of bytes by group and area (1 for members), and the position of the indicator used as weights."""
import sys
import time

import numpy as np

INDICATORS, AREAS, YEARS = 30, 215, 30
rng = np.random.default_rng(1)


def random_figures(years):
    values = rng.normal(50, 20, (INDICATORS, years, AREAS)).round(1)
    values[rng.random(values.shape) < 0.05] = np.nan
    return values


figures = random_figures(YEARS)
states = [random_figures(1)[:, 0, :] for _ in range(3)]
weights = 0.5 + rng.random(INDICATORS)
other_weights = 0.5 + rng.random(INDICATORS)


def ranks(scores):
    """1 = highest, along the last axis; equal scores are as rare as in the Java program."""
    order = np.argsort(-scores, axis=-1)
    result = np.empty_like(order)
    np.put_along_axis(result, order, np.arange(1, scores.shape[-1] + 1), axis=-1)
    return result


def normalise(columns):
    low = np.nanmin(columns, axis=-1, keepdims=True)
    high = np.nanmax(columns, axis=-1, keepdims=True)
    return (columns - low) / (high - low) * 100


def mean(columns, column_weights):
    exists = ~np.isnan(columns)
    total = np.tensordot(column_weights, np.where(exists, columns, 0), axes=1)
    return total / np.tensordot(column_weights, exists.astype(float), axes=1)


def index():
    return ranks(mean(normalise(figures), weights))


def ranks_of_draws(count):
    z = normalise(figures[:, 0, :])
    exists = ~np.isnan(z)
    noise = weights * (1 + rng.uniform(-0.25, 0.25, (count, INDICATORS)))
    return ranks((noise @ np.where(exists, z, 0)) / (noise @ exists.astype(float)))


def summary(result):
    return result.mean(axis=0), np.quantile(result, [0.05, 0.5, 0.95], axis=0)


def draws(count):
    return summary(ranks_of_draws(count))


def draws_with_pairs(count):
    result = ranks_of_draws(count)
    ahead = np.zeros((AREAS, AREAS))
    for each in result:
        ahead += each[:, None] < each[None, :]
    return summary(result), ahead / count


def causes():
    """Shapley values of scores and ranks over the 32 states of five causes."""
    published, revised, later = states
    scores = []
    for state in range(32):
        now = (later if state & 1 else published + (later - revised)) if state & 2 else (
            revised if state & 1 else published)
        shift = 5 if state & 8 else 0
        z = np.clip((now - shift) / 100, 0, 1) * 100
        scores.append(mean(z, other_weights if state & 4 else weights))
    scores = np.array(scores)
    places = ranks(scores)
    share = [1 / 5, 1 / 20, 1 / 30, 1 / 20, 1 / 5]
    parts = np.zeros((2, 5, AREAS))
    for factor in range(5):
        for state in range(32):
            if not state >> factor & 1:
                weight = share[state.bit_count()]
                parts[0, factor] += weight * (scores[state | 1 << factor] - scores[state])
                parts[1, factor] += weight * (places[state | 1 << factor] - places[state])
    return parts


def panels():
    count, areas, years = (int(size) for size in sys.argv[2:5])
    values = np.fromfile(sys.argv[1]).reshape(count, areas, years)
    members = np.fromfile(sys.argv[5], dtype=np.uint8).reshape(-1, areas).astype(float)
    return values, members, int(sys.argv[6])


def aggregates():
    """Weighted means with coverage and the standard deviation of the members' figures."""
    values, members, population = loaded
    people = np.nan_to_num(values[population])
    all_people = members @ people
    sums = 0
    for panel in values:
        exists = ~np.isnan(panel)
        known = np.where(exists, panel, 0)
        used = members @ (people * exists)
        count = members @ exists
        with np.errstate(all="ignore"):
            means = (members @ (people * known)) / used
            coverage = used / all_people
            centre = (members @ known) / count
            squares = members @ (known * known) - count * centre * centre
            error = (1 - coverage) * np.sqrt(np.maximum(squares, 0) / (count - 1))
        good = coverage >= 2 / 3
        sums += np.nansum(means[good]) + np.nansum(error[good])
    return sums


loaded = panels() if len(sys.argv) > 1 else None
TASKS = {
    "index": index,
    "draws": lambda: draws(1000),
    "pairs": lambda: draws_with_pairs(1000),
    "causes": causes,
    "aggregates": aggregates,
}

for line in sys.stdin:
    task = TASKS[line.strip()]
    task()
    start = time.perf_counter()
    count = 0
    while time.perf_counter() - start < 1:
        task()
        count += 1
    print((time.perf_counter() - start) / count, flush=True)
