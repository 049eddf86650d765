/** Looking up recommendations: in the sheet that a template for one State carries, or in a register. */
import type { Grid, Grids } from '../grid.ts';
import { normaliseRecommendation } from '../normalise/recommendation.ts';
import { foldName } from '../normalise/text.ts';
import { RECOMMENDATION_COLUMNS } from '../text/templateKinds.ts';

/** A recommendation as it is shown; all words are those of the workbook or of the reader's language. */
export interface ShownRecommendation {
  ref: string;
  cycle: string;
  position: string;
  recommending_states: string;
  text: string;
}

/** So many rows with references make a sheet the one of recommendations. */
const ROWS_NEEDED = 1;

/**
 * The recommendations that the workbook carries: a sheet with five headings and, below them, references in the first column
 * (docs/decisions/0004). The name of the sheet does not matter.
 */
export function recommendationsIn({ sheets }: Grids): ShownRecommendation[] {
  for (const grid of sheets) {
    const found = rowsOf(grid);
    if (found.length >= ROWS_NEEDED) return found;
  }
  return [];
}

function rowsOf({ rows, visibility }: Grid): ShownRecommendation[] {
  if (visibility === 'very_hidden') return [];
  return rows.flatMap(({ cells }) => {
    const isWide = cells.length === RECOMMENDATION_COLUMNS.length && cells.every((cell) => typeof cell === 'string');
    if (!isWide || normaliseRecommendation(String(cells[0])) === undefined) return [];
    const [ref = '', cycle = '', position = '', recommending_states = '', text = ''] = cells.map(String);
    return [{ ref, cycle, position, recommending_states, text }];
  });
}

/** Recommendations that hold all the words typed, in any of their parts. */
export function findRecommendations(
  recommendations: readonly ShownRecommendation[],
  typed: string,
): ShownRecommendation[] {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '');
  return recommendations.filter((one) => {
    const text = foldName(Object.values(one).join(' '));
    return words.every((word) => text.includes(word));
  });
}
