// A map beside the field of coordinates: a point marked on it is written into the field, and what is typed into the field is shown on it. It is comfort:
// the field alone is enough. The cross stands in the middle and the ground moves under it; Enter, a click or a tap marks the point.

import {
  Map, Overlay, View, DragPan, MouseWheelZoom, PinchZoom, TileLayer, XYZ, TileGrid, Projection, addProjection, addCoordinateTransforms, fromLonLat, toLonLat, transformExtent,
} from "../lib/ol-10.11.0/ol.js";
import { toDegrees, toPlane } from "./tm35fin.js";

const finland = [19, 58.8, 31.6, 70.1]; // west, south, east, north: MapPoint.cs
const overview = [19.5, 59.6, 31.6, 70.1];
const step = 48; // pixels that an arrow key moves
const fineStep = 6; // the same with Shift
const near = { "EPSG:3857": 14, "EPSG:3067": 11 }; // the level at which a point is shown: some five metres per pixel
const farthest = 19;
const spokenAfter = 700; // milliseconds: once the moving pauses

/** The national tile grid of EPSG:3067 (JHS 180): levels of 8192 m per pixel and on, each twice as fine. */
const nationalExtent = [-548576, 6291456, 1548576, 8388608];
const nationalResolutions = Array.from({ length: 16 }, (_, level) => 8192 / 2 ** level);

function national() {
  const projection = new Projection({ code: "EPSG:3067", units: "m", extent: nationalExtent });
  addProjection(projection);
  addCoordinateTransforms("EPSG:4326", projection, toPlane, toDegrees);
  addCoordinateTransforms("EPSG:3857", projection, point => toPlane(toLonLat(point)), point => fromLonLat(toDegrees(point)));
  return projection;
}

const written = ([longitude, latitude]) => [latitude, longitude].map(degrees => degrees.toFixed(5)).join(", ");

function said(degrees) {
  const [east, north] = toPlane(degrees);
  return `${written(degrees)} – N ${Math.round(north)}, E ${Math.round(east)}`;
}

const isInFinland = ([longitude, latitude]) =>
  longitude >= finland[0] && longitude <= finland[2] && latitude >= finland[1] && latitude <= finland[3];

function show(box) {
  const field = document.getElementById(box.dataset.map);
  const ground = box.querySelector(".map");
  const status = box.querySelector("[role=status]");
  const words = status.dataset;
  const isNational = box.dataset.projection === "EPSG:3067";
  const projection = isNational ? national() : "EPSG:3857";
  let pause;
  let ours = false;

  const source = new XYZ({
    url: box.dataset.tiles,
    projection,
    ...(isNational ? { tileGrid: new TileGrid({ extent: nationalExtent, resolutions: nationalResolutions }) } : { maxZoom: farthest }),
  });
  const view = new View({
    projection,
    extent: transformExtent(finland, "EPSG:4326", projection),
    constrainOnlyCenter: true,
    constrainResolution: true,
    smoothExtentConstraint: false,
    smoothResolutionConstraint: false,
    enableRotation: false,
    ...(isNational ? { resolutions: nationalResolutions } : { minZoom: 3, maxZoom: farthest }),
    center: fromLonLat([25.5, 64.8], projection),
    zoom: 4,
  });
  const pin = document.createElement("div");
  pin.className = "map-mark";
  const marker = new Overlay({ element: pin, positioning: "bottom-center", stopEvent: false });
  const map = new Map({
    target: ground,
    layers: [new TileLayer({ source })],
    overlays: [marker],
    controls: [],
    interactions: [
      // One finger scrolls the page past the map; two move it.
      new DragPan({ condition(event) { return event.originalEvent.pointerType !== "touch" || this.getPointerCount() === 2; } }),
      new PinchZoom(),
      new MouseWheelZoom({ condition: () => ground.contains(document.activeElement) }),
    ],
    view,
  });
  map.getViewport().style.touchAction = "pan-x pan-y";

  const say = text => { clearTimeout(pause); status.textContent = text; };
  const sayLater = text => { clearTimeout(pause); pause = setTimeout(() => { status.textContent = text; }, spokenAfter); };
  const middle = () => toLonLat(view.getCenter(), projection);
  const sayWhere = () => sayLater(words.cross.replace("{0}", said(middle())));

  const place = degrees => marker.setPosition(degrees ? fromLonLat(degrees, projection) : undefined);

  const goTo = degrees => {
    view.setCenter(fromLonLat(degrees, projection));
    view.setZoom(Math.max(view.getZoom(), near[box.dataset.projection]));
  };

  const write = text => {
    ours = true;
    field.value = text;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    ours = false;
  };

  const markAt = degrees => {
    if (!isInFinland(degrees)) return say(words.outside);
    const rounded = degrees.map(each => Number(each.toFixed(5)));
    place(rounded);
    view.setCenter(fromLonLat(rounded, projection));
    write(written(rounded));
    say(words.marked.replace("{0}", said(rounded)));
  };

  const move = (across, up) => {
    const [x, y] = view.getCenter();
    view.setCenter([x + across * view.getResolution(), y + up * view.getResolution()]);
    sayWhere();
  };

  const zoom = by => { view.setZoom(view.getZoom() + by); sayWhere(); };

  const deeds = {
    in: () => zoom(1),
    out: () => zoom(-1),
    mark: () => markAt(middle()),
    clear: () => { place(null); write(""); say(words.cleared); },
  };

  ground.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const far = event.shiftKey ? fineStep : step;
    const deed = {
      ArrowLeft: () => move(-far, 0), ArrowRight: () => move(far, 0), ArrowUp: () => move(0, far), ArrowDown: () => move(0, -far),
      "+": deeds.in, "-": deeds.out, Enter: deeds.mark,
    }[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  for (const button of box.querySelectorAll("button[data-deed]")) button.addEventListener("click", deeds[button.dataset.deed]);
  map.on("click", event => markAt(toLonLat(event.coordinate, projection)));
  map.on("pointerdrag", sayWhere);

  // A picture missing at the edge of what the source covers is no fault: it is told only when none has come.
  const failed = box.querySelector(".map-failed");
  let come = false;
  source.on("tileloadend", () => { come = true; failed.hidden = true; });
  source.on("tileloaderror", () => { failed.hidden = come; });

  // The server reads what was typed: it knows every way to write coordinates, and is right in the end anyway.
  const follow = async () => {
    if (ours) return;
    const typed = field.value.trim();
    try {
      const found = typed === "" ? null : await (await fetch(`${box.dataset.reader}?typed=${encodeURIComponent(typed)}`)).json();
      if (field.value.trim() !== typed) return;
      place(found && [found.lon, found.lat]);
      if (found) goTo([found.lon, found.lat]);
      say(found ? words.typed.replace("{0}", said([found.lon, found.lat])) : "");
    } catch { /* the field holds what was typed; the map only does not show it */ }
  };
  field.addEventListener("change", follow);

  if (box.dataset.lon) {
    const degrees = [Number(box.dataset.lon), Number(box.dataset.lat)];
    place(degrees);
    goTo(degrees);
  } else {
    view.fit(transformExtent(overview, "EPSG:4326", projection), { size: map.getSize() });
  }
}

// A map needs its size before it is drawn: one whose question comes onto the page later is drawn then.
for (const box of document.querySelectorAll("[data-map]")) {
  box.hidden = false;
  new ResizeObserver((entries, observer) => {
    if (entries.every(entry => entry.contentRect.height === 0)) return;
    observer.disconnect();
    show(box);
  }).observe(box.querySelector(".map"));
}
