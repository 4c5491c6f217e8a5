// What every map is: outlines of the ward, tiles where the site has some, names, zoom buttons. Asks nobody but this site
// for anything unless the site's configuration names tiles.
import * as L from 'leaflet';

export interface BaseMap {
  map: L.Map;
  frame: HTMLElement;
  // Outlines of neighbourhoods by their name, as they are drawn.
  neighbourhoods: Map<string, L.Path>;
  // Resolves when the outlines are there, with where they are; null when the ward has none.
  ready: Promise<L.LatLngBounds | null>;
}

interface Outline {
  type: 'Feature';
  properties: { kind?: string; name?: string } | null;
  geometry: GeoJSON.Geometry;
}
interface Outlines {
  type: 'FeatureCollection';
  invented?: boolean;
  features: Outline[];
}

const vietNam = L.latLngBounds([8.2, 102.1], [23.4, 109.5]);
export const mostZoom = 19;
const namesFrom = 13;
const leastNamed = 10;

// Left to right, then down: a point is inside when a ray from it crosses the ring an odd number of times.
function isInRing(place: L.LatLng, ring: GeoJSON.Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [u = 0, v = 0] = ring[j] ?? [];
    if (y > place.lat !== v > place.lat && place.lng < ((u - x) * (place.lat - y)) / (v - y) + x) inside = !inside;
  }
  return inside;
}

export function isInside(place: L.LatLng, geometry: GeoJSON.Geometry): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.some(([outer, ...holes]) =>
    outer !== undefined && isInRing(place, outer) && !holes.some((hole) => isInRing(place, hole)));
}

// Name of the neighbourhood around a place, or "".
export function neighbourhoodAt(base: BaseMap, place: L.LatLng): string {
  for (const [name, path] of base.neighbourhoods) {
    const feature = (path as L.Path & { feature?: Outline }).feature;
    if (feature && isInside(place, feature.geometry)) return name;
  }
  return '';
}

// Names that would lie over others are left out; the larger an area, the sooner its name is there.
function thinOut(map: L.Map, tooltips: L.Tooltip[]): void {
  const taken: L.Bounds[] = [];
  for (const tooltip of tooltips) {
    const element = tooltip.getElement();
    const place = tooltip.getLatLng();
    if (!element || !place) continue;
    const half = L.point(element.offsetWidth, element.offsetHeight).divideBy(2);
    const middle = map.latLngToLayerPoint(place);
    const box = L.bounds(middle.subtract(half), middle.add(half));
    const hidden = taken.some((other) => other.overlaps(box));
    element.classList.toggle('is-left-out', hidden);
    if (!hidden) taken.push(box);
  }
}

const extent = (area: L.Polygon): number => {
  const bounds = area.getBounds();
  return (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
};

function drawOutlines(base: BaseMap, outlines: Outlines): L.LatLngBounds | null {
  const names = L.layerGroup();
  const named: { area: L.Polygon; tooltip: L.Tooltip }[] = [];
  const layer = L.geoJSON(outlines as GeoJSON.FeatureCollection, {
    interactive: false,
    style: (feature) => ({
      className: feature?.geometry.type.includes('Line') ? 'outline-line'
        : feature?.properties?.kind === 'ward' ? 'outline-ward' : 'outline-neighbourhood',
    }),
    onEachFeature: (feature, each) => {
      const name = feature.properties?.name as string | undefined;
      if (!name || !(each instanceof L.Polygon)) return;
      base.neighbourhoods.set(name, each);
      const tooltip = L.tooltip({ permanent: true, direction: 'center', className: 'map-name', interactive: false, pane: 'shadowPane' })
        .setLatLng(each.getBounds().getCenter()).setContent(document.createTextNode(name) as unknown as HTMLElement)
        .addTo(names);
      named.push({ area: each, tooltip });
    },
  }).addTo(base.map);
  const tooltips = named.sort((a, b) => extent(b.area) - extent(a.area)).map((each) => each.tooltip);
  // Tiles have names of their own; without them an outline says nothing until it has its name.
  const from = base.frame.dataset.tiles ? namesFrom : leastNamed;
  const showNames = (): void => {
    if (base.map.getZoom() < from) return void names.remove();
    names.addTo(base.map);
    thinOut(base.map, tooltips);
  };
  base.map.on('zoomend', showNames);
  showNames();
  if (outlines.invented) base.map.attributionControl.addAttribution(escaped(base.frame.dataset.invented));
  const bounds = layer.getBounds();
  return bounds.isValid() ? bounds : null;
}

function escaped(text: string | undefined): string {
  const element = document.createElement('span');
  element.textContent = text ?? '';
  return element.innerHTML;
}

async function loadOutlines(base: BaseMap): Promise<L.LatLngBounds | null> {
  try {
    const answer = await fetch(base.frame.dataset.outlines ?? '');
    if (!answer.ok) return null;
    return drawOutlines(base, (await answer.json()) as Outlines);
  } catch {
    return null; // without signal there are points, or a place to tap, all the same
  }
}

export function makeMap(frame: HTMLElement): BaseMap {
  frame.hidden = false;
  const { tiles, attribution, zoomIn, zoomOut } = frame.dataset;
  const area = frame.querySelector<HTMLElement>('.map-area') ?? frame;
  const map = L.map(area, { maxZoom: mostZoom, zoomControl: false, worldCopyJump: false, zoomSnap: tiles ? 1 : 0.25 }).fitBounds(vietNam);
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: zoomIn ?? '', zoomOutTitle: zoomOut ?? '' }).addTo(map);
  if (tiles) {
    frame.classList.add('has-tiles');
    L.tileLayer(tiles, { maxZoom: mostZoom, attribution: escaped(attribution) }).addTo(map);
  }
  const base: BaseMap = { map, frame, neighbourhoods: new Map(), ready: Promise.resolve(null) };
  base.ready = loadOutlines(base);
  return base;
}

export function say(frame: HTMLElement, words: string | undefined): void {
  const place = frame.querySelector<HTMLElement>('.map-say');
  if (!place) return;
  place.textContent = words ?? '';
  place.hidden = !words;
}
