/** How a value of a record stands in a cell; the add-in's corrections write the same (codebook/shownValue.ts). */
import { type Shown as ShownInCell, shownValue as show } from '../../codebook/shownValue.ts';

export type Shown = ShownInCell;
export const shownValue = show;
