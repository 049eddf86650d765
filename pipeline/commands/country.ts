import { join } from 'node:path';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { countryDocument, countryPage, countrySheet } from '../country/countrySheet.ts';
import { gatherCountry } from '../country/gatherCountry.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface CountryOptions extends DataOptions {
  out: string;
  language: Language | 'all';
}

/** Writes the sheet of one State, in Word and HTML. @returns exit code */
export async function country(state: string, options: CountryOptions): Promise<number> {
  if (!codeLists.states.codes.includes(state)) throw new Error(`${state} is the code of no State.`);
  return withStore(options, async (store, { files, now }) => {
    const today = now().toISOString().slice(0, 10);
    const gathered = await gatherCountry(store, state, today);
    const languages = options.language === 'all' ? LANGUAGES : [options.language];
    for (const language of languages) {
      const sheet = countrySheet(gathered, today, language);
      const place = join(options.out, `${state}.${language}`);
      await files.write(`${place}.html`, new TextEncoder().encode(countryPage(sheet, language)));
      await files.write(`${place}.docx`, await countryDocument(sheet, language));
    }
    print(`${state}: ${gathered.activities.length} activities, ${gathered.needs.length} requests: ${options.out}`);
    return 0;
  });
}
