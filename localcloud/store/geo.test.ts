import { compileQuery } from './query';

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });
const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const within = (area: unknown, place: unknown): boolean => compileQuery({ place: { $geoWithin: area } })({ place });
const inPolygon = (rings: unknown, place: unknown): boolean =>
  within({ $geometry: { type: 'Polygon', coordinates: rings } }, place);

test('a circle on the sphere holds the points nearer than its radius', () => {
  const tenKilometres = { $centerSphere: [[-88, 30], 10 / 6378.1] };
  // A hundredth of a degree of latitude is 1.11 km.
  expect(within(tenKilometres, point(-88, 30.08))).toBe(true);
  expect(within(tenKilometres, point(-88, 30.1))).toBe(false);
});

test('a polygon holds what is inside its outline and outside its holes', () => {
  expect(inPolygon([square(-2, 2)], point(0, 0))).toBe(true);
  expect(inPolygon([square(-2, 2), square(-1, 1)], point(0, 0))).toBe(false);
  expect(inPolygon([square(-2, 2), square(-1, 1)], point(1.5, 0))).toBe(true);
  expect(inPolygon([square(-2, 2)], point(2.1, 0))).toBe(false);
  expect(inPolygon([[...square(-2, 2)].reverse()], point(0, 0))).toBe(true);
  // The other side of the earth is turned around as well.
  expect(inPolygon([square(-2, 2)], point(180, 0))).toBe(false);
});

test('edges are great circles: between two points of one latitude they run nearer to the pole', () => {
  const band = [
    [-40, 40],
    [40, 40],
    [40, 50],
    [-40, 50],
    [-40, 40],
  ];
  expect(inPolygon([band], point(0, 41))).toBe(false);
  expect(inPolygon([band], point(0, 55))).toBe(true);
});

test('several areas, several points of one document, and documents without a place', () => {
  const areas = { $geometry: { type: 'MultiPolygon', coordinates: [[square(0, 1)], [square(10, 11)]] } };
  expect(within(areas, point(10.5, 10.5))).toBe(true);
  expect(within(areas, [point(5, 5), point(0.5, 0.5)])).toBe(true);
  for (const nothing of [undefined, null, 'text', 7, {}]) expect(within(areas, nothing)).toBe(false);
});

test.each([
  [{ $centerSphere: [[-288, 30], 1] }, 'not on the earth'],
  [{ $centerSphere: [[0, 0], '1'] }, 'radius'],
  [{ $geometry: { type: 'LineString', coordinates: [] } }, 'Polygon'],
  [{ $box: [] }, 'list'],
])('refuses the area %j', (area, message) => {
  expect(() => within(area, point(0, 0))).toThrow(message);
});

test('refuses to judge a stored line', () => {
  const line = { type: 'LineString', coordinates: square(0, 1) };
  expect(() => inPolygon([square(0, 1)], line)).toThrow('LineString');
});
