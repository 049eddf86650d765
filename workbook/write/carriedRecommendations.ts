/** The recommendations that a workbook carries on its own sheet, as the register would give them, to be written again. */
import { understandCode } from '../../codebook/codelists/understandCode.ts';
import type { Grids } from '../../codebook/grid.ts';
import { recommendationsIn, type ShownRecommendation } from '../../codebook/lookup/findRecommendations.ts';
import type { Position, Recommendation } from '../../codebook/register.ts';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import { templateTexts } from '../../codebook/text/templateTexts.ts';

/** @param state ISO3 of the State under review, as the workbook's mark has it */
export function carriedRecommendations(grids: Grids, state: string): Recommendation[] {
  return recommendationsIn(grids).map((one) => carried(one, state));
}

function carried(shown: ShownRecommendation, state: string): Recommendation {
  const states = shown.recommending_states.split(';').map((name) => name.trim());
  return {
    ref: shown.ref,
    state_under_review: state,
    cycle: understandCode('cycles', shown.cycle)?.code ?? '',
    // What only the register knows is not shown on the sheet.
    ...{ session: '', document_symbol: '', paragraph: '', uhri_id: '' },
    position: positionOf(shown.position),
    recommending_states: states.flatMap((name) => understandCode('states', name)?.code ?? []),
    text: shown.text,
  };
}

function positionOf(shown: string): Position {
  const known: readonly Position[] = ['supported', 'noted'];
  const means = (position: Position): boolean =>
    LANGUAGES.some((language) => templateTexts[language].recommendations.positions[position] === shown);
  return known.find(means) ?? 'pending';
}
