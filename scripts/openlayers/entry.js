// What js/map.js uses of OpenLayers. Everything else is left out of the built module.
export { default as Map } from "ol/Map.js";
export { default as Overlay } from "ol/Overlay.js";
export { default as View } from "ol/View.js";
export { default as DragPan } from "ol/interaction/DragPan.js";
export { default as MouseWheelZoom } from "ol/interaction/MouseWheelZoom.js";
export { default as PinchZoom } from "ol/interaction/PinchZoom.js";
export { default as TileLayer } from "ol/layer/Tile.js";
export { default as Projection } from "ol/proj/Projection.js";
export { addCoordinateTransforms, addProjection, fromLonLat, toLonLat, transformExtent } from "ol/proj.js";
export { default as XYZ } from "ol/source/XYZ.js";
export { default as TileGrid } from "ol/tilegrid/TileGrid.js";
