// ETRS-TM35FIN (EPSG:3067) in the browser: the same series as src/Forms/Places/EtrsTm35Fin.cs (JHS 197, appendix 2); a test holds the two together.

const radian = Math.PI / 180;
const flattening = 1 / 298.257222101;
const n = flattening / (2 - flattening);
const radius = (0.9996 * 6378137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const eccentricity = Math.sqrt(2 * flattening - flattening ** 2);
const meridian = 27 * radian;
const falseEasting = 500000;

const toPlaneTerms = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49561 * n ** 4) / 161280,
];
const toDegreesTerms = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161280,
];

const series = (terms, along, across) => terms.reduce(([a, b], term, index) => {
  const times = 2 * (index + 1);
  return [a + term * Math.sin(times * along) * Math.cosh(times * across), b + term * Math.cos(times * along) * Math.sinh(times * across)];
}, [0, 0]);

/** Metres [east, north] of degrees [longitude, latitude], in the order maps have them. */
export function toPlane([longitude, latitude]) {
  const sine = Math.sin(latitude * radian);
  const conformal = Math.atan(Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine)));
  const across = Math.atanh(Math.cos(conformal) * Math.sin(longitude * radian - meridian));
  const along = Math.asin(Math.sin(conformal) * Math.cosh(across));
  const [north, east] = series(toPlaneTerms, along, across);
  return [radius * (across + east) + falseEasting, radius * (along + north)];
}

/** Degrees [longitude, latitude] of metres [east, north]. */
export function toDegrees([east, north]) {
  const [along, across] = [north / radius, (east - falseEasting) / radius];
  const [less, lessAcross] = series(toDegreesTerms, along, across);
  const conformal = Math.asin(Math.sin(along - less) / Math.cosh(across - lessAcross));
  const longitude = meridian + Math.asin(Math.tanh(across - lessAcross) / Math.cos(conformal));
  const isometric = Math.asinh(Math.tan(conformal));
  let found = isometric;
  for (let round = 0; round < 6; round++) found = isometric + eccentricity * Math.atanh(eccentricity * Math.tanh(found));
  return [longitude / radian, Math.atan(Math.sinh(found)) / radian];
}
