// A page with a map of cases. The server puts together what is near each other; this draws it, asks again when the map
// is moved, and opens what is chosen. The list beside the map says the same without it.
import * as L from 'leaflet';
import { type BaseMap, makeMap, mostZoom, say } from './_base_map';

interface Sign {
  count: number;
  overdue?: number;
  label: string;
  kind?: 'late' | 'open' | 'done';
  path?: string;
  title?: string;
  category?: string;
  place?: string;
  state?: string;
  time?: string;
}
interface Points {
  features: { geometry: { coordinates: [number, number] }; properties: Sign }[];
}

const touchSize = 44; // pixels; the sign itself is smaller
const nearZoom = 16;
const sameSpot = 16; // pixels between signs that one finger cannot tell apart

function element(name: string, classes: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}

function drawing(sign: Sign): HTMLElement {
  if (sign.count === 1) {
    const one = element('span', `sign sign-${sign.kind ?? 'open'}`);
    if (sign.kind === 'late') one.append(element('b', '', '!'));
    return one;
  }
  const many = element('span', `sign sign-many${sign.count > 99 ? ' is-large' : ''}`);
  many.append(element('b', '', String(sign.count)));
  if (sign.overdue) many.append(element('b', 'sign-corner', `!${sign.overdue}`));
  return many;
}

function card(sign: Sign): HTMLElement[] {
  const link = element('a', 'popup-title', sign.title) as HTMLAnchorElement;
  link.href = sign.path ?? '';
  const head = element('p', '');
  head.append(link);
  const facts = [sign.category, sign.place].filter(Boolean).join(' · ');
  const standing = [sign.time, sign.state].filter(Boolean).join(' · ');
  return [head, element('p', 'quiet', facts), element('p', sign.kind === 'late' ? 'late mark-red' : '', standing)];
}

class Cases {
  private readonly layer = L.layerGroup();
  private readonly singles: { marker: L.Marker; sign: Sign }[] = [];
  private asking: AbortController | null = null;
  private makingRoom = false; // a popup moves the map by itself, which is no reason to draw everything anew

  constructor(private readonly base: BaseMap) {
    this.layer.addTo(base.map);
    base.map.on('autopanstart', () => { this.makingRoom = true; });
    base.map.on('moveend', () => {
      if (!this.makingRoom) void this.load();
      this.makingRoom = false;
    });
  }

  private address(everywhere: boolean): string {
    const address = new URL(this.base.frame.dataset.points ?? '', location.href);
    const { map } = this.base;
    if (!everywhere) {
      const seen = map.getBounds().pad(0.1);
      const sides = [Math.max(seen.getWest(), -180), Math.max(seen.getSouth(), -90), Math.min(seen.getEast(), 180),
        Math.min(seen.getNorth(), 90)];
      address.searchParams.set('bbox', sides.map((side) => side.toFixed(5)).join(','));
    }
    address.searchParams.set('lang', document.documentElement.lang);
    address.searchParams.set('zoom', String(Math.round(map.getZoom())));
    return address.href;
  }

  async load(everywhere = false): Promise<Points | null> {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await fetch(this.address(everywhere), { signal: this.asking.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const points = (await answer.json()) as Points;
      if (!everywhere) this.draw(points);
      return points;
    } catch (fault) {
      if ((fault as Error).name !== 'AbortError') say(this.base.frame, this.base.frame.dataset.failed);
      return null;
    }
  }

  private draw(points: Points): void {
    // Signs are made anew: who came to one by keyboard goes on from the map, not from the top of the page.
    if (document.activeElement?.matches('.map-sign')) this.base.map.getContainer().focus({ preventScroll: true });
    this.layer.clearLayers();
    this.singles.length = 0;
    for (const { geometry, properties } of points.features) this.place(geometry.coordinates, properties);
    say(this.base.frame, points.features.length === 0 ? this.base.frame.dataset.empty : '');
  }

  private place([longitude, latitude]: [number, number], sign: Sign): void {
    const icon = L.divIcon({ html: drawing(sign), className: 'map-sign', iconSize: [touchSize, touchSize] });
    const marker = L.marker([latitude, longitude], { icon, zIndexOffset: sign.kind === 'late' || sign.overdue ? 1000 : 0 });
    marker.on('add', () => marker.getElement()?.setAttribute('aria-label', sign.label));
    if (sign.count === 1) this.singles.push({ marker, sign });
    const act = (): void => (sign.count > 1 ? this.nearer(marker) : this.open(marker));
    marker.on('click', act);
    marker.on('keypress', (event) => { if (/^( |Enter)$/.test(event.originalEvent.key)) act(); });
    marker.addTo(this.layer);
  }

  private nearer(marker: L.Marker): void {
    const { map } = this.base;
    map.setView(marker.getLatLng(), Math.min(map.getZoom() + 2, mostZoom));
  }

  private open(marker: L.Marker): void {
    const { map } = this.base;
    const here = map.latLngToLayerPoint(marker.getLatLng());
    const near = this.singles.filter((each) => map.latLngToLayerPoint(each.marker.getLatLng()).distanceTo(here) < sameSpot);
    const content = element('div', 'popup');
    near.forEach(({ sign }, index) => {
      if (index > 0) content.append(document.createElement('hr'));
      content.append(...card(sign));
    });
    L.popup({ maxWidth: 260, minWidth: 200, offset: [0, -6] }).setLatLng(marker.getLatLng()).setContent(content).openOn(map);
    content.querySelector('a')?.focus();
  }
}

// The place that the page is about, with a pin.
function placeOf(frame: HTMLElement): L.LatLngTuple | null {
  const [latitude = NaN, longitude = NaN] = (frame.dataset.at ?? '').split(',').map(Number);
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? [latitude, longitude] : null;
}

function pin(base: BaseMap, place: L.LatLngTuple): void {
  const icon = L.divIcon({ html: element('span', 'sign sign-place'), className: 'map-sign', iconSize: [touchSize, touchSize], iconAnchor: [22, 32] });
  L.marker(place, { icon, keyboard: false, interactive: false, zIndexOffset: 2000 }).addTo(base.map);
  base.map.setView(place, nearZoom);
}

// That place if there is one, else the ward's outline, otherwise where the cases are.
async function begin(frame: HTMLElement): Promise<void> {
  const base = makeMap(frame);
  const cases = new Cases(base);
  const place = placeOf(frame);
  if (place) return pin(base, place);
  const ward = await base.ready;
  if (ward) {
    base.map.fitBounds(ward, { padding: [8, 8] });
    return;
  }
  const points = await cases.load(true);
  const places = (points?.features ?? []).map(({ geometry: { coordinates: [x, y] } }) => L.latLng(y, x));
  if (places.length > 0) base.map.fitBounds(L.latLngBounds(places).pad(0.2), { maxZoom: 16 });
  else void cases.load();
}

// A map in a fold is made once it is opened: before that it has no size.
for (const frame of document.querySelectorAll<HTMLElement>('[data-map]')) {
  const fold = frame.closest('details');
  if (fold && !fold.open) fold.addEventListener('toggle', () => void begin(frame), { once: true });
  else void begin(frame);
}
