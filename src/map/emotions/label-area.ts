/** A rectangle nothing may cover. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A label that needs a place near its point. */
export interface LabelRequest {
  /** The middle of the marker, or of several markers side by side. */
  x: number;
  y: number;
  /** Half the width of the markers. */
  halfWidth: number;
  width: number;
  height: number;
  /** Bounds it must keep on the horizontal axis. */
  left: number;
  right: number;
}
