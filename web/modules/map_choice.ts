// One place on a map, chosen by a tap, or by the space bar in the middle of the frame. Loaded by the report form once
// somebody wants to point.
import * as L from 'leaflet';
import { type BaseMap, makeMap, neighbourhoodAt } from './_base_map';

export interface Place {
  latitude: number;
  longitude: number;
  neighbourhood: string; // the name of the one around it, or ""
  outside: boolean; // of the ward, where its outline is known
}
export interface PlaceMap {
  show(latitude: number, longitude: number): Place;
  clear(): void;
  // A frame that was hidden has had no size.
  appear(): void;
}

class Choice implements PlaceMap {
  private marker: L.Marker | null = null;
  private ward: L.LatLngBounds | null = null;

  constructor(private readonly base: BaseMap, private readonly chosen: (place: Place) => void) {
    base.map.on('click', (event) => this.choose(event.latlng));
    base.map.getContainer().addEventListener('keydown', (event) => {
      if (event.key !== ' ' || (event.target as HTMLElement).closest('a, button')) return;
      event.preventDefault();
      this.choose(base.map.getCenter());
    });
    void base.ready.then((ward) => {
      this.ward = ward;
      if (!this.marker && ward) base.map.fitBounds(ward, { padding: [8, 8] });
    });
  }

  private choose(place: L.LatLng): void {
    this.chosen(this.put(place));
  }

  private put(place: L.LatLng): Place {
    const icon = L.divIcon({ html: '<span class="sign sign-place"></span>', className: 'map-sign', iconSize: [44, 44], iconAnchor: [22, 32] });
    if (this.marker) this.marker.setLatLng(place);
    else this.marker = L.marker(place, { icon, keyboard: false, interactive: false }).addTo(this.base.map);
    const neighbourhood = neighbourhoodAt(this.base, place);
    for (const [name, path] of this.base.neighbourhoods) {
      (path as L.Polygon).getElement()?.classList.toggle('outline-chosen', name === neighbourhood);
    }
    const outside = this.ward !== null && !this.ward.contains(place);
    return { latitude: place.lat, longitude: place.lng, neighbourhood, outside };
  }

  show(latitude: number, longitude: number): Place {
    const place = this.put(L.latLng(latitude, longitude));
    this.base.map.setView([latitude, longitude], Math.max(this.base.map.getZoom(), 16));
    return place;
  }

  clear(): void {
    this.marker?.remove();
    this.marker = null;
    for (const path of this.base.neighbourhoods.values()) (path as L.Polygon).getElement()?.classList.remove('outline-chosen');
  }

  appear(): void {
    this.base.map.invalidateSize();
    if (!this.marker && this.ward) this.base.map.fitBounds(this.ward, { padding: [8, 8] });
  }
}

export async function choosePlace(frame: HTMLElement, chosen: (place: Place) => void): Promise<PlaceMap> {
  const base = makeMap(frame);
  const choice = new Choice(base, chosen);
  await base.ready;
  return choice;
}
