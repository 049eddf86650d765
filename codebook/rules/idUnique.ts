import type { ColumnKey, ListTableKey } from '../tables.ts';
import { listTableKeys, tableOf } from '../tables.ts';
import { type Rule, standing } from './rule.ts';

/** E10: a row id stands once in its sheet. The same id in a later submission is an update, not a new record. */
export const idUnique: Rule = {
  name: 'idUnique',
  source: 'E10',
  codes: ['ID_DUPLICATE'],
  check({ submission, report }) {
    for (const table of listTableKeys) {
      const rows = new Map<string, number>();
      for (const record of standing<ListTableKey>(submission, table)) {
        const { record_id: value, row } = record;
        if (value === '') continue;
        const first = rows.get(value);
        const [column = ''] = tableOf(table).key;
        if (first === undefined) rows.set(value, row);
        else report('ID_DUPLICATE', record, column as ColumnKey<ListTableKey>, { value, first: String(first) });
      }
    }
  },
};
