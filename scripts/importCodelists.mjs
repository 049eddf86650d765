/**
 * Makes the official code lists (codebook/codelists/official/*.ts) from CSV files of their publishers:
 *   node scripts/importCodelists.mjs DIR
 * DIR holds un_states.csv, un_state_name_variants.csv, m49_regions.csv, sdg_goals.csv, sdg_targets.csv, upr_sessions.csv,
 * upr_reviews_by_session.csv and iati_codelists.csv. Run it again when a publisher changes a list, then look at the diff.
 * Names of currencies and languages come from the Unicode CLDR that Node carries.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

const [directory] = process.argv.slice(2);
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const rows = (name) =>
  Papa.parse(readFileSync(`${directory}/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
// Kashida is decoration inside words of the published Arabic; it would spoil comparing and searching.
const clean = (text) => text.replaceAll('\u0640', '').replace(/\s+/g, ' ').trim();
const labels = (pick) => LANGUAGES.map((language) => clean(pick(language)));
const line = (values) => `  ${JSON.stringify(values)},`;

function write(name, head, type, lines) {
  const text = `/**\n${head.map((one) => ` * ${one}`).join('\n')}\n * Made by scripts/importCodelists.mjs; not edited by hand.\n */\nexport const ${name}: readonly ${type}[] = [\n${lines.join('\n')}\n];\n`;
  writeFileSync(new URL(`../codebook/codelists/official/${name}.ts`, import.meta.url), text);
}

const states = rows('un_states.csv').sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
write(
  'stateRows',
  [
    'The 193 member States and 2 observer States of the United Nations: [ISO3, ISO2, M49, member | observer, regional group,',
    'M49 region, M49 subregion, flags (L = LDC, K = LLDC, S = SIDS), short names in ar, zh, en, fr, ru, es].',
    'Source: UNTERM short names and UNSD M49 by way of datasets/country-codes @ caa72d1 (2026-05-15, ODC-PDDL-1.0), articles in',
    'brackets removed; regional groups as in the UPR Info export (2008-2014). LDC, LLDC and SIDS flags: UNSD as of 2026-05-15;',
    'the LDC list there still has Sao Tome and Principe: use it for disaggregation, not for eligibility.',
  ],
  '[string, string, string, string, string, string, string, string, string[]]',
  states.map((s) =>
    line([
      s.iso3,
      s.iso2,
      s.m49,
      s.un_status,
      s.un_regional_group,
      s.m49_region_code,
      s.m49_intermediate_code || s.m49_subregion_code,
      (s.ldc === 'Y' ? 'L' : '') + (s.lldc === 'Y' ? 'K' : '') + (s.sids === 'Y' ? 'S' : ''),
      labels((language) => s[`name_${language}`]),
    ]),
  ),
);

const official = new Map(
  states.map((s) => [s.iso3, new Set(LANGUAGES.map((l) => clean(s[`name_${l}`]).toLowerCase()))]),
);
const variants = new Map();
for (const { iso3, name } of rows('un_state_name_variants.csv')) {
  const kept = variants.get(iso3) ?? new Set();
  if (!official.get(iso3)?.has(clean(name).toLowerCase())) kept.add(clean(name));
  variants.set(iso3, kept);
}
for (const s of states) {
  for (const language of LANGUAGES) {
    const formal = clean(s[`formal_name_${language}`] ?? '');
    if (formal !== '') variants.get(s.iso3)?.add(formal);
  }
}
write(
  'stateVariantRows',
  [
    'Other names under which States are written, for recognising free text: [ISO3, names]. No name stands for two States.',
    'Source: as stateRows, with CLDR display names and the names used in the UPR Info export.',
  ],
  '[string, string[]]',
  [...variants].sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso3, names]) => line([iso3, [...names]])),
);

write(
  'regionRows',
  [
    'M49 regions: [code, level, parent, names in ar, zh, en, fr, ru, es].',
    'Source: UNSD M49 by way of datasets/country-codes @ caa72d1 (2026-05-15, ODC-PDDL-1.0).',
  ],
  '[string, string, string, string[]]',
  rows('m49_regions.csv').map((r) => line([r.m49, r.level, r.parent_m49, labels((language) => r[`name_${language}`])])),
);

write(
  'sdgGoalRows',
  [
    'The 17 Sustainable Development Goals: [goal, short names in ar, zh, en, fr, ru, es].',
    'Source: open-sdg/sdg-translations @ 0cda585 (2025-08-19, MIT); kashida removed from the Arabic.',
  ],
  '[string, string[]]',
  rows('sdg_goals.csv').map((g) => line([g.goal, labels((language) => g[`short_${language}`])])),
);
write(
  'sdgTargetRows',
  [
    'The 169 targets of the Sustainable Development Goals: [target, texts in ar, zh, en, fr, ru, es].',
    'Source: open-sdg/sdg-translations @ 0cda585 (2025-08-19, MIT); kashida removed from the Arabic.',
  ],
  '[string, string[]]',
  rows('sdg_targets.csv').map((t) => line([t.target, labels((language) => t[`title_${language}`])])),
);
write(
  'sdgTargetCodes',
  ['The codes of the 169 SDG targets. Source: as sdgTargetRows, which holds their long texts.'],
  'string',
  rows('sdg_targets.csv').map((t) => line(t.target)),
);

const reviewed = new Map();
for (const { session, state_iso3 } of rows('upr_reviews_by_session.csv')) {
  reviewed.set(session, [...(reviewed.get(session) ?? []), state_iso3]);
}
write(
  'sessionRows',
  [
    'UPR sessions: [session, cycle, States reviewed as far as a published list was seen].',
    'Source: sessions 1-20 UPR Info export (rochelleterman/uprs v.2, 2015-11-25), later ones published lists; no list was seen for',
    '23, 25, 28, 32-34 and 52-54, and 26, 39, 42 and 51 are short: use it to advise, never to refuse.',
  ],
  '[string, string, string[]]',
  rows('upr_sessions.csv').map((s) => line([s.session, s.cycle, reviewed.get(s.session) ?? []])),
);

const iati = rows('iati_codelists.csv').filter((row) => row.status === 'active');
// Two codes of one name (ak and tw are both "Akan" in CLDR) could not be told apart in a drop-down: the first is kept.
const named = (list, kind) => {
  const seen = new Set();
  return iati
    .filter((row) => row.codelist === list)
    .flatMap(({ code }) => {
      const names = LANGUAGES.map((language) => {
        const name = new Intl.DisplayNames(language, { type: kind, fallback: 'none' }).of(
          kind === 'language' ? code.toLowerCase() : code,
        );
        return name === undefined ? '' : name;
      });
      if (names.some((name) => name === '') || names.some((name) => seen.has(name.toLowerCase()))) return [];
      for (const name of names) seen.add(name.toLowerCase());
      return [line([kind === 'language' ? code.toLowerCase() : code, names])];
    });
};
const cldr = `names: Unicode CLDR ${process.versions.cldr}.`;
write(
  'currencyRows',
  [
    'ISO 4217 currencies: [code, names in ar, zh, en, fr, ru, es].',
    `Source: IATI Currency list @ 75e827b (2024-03-11, CC BY 4.0); ${cldr}`,
  ],
  '[string, string[]]',
  named('Currency', 'currency'),
);
write(
  'languageRows',
  [
    'ISO 639-1 languages: [code, names in ar, zh, en, fr, ru, es].',
    `Source: IATI Language list @ 75e827b (2024-03-11, CC BY 4.0); ${cldr}`,
  ],
  '[string, string[]]',
  named('Language', 'language'),
);
