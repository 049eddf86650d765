/** What OHCHR confirmed of a consent, where that is less than what was declared (resolution 54/28, op. 14). */
import type { Migration } from 'kysely';
import { bytewiseText, type Engine } from '../dialects.ts';

/** Migration 0006. */
export function decidedScope(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('consent_decision').addColumn('scope', bytewiseText(engine)).execute();
    },
  };
}
