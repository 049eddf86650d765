/**
 * How good the matching of needs and offers is: mean reciprocal rank and recall among the first five, against two simple ways (themes
 * alone, likeness of texts alone). Needs and offers are made from real recommendations: a need is about a recommendation; its known
 * offer comes from the State that made the recommendation and speaks of another recommendation of that State on the same issues, so
 * that neither text, nor theme, nor State tells all. Other offers are made in the same way from recommendations nobody needs.
 * Fails when it is not ahead of both. node bench/matches.mjs [needs]; reads upr_recommendations_s01-20.csv from UPR_SHARED_DATA and says so when it is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { codeLists } from '../dist/codebook/codelists/codeLists.js';
import { understandCode } from '../dist/codebook/codelists/understandCode.js';
import { findMatches } from '../dist/pipeline/matches/findMatches.js';
import { likeness, termVectors } from '../dist/pipeline/matches/textLikeness.js';

const NEEDS = Number(process.argv[2] ?? 300);
const TODAY = '2026-11-24';
const folder = process.env.UPR_SHARED_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const file = `${folder}/upr_recommendations_s01-20.csv`;
if (!existsSync(file)) {
  console.log('Matching: no recommendations at hand (UPR_SHARED_DATA); nothing was measured.');
  process.exit(0);
}

/** The same numbers in every run. */
let state = 20_261_124;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const themesOf = (issues) => [
  ...new Set(issues.split(';').flatMap((issue) => understandCode('themes', issue.trim())?.code ?? [])),
];
const rows = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
  .data.filter((row) => row.response === 'Accepted' && row.text.length > 80 && row.recommending_state_iso3 !== '')
  .map((row, index) => ({ ...row, ref: `REC-${index}`, themes: themesOf(row.issues) }))
  .filter(({ themes }) => themes.length > 0);

const groups = new Map();
for (const row of rows) {
  const key = `${row.recommending_state_iso3}\n${row.issues}`;
  groups.set(key, [...(groups.get(key) ?? []), row]);
}
const pairs = [...groups.values()].flatMap((group) => {
  const need = pick(group);
  const others = group.filter(
    (one) => one.state_under_review_iso3 !== need.state_under_review_iso3 && one.text !== need.text,
  );
  return others.length === 0 ? [] : [{ need, offer: pick(others) }];
});
const chosen = pairs
  .sort((a, b) => (a.need.text < b.need.text ? -1 : 1))
  .filter((_, at) => at % Math.max(1, Math.floor(pairs.length / NEEDS)) === 0)
  .slice(0, NEEDS);
const types = codeLists.activity_types.codes;

const record = (table, id, values) => ({ table, contributor_id: 'x', record_id: id, values });
const needs = chosen.map(({ need }, at) =>
  record('needs', `N${at}`, {
    requesting_state: need.state_under_review_iso3,
    description: need.text,
    modality_wanted: pick(types),
    themes: need.themes,
    recommendation_refs: [need.ref],
    status: 'accepted',
    open_to_matching: true,
    language_wanted: ['en'],
  }),
);
const offerOf = (id, row, type) =>
  record('offers', id, {
    kind: 'expertise',
    offering_org: `Office ${row.recommending_state_iso3}`,
    // Half of the offering organisations belong to no State.
    ...(random() < 0.5 ? { offering_state: row.recommending_state_iso3 } : {}),
    description: row.text,
    // People do not name all themes that they could.
    themes: row.themes.filter((_, at) => at === 0 || random() < 0.5),
    modality: type,
    languages: random() < 0.7 ? ['en', 'fr'] : ['es'],
    valid_from: '2026-01-01',
    valid_to: '2027-12-31',
  });
// Six of ten known offers are of the type that is wanted.
const known = chosen.map(({ offer }, at) =>
  offerOf(`O${String(at).padStart(5, '0')}`, offer, random() < 0.6 ? needs[at].values.modality_wanted : pick(types)),
);
const used = new Set(chosen.flatMap(({ need, offer }) => [need.ref, offer.ref]));
const spare = rows.filter(({ ref }) => !used.has(ref));
const others = Array.from({ length: NEEDS }, (_, at) =>
  offerOf(`Z${String(at).padStart(5, '0')}`, pick(spare), pick(types)),
);
const offers = [...known, ...others];
const recommendation = new Map(chosen.map(({ need }) => [need.ref, need]));
const lookup = (ref) => {
  const row = recommendation.get(ref);
  return row === undefined ? undefined : { text: row.text, recommending_states: [row.recommending_state_iso3] };
};

const start = performance.now();
const matches = findMatches({ needs, offers, activities: [] }, TODAY, lookup);
const seconds = (performance.now() - start) / 1000;
const ranked = new Map();
for (const { need, offer } of matches) ranked.set(need, [...(ranked.get(need) ?? []), offer]);

const vectors = termVectors([...needs, ...offers].map(({ values }) => values.description));
const byScore = (score) =>
  new Map(
    needs.map((need, at) => [
      need,
      offers
        .map((offer, index) => ({ offer, score: score(need, offer, at, index) }))
        .sort((a, b) => b.score - a.score || (a.offer.record_id < b.offer.record_id ? -1 : 1))
        .map(({ offer }) => offer),
    ]),
  );
const sharedThemes = (need, offer) => {
  const both = need.values.themes.filter((theme) => offer.values.themes.includes(theme)).length;
  return both / new Set([...need.values.themes, ...offer.values.themes]).size;
};
const ways = {
  'this matching': ranked,
  'texts alone': byScore((_need, _offer, at, index) => likeness(vectors[at], vectors[needs.length + index])),
  'themes alone': byScore(sharedThemes),
};

console.log(
  `Matching: ${needs.length} needs, ${offers.length} offers, ${matches.length} matches in ${seconds.toFixed(2)} s`,
);
const quality = new Map();
for (const [name, ranking] of Object.entries(ways)) {
  const ranks = needs.map((need, at) => (ranking.get(need) ?? []).indexOf(known[at]) + 1);
  const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  const recall = ranks.filter((rank) => rank > 0 && rank <= 5).length / ranks.length;
  console.log(`  ${name.padEnd(14)} mean reciprocal rank ${mrr.toFixed(3)}  recall@5 ${recall.toFixed(3)}`);
  quality.set(name, { mrr, recall });
}
const own = quality.get('this matching');
for (const [name, { mrr, recall }] of quality) {
  if (name === 'this matching' || (own.mrr > mrr && own.recall > recall)) continue;
  console.error(`This matching is not ahead of ${name}.`);
  process.exitCode = 1;
}
