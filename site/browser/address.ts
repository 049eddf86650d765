/** What is asked, in the address of the page. */
import { FACETS } from '../search/format.ts';
import type { Chosen } from '../search/openSearch.ts';

export interface Asked {
  query: string;
  chosen: Chosen;
  /** From 1. */
  page: number;
}

export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const facet of FACETS) {
    const codes = parameters.getAll(facet).filter((code) => code !== '');
    if (codes.length > 0) chosen[facet] = [...new Set(codes)];
  }
  return { query: parameters.get('q') ?? '', chosen, page: Math.max(1, Number(parameters.get('page')) || 1) };
}

/** Always begins with "?", so that nothing asked clears the address too. */
export function addressOf({ query, chosen, page }: Asked): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const code of chosen[facet] ?? []) parameters.append(facet, code);
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters}`;
}
