/** Versions of the codebook that never were, and workbooks as their templates would have held them. */
import type { CellValue, Grids } from '../../codebook/grid.ts';
import type { CodebookVersion } from '../../codebook/versions/versions.ts';
import { KEY_ROW, tabOf } from './sheet.ts';

/** What changed from version to version, invented. */
export const history: readonly CodebookVersion[] = [
  { version: '0.8', changes: [] },
  {
    version: '0.9',
    changes: [
      {
        kind: 'rename',
        table: 'activities',
        from: 'name',
        to: 'title',
        headings: ['Name of the activity', 'اسم النشاط'],
      },
      { kind: 'rename', table: 'submitter', from: 'organisation', to: 'org_name' },
    ],
  },
  {
    version: '1.0',
    changes: [
      {
        kind: 'recode',
        table: 'activities',
        column: 'modality',
        codes: { course: 'training', advice: ['advisory', 'mentoring'] },
        labels: { course: ['Course for staff', 'دورة'] },
      },
      { kind: 'split', table: 'consent', from: 'giver', into: ['given_by', 'given_by_title'], separator: ' / ' },
    ],
  },
];

/** The workbook as the template of 0.8 would have held it. */
export function older(grids: Grids, withoutKeys = false): Grids {
  const heads: Readonly<Record<string, string>> = { title: 'name', org_name: 'organisation', given_by: 'giver' };
  const activities = tabOf('activities');
  const consent = tabOf('consent');
  const sheets = grids.sheets.map((grid) => {
    const keys = grid.rows.find(({ row }) => row === KEY_ROW)?.cells ?? [];
    const [by, as] = [keys.indexOf('given_by'), keys.indexOf('given_by_title')];
    const rows = grid.rows.map(({ row, cells }) => {
      const line = cells.map((cell, at): CellValue => {
        const isHead = row === KEY_ROW || (grid.sheet === 'Submitter' && at === 0);
        if (isHead && typeof cell === 'string' && (grid.sheet !== 'Submitter' || cell === 'org_name'))
          return grid.sheet === activities || grid.sheet === consent || grid.sheet === 'Submitter'
            ? (heads[cell] ?? cell)
            : cell;
        return grid.sheet === activities && at === keys.indexOf('modality') && cell === 'Training' ? 'course' : cell;
      });
      if (grid.sheet === consent && row > KEY_ROW && line[as] !== undefined) line[by] = `${line[by]} / ${line[as]}`;
      if (grid.sheet === consent) line.splice(as, 1);
      return { row, cells: line };
    });
    if (!withoutKeys || grid.sheet !== activities) return { ...grid, rows };
    const labels = rows.map(({ row, cells }) => ({
      row,
      cells: row === KEY_ROW - 1 ? cells.map((cell) => (cell === 'Title' ? 'Name of the activity' : cell)) : cells,
    }));
    return { ...grid, rows: labels.filter(({ row }) => row !== KEY_ROW) };
  });
  return { ...grids, sheets };
}
