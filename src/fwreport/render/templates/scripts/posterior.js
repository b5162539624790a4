// The arithmetic of the ranking, as the score stage has it: Student's t, scores cut
// off at the ends of the scale, the best of several.
const [WORST, TOP] = [1, 10];
const SETTLED = 1e-6; // precision; changes no percentage that is printed
const density = (x) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

// phi(x) / Phi(x): by a continued fraction far below, where Phi has no digits left.
function hazard(x) {
  if (x > -4) return density(x) / normalBelow(x);
  let fraction = -x;
  for (let term = 50; term; term--) fraction = -x + term / fraction;
  return fraction;
}

// The normal below x, by its series about 0 (G. Marsaglia, 2004) where that is short.
function normalBelow(x) {
  if (x < -4) return density(x) / hazard(x);
  if (x > 4) return 1 - density(x) / hazard(-x);
  let [sum, term] = [x, x];
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) sum += term *= (x * x) / odd;
  return 0.5 + sum * density(x);
}

// Student's t below x; whole degrees of freedom (Abramowitz and Stegun, 26.7.3 and 4).
function studentBelow(x, freedom) {
  if (freedom > 2000) return normalBelow(x);
  const angle = Math.atan(x / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2;
  let [sum, term] = [0, odd ? cosine : 1];
  for (let place = odd ? 3 : 2; place <= freedom; place += 2) {
    sum += term;
    term *= (cosine * cosine * (place - 1)) / place;
  }
  const share = odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return 0.5 + 0.5 * share;
}

// Where a rising function reaches a value, between two ends.
function solveFor(rising, value, low, high) {
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// Score, low and high of a posterior cut off at the ends of the scale; see `bounded`.
function cutScore(mean, variance, level, freedom) {
  const sd = Math.sqrt(variance);
  let [low, high] = [(WORST - mean) / sd, (TOP - mean) / sd];
  const sign = low + high > 0 ? -1 : 1;
  if (sign < 0) [low, high] = [-high, -low];
  const below = (x) => studentBelow(x, freedom);
  const [from, to] = [below(low), below(high)];
  const at = (share) => solveFor(below, from + (to - from) * share, low, high);
  const tails = [(1 - level) / 2, (1 + level) / 2].map(at);
  const center = (density(low) - density(high)) / (normalBelow(high) - normalBelow(low));
  const ends = tails.map((place) => mean + sd * sign * place).sort((a, b) => a - b);
  const score = Math.min(Math.max(mean + sd * sign * center, ends[0]), ends[1]);
  return [score, ...ends].map((value) => Math.min(Math.max(value, WORST), TOP));
}

// A^-1 B and log det A, by elimination; A is well-conditioned and not symmetric.
function solve(left, right) {
  const size = left.length;
  const rows = left.map((row, place) => Float64Array.of(...row, ...right[place]));
  let logs = 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    const own = rows[column];
    const head = own[column];
    logs += Math.log(Math.abs(head));
    for (let place = column; place < own.length; place++) own[place] /= head;
    for (let row = 0; row < size; row++) {
      const other = rows[row];
      const factor = other[column];
      if (row === column || !factor) continue;
      for (let place = column; place < own.length; place++) other[place] -= factor * own[place];
    }
  }
  return [rows.map((row) => row.subarray(size)), logs];
}

// P(each is the largest) of jointly normal numbers; see `best_probabilities`.
function bestOf(mean, covariance) {
  const logs = mean.map((_, best) => {
    const others = mean.map((_, place) => place).filter((place) => place !== best);
    const gaps = others.map((other) => mean[best] - mean[other]);
    const spread = others.map((i) => others.map((j) =>
      covariance[best][best] - covariance[best][j] - covariance[i][best] + covariance[i][j]));
    return logOrthant(gaps, spread);
  });
  const most = Math.max(...logs);
  const mass = logs.map((value) => Math.exp(value - most));
  const total = mass.reduce((sum, value) => sum + value, 0);
  return mass.map((value) => value / total);
}

// log P(all x > 0), by expectation propagation; see `log_orthant`.
function logOrthant(mean, covariance) {
  const dot = (a, b) => {
    let sum = 0;
    for (let place = 0; place < a.length; place++) sum += a[place] * b[place];
    return sum;
  };
  const [weight, slope] = [mean.map(() => 0), mean.map(() => 0)];
  const spreadOf = () => solve(
    covariance.map((row, i) => row.map((value, j) => (i === j) + value * weight[j])),
    covariance,
  );
  let [inner, variance] = [mean, mean];
  for (let sweep = 0, moved = 1; sweep < 60 && moved > SETTLED; sweep++) {
    const [spread] = spreadOf();
    const pull = slope.map((value, place) => value - weight[place] * mean[place]);
    const at = spread.map((row, place) => dot(row, pull) + mean[place]);
    variance = spread.map((row, place) => 1 / (1 / row[place] - weight[place]));
    inner = at.map((value, place) => (value / spread[place][place] - slope[place]) * variance[place]);
    moved = 0;
    for (let place = 0; place < mean.length; place++) {
      const sd = Math.sqrt(variance[place]);
      const depth = inner[place] / sd;
      const rate = hazard(depth);
      const bend = Math.min(Math.max(rate * (rate + depth), 1e-12), 1 - 1e-12);
      const curvature = bend / variance[place];
      const fresh = curvature / (1 - bend);
      moved = Math.max(moved, Math.abs(fresh - weight[place]));
      weight[place] = 0.5 * (weight[place] + fresh);
      slope[place] = 0.5 * (slope[place] + (rate / sd + inner[place] * curvature) / (1 - bend));
    }
  }
  const [spread, size] = spreadOf();
  const push = slope.map((value, place) => value - weight[place] * mean[place]);
  const scale = mean.map((_, place) => {
    const [at, room] = [inner[place], variance[place]];
    const depth = at / Math.sqrt(room);
    const mass = depth > -4
      ? Math.log(normalBelow(depth))
      : Math.log(density(depth)) - Math.log(hazard(depth));
    const blur = 1 + weight[place] * room;
    const pull = at * at * weight[place] - 2 * at * slope[place] - slope[place] ** 2 * room;
    return mass + 0.5 * Math.log(blur) + (0.5 * pull) / blur;
  });
  const whole = dot(mean, slope) - 0.5 * dot(mean, mean.map((value, place) => value * weight[place]))
    + 0.5 * dot(push, spread.map((row) => dot(row, push)));
  return scale.reduce((sum, value) => sum + value, 0) - 0.5 * size + whole;
}

// Joint draws as they came: each draw's deviations, 0 before its own place.
function unpack({ items, options, steps, draws }) {
  const size = items.length * options.length;
  const bytes = Int8Array.from(atob(draws), (letter) => letter.charCodeAt(0));
  let start = 0;
  return steps.map((step, place) => {
    const values = new Float64Array(size);
    for (let cell = place; cell < size; cell++) values[cell] = step * bytes[start++];
    return values;
  });
}

// One draw of the means that some shares of the items make.
function mix(values, shares, count) {
  const means = new Float64Array(count);
  for (let item = 0; item < shares.length; item++) {
    const share = shares[item];
    for (let o = 0; o < count; o++) means[o] += share * values[item * count + o];
  }
  return means;
}

// The ranking under some shares of the items, which sum to 1.
//
// An option takes part if it does in the report and something that weighs speaks of it.
function rank(data, deviations, shares) {
  const { items, options, level, limit, floor, freedom } = data;
  const sum = (value) => items.reduce((total, item, place) => total + shares[place] * value(item, place), 0);
  const mean = options.map((_, o) => sum((item) => item.mean[o]));
  const mixed = deviations.map((values) => mix(values, shares, options.length));
  const covariance = options.map((_, i) => options.map((_, j) =>
    mixed.reduce((total, draw) => total + draw[i] * draw[j], 0)));
  const isWhole = items.every((item, place) => Math.abs(item.share - shares[place]) < 1e-6);
  const rows = options.map((option, o) => {
    const spoken = sum((item) => item.spoken[o]);
    const hasLevel = option.level && (isWhole || sum((item) => item.level[o]) > 0);
    const cut = hasLevel ? cutScore(mean[o], covariance[o][o] + floor ** 2, level, freedom) : [];
    return { option, place: o, spoken, score: cut[0], low: cut[1], high: cut[2], verdict: "insufficient" };
  });
  const known = rows.filter((row) => row.option.compared && (isWhole || row.spoken > 0));
  const enough = known.length > 1 || isWhole;
  const tails = solveFor((x) => studentBelow(x, freedom), limit, 0, 99)
    / solveFor(normalBelow, limit, 0, 8);
  const chances = bestOf(
    known.map((row) => mean[row.place]),
    known.map((one) => known.map((other) =>
      (covariance[one.place][other.place] + (one === other ? floor ** 2 / 2 : 0)) * tails ** 2)),
  );
  const isDecided = Math.max(...chances) >= limit;
  if (enough) {
    known.forEach((row, place) => {
      row.best = chances[place];
      row.verdict = !isDecided ? "contested" : row.best >= limit ? "best" : "not best";
    });
  }
  return rows.sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.place - b.place);
}

// A probability in words, never rounded up to the limit of a decision; see `percent`.
function chance(value, limit) {
  const whole = Math.round(100 * value);
  const edge = Number((100 * limit).toFixed(6));
  if (value < limit && edge <= whole && whole < 100) {
    return `${(Math.floor(1000 * value) / 10).toFixed(1)}\u00a0%`;
  }
  if (1 - value < limit && 0 < whole && whole <= 100 - edge) {
    return `${(Math.ceil(1000 * value) / 10).toFixed(1)}\u00a0%`;
  }
  if (whole < 1) return "less than 1\u00a0%";
  return whole > 99 ? "more than 99\u00a0%" : `${whole}\u00a0%`;
}
