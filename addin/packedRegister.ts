/**
 * The register of recommendations that a build may pack with the add-in: references and positions in one piece for the check,
 * texts in a piece for each State for the look-up (scripts/addin/packRegister.mjs). Fetched from the add-in's own folder.
 */
import type { Position, Recommendation, Register } from '../codebook/register.ts';

/** [ref, State under review, cycle, paragraph, UHRI id, position, recommending States separated by spaces] */
export type PackedRow = readonly [string, string, string, string, string, Position, string];

export interface PackedRegister {
  recommendations: readonly PackedRow[];
}

/** A recommendation of one State with its text, as the look-up shows it. */
export type PackedText = Pick<Recommendation, 'ref' | 'cycle' | 'position' | 'recommending_states' | 'text'>;

export const REGISTER_FILE = 'register/register.json';

export function textsFile(state: string): string {
  return `register/${state}.json`;
}

/** @returns undefined when the build packed none */
export function openRegister({ recommendations }: PackedRegister): Register | undefined {
  if (recommendations.length === 0) return undefined;
  const byName = new Map<string, NonNullable<ReturnType<Register['find']>>>();
  const byState = new Map<string, string[]>();
  for (const [ref, state_under_review, cycle, paragraph, uhri_id, position, states] of recommendations) {
    const recommending_states = states === '' ? [] : states.split(' ');
    const known = { ref, state_under_review, cycle, position, recommending_states };
    for (const name of [ref, uhri_id, `${state_under_review}-${cycle}-${paragraph}`])
      if (name !== '') byName.set(name, known);
    const refs = byState.get(state_under_review);
    if (refs === undefined) byState.set(state_under_review, [ref]);
    else refs.push(ref);
  }
  return { find: (ref) => byName.get(ref), refsOf: (state) => byState.get(state) ?? [] };
}

/** The States that the register knows, in its order. */
export function statesIn({ recommendations }: PackedRegister): string[] {
  return [...new Set(recommendations.map(([, state]) => state))];
}

export async function fetchRegister(): Promise<PackedRegister> {
  return (await fetchJson(REGISTER_FILE)) as PackedRegister;
}

export async function fetchTexts(state: string): Promise<readonly PackedText[]> {
  return (await fetchJson(textsFile(state))) as readonly PackedText[];
}

async function fetchJson(file: string): Promise<unknown> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`network: ${file} answered ${answer.status}`);
  return answer.json();
}
