/** What became of the year's needs and the offers that were proposed for them (op. 16), by regional group. */
import { footnote, medianFigure } from './edition.ts';
import type { MatchedPair } from './matchFigures.ts';
import { regionalGroups } from './regionalGroups.ts';
import { type Figure, type TableBody, type TableRow, traced } from './tableModel.ts';
import { byRecords } from './trace.ts';
import type { YearFigures } from './yearFigures.ts';

export function matchesTable({ needs, matches }: YearFigures): TableBody {
  const rows = regionalGroups(needs.received).map(({ group, head }): TableRow => {
    const own = needs.received.records(group);
    const known = new Set(own);
    return {
      heads: [head],
      figures: figuresOf(
        own,
        matches.filter(({ need }) => known.has(need)),
      ),
    };
  });
  const total: TableRow = { heads: [{ kind: 'text', key: 'total' }], figures: figuresOf(needs.all, matches) };
  return {
    key: 'matches',
    headNote: 'matches',
    heads: ['regional_group'],
    columns: ['needs', 'offers_proposed', 'proposed', 'contacted', 'agreed', 'match_days'],
    rows: [...rows, { ...total, total: true }],
    footnotes: [footnote({ column: 'proposed' }, 'matched'), footnote({ column: 'match_days' }, 'match_days')],
  };
}

function figuresOf(needs: readonly number[], pairs: readonly MatchedPair[]): Figure[] {
  const offers = [...new Set(pairs.map(({ offer }) => offer))];
  const agreed = pairs.filter((pair) => pair.agreed);
  return [
    traced(needs.length, byRecords(needs)),
    traced(offers.length, byRecords(offers)),
    ...[pairs, pairs.filter(({ contacted }) => contacted), agreed].map((some) => traced(some.length, byPairs(some))),
    medianFigure(
      agreed.flatMap(({ days }) => days ?? []),
      byPairs(agreed),
    ),
  ];
}

function byPairs(pairs: readonly MatchedPair[]): { by: 'matches'; pairs: [number, number][] } {
  return { by: 'matches', pairs: pairs.map(({ need, offer }) => [need, offer]) };
}
