/** All migrations, oldest first. A migration that was released is never edited. */
import type { Migration } from 'kysely';
import type { Engine } from '../dialects.ts';
import { firstTables } from './0001FirstTables.ts';
import { replies } from './0002Replies.ts';
import { deskTables } from './0003Desk.ts';
import { serviceTables } from './0005Service.ts';
import { decidedScope } from './0006DecidedScope.ts';
import { claims } from './0007Claims.ts';
import { places } from './0007Places.ts';

/** The migrations by name, as kysely's Migrator takes them. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '0001_first_tables': firstTables(engine),
    '0002_replies': replies(engine),
    '0003_desk': deskTables(engine),
    '0005_service': serviceTables(engine),
    '0006_decided_scope': decidedScope(engine),
    '0007_claims': claims(engine),
    '0007_places': places(engine),
  };
}
