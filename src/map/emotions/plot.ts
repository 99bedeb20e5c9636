/** A drawing of curves: the lane that it stands in, how high its scale is, and whose feelings it shows. */
export interface Plot {
  lane: string;
  /** From the lowest to the highest score. */
  height: number;
  /** The feelings of staff beside the customers, else of the customers. */
  isOfStaff: boolean;
}
