// The outlines of countries (TopoJSON, Natural Earth) as GeoJSON, known by our codes.
import { allCountries } from './codes.js';

let promise = null;

export function world() {
  promise ??= fetch('/assets/vendor/world-110m.json').then((r) => r.json()).then(decoded);
  return promise;
}

function decoded(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const line = (indices) => indices.flatMap((i, n) => {
    const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
    return n === 0 ? arc : arc.slice(1); // neighbours share their end
  });
  const polygon = (rings) => rings.map((ring) => unwrapped(line(ring)));
  const byNumber = new Map(allCountries().filter((c) => c.numeric).map((c) => [Number(c.numeric), c]));
  const features = topology.objects.countries.geometries.map((g) => {
    const known = byNumber.get(Number(g.id));
    return {
      type: 'Feature', properties: { name: known?.code ?? g.properties.name, shown: known?.name ?? g.properties.name },
      geometry: { type: g.type, coordinates: g.type === 'Polygon' ? polygon(g.arcs) : g.arcs.map(polygon) },
    };
  }).filter((f) => f.properties.name !== 'ATA');
  return { type: 'FeatureCollection', features };
}

/** A ring across the date line does not run around the whole earth. */
function unwrapped(ring) {
  const wide = Math.max(...ring.map((p) => p[0])) - Math.min(...ring.map((p) => p[0])) > 300;
  return wide ? ring.map(([x, y]) => [x < 0 ? x + 360 : x, y]) : ring;
}
