import { resolve } from 'mingo/util';
import { requestFailed } from '../failure';
import { isRecord } from './ejson';

/** Longitude and latitude in degrees. */
type Position = readonly [longitude: number, latitude: number];
type Vector = readonly [number, number, number];
type Area = (point: Vector) => boolean;

/** `$geoWithin` for stored points, on the sphere; it needs no index, as in MongoDB. */
export function geoWithin(selector: string, operand: unknown): (document: unknown) => boolean {
  const isWithin = readArea(operand);
  return document => {
    if (!isRecord(document)) return false;
    const value: unknown = resolve(document, selector, { unwrapArray: true });
    return (Array.isArray(value) ? value : [value]).some((item: unknown) => {
      const point = storedPoint(item);
      return point !== null && isWithin(vectorOf(point));
    });
  };
}

function storedPoint(value: unknown): Position | null {
  if (!isRecord(value) || typeof value['type'] !== 'string' || !Array.isArray(value['coordinates'])) return null;
  if (value['type'] !== 'Point')
    throw requestFailed(`$geoWithin of a stored ${value['type']} is not supported by the local CloudBase`);
  return position(value['coordinates']);
}

function readArea(operand: unknown): Area {
  const shape: Record<string, unknown> = isRecord(operand) ? operand : {};
  if (Array.isArray(shape['$centerSphere'])) return circle(shape['$centerSphere']);
  const geometry: Record<string, unknown> = isRecord(shape['$geometry']) ? shape['$geometry'] : {};
  const coordinates = listOf(geometry['coordinates']);
  if (geometry['type'] === 'Polygon') return polygon(coordinates);
  if (geometry['type'] === 'MultiPolygon') {
    const areas = coordinates.map(item => polygon(listOf(item)));
    return point => areas.some(isWithin => isWithin(point));
  }
  throw requestFailed('$geoWithin needs $centerSphere or a $geometry of type Polygon or MultiPolygon');
}

function circle([center, radius]: unknown[]): Area {
  if (typeof radius !== 'number' || radius < 0) throw requestFailed('$centerSphere needs a radius in radians');
  const middle = vectorOf(position(center));
  return point => Math.acos(Math.min(1, Math.max(-1, dot(point, middle)))) <= radius;
}

/** The first ring is the outline, the others are holes. */
function polygon(rings: unknown[]): Area {
  const [outline, ...holes] = rings.map(ring => listOf(ring).map(item => vectorOf(position(item))));
  if (!outline) throw requestFailed('a polygon needs an outline');
  return point => isInside(point, outline) && !holes.some(hole => isInside(point, hole));
}

/** Seen from inside, the outline goes once around; edges are great circles. Areas below half the sphere only. */
function isInside(point: Vector, ring: readonly Vector[]): boolean {
  const middle = ring.reduce<Vector>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
  if (dot(point, middle) <= 0) return false;
  let turned = 0;
  for (const [i, from] of ring.entries()) {
    const to = ring[(i + 1) % ring.length] ?? from;
    const [a, b] = [cross(point, from), cross(point, to)];
    turned += Math.atan2(dot(point, cross(a, b)), dot(a, b));
  }
  return Math.abs(turned) > Math.PI;
}

function vectorOf([longitude, latitude]: Position): Vector {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function position(value: unknown): Position {
  const [longitude, latitude] = listOf(value);
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    throw requestFailed('a position is a longitude and a latitude');
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw requestFailed(`the position ${longitude}, ${latitude} is not on the earth`);
  return [longitude, latitude];
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw requestFailed('the coordinates must be a list');
  return value;
}
