/** As wide as the panel, but never too small to read: how a map first appears. */
export const comfortable = 0;
/** The whole width in the panel, however small. */
export const fit = -1;

const steps = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const readable = 0.8;
const least = 0.2;
const most = 3;

/**
 * The scale a map is shown in.
 * @param zoom a scale, `comfortable` or `fit`
 * @param available width of the panel in pixels
 * @param width width of the map in pixels
 */
export function scaleOf(zoom: number, available: number, width: number): number {
  if (zoom > 0) return clamp(zoom);
  const fitting = available > 0 && width > 0 ? Math.min(1, available / width) : 1;
  return zoom === fit ? clamp(fitting) : Math.max(readable, fitting);
}

/** The next larger or smaller step of the scale. */
export function step(scale: number, direction: 1 | -1): number {
  const near = 0.005;
  if (direction > 0) return steps.find((each) => each > scale + near) ?? most;
  return steps.findLast((each) => each < scale - near) ?? steps[0] ?? least;
}

/** The scale after a turn of the wheel by so many pixels. */
export function wheeled(scale: number, delta: number): number {
  return clamp(scale * Math.exp(-Math.max(-100, Math.min(100, delta)) / 300));
}

function clamp(scale: number): number {
  return Math.min(most, Math.max(least, scale));
}
