/** The rules for entry that a template gives its columns: a third of its XML, and nothing that is read. */
import { areDistinct, hasPlainEntities, type ParserPlace, type PlainShape } from './shortcut.ts';

/** Characters that all versions of XML allow and that are no markup. */
const PLAIN = String.raw`[^<>"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\ufffe\uffff]`;
const VALIDATION = new RegExp(
  `<dataValidation((?: [A-Za-z][A-Za-z0-9:]{0,30}="${PLAIN}*"){1,20})(?:/>|>(?:<formula1>${PLAIN}*</formula1>)?(?:<formula2>${PLAIN}*</formula2>)?</dataValidation>)`,
  'y',
);

/** What the parser must have read last to stand between two validations, and where it then stands. */
const VALIDATION_END = '</dataValidation>';
const SECTION_START = /<dataValidations(?: [A-Za-z]{1,30}="[0-9a-z]{0,10}"){0,6}>$/;
const LONGEST_SECTION_START = 300;
const SECTION_DEPTH = 2;

export function plainValidations(place: ParserPlace): PlainShape {
  const validations = new RegExp(VALIDATION);
  return {
    begin: '<dataValidation ',
    mayFollow: (before) => place.isPassingOver(SECTION_DEPTH) && endsBetweenValidations(before),
    take(text, from) {
      let at = from;
      validations.lastIndex = at;
      for (let one = validations.exec(text); one !== null; one = validations.exec(text)) {
        if (!hasPlainEntities(one[0]) || !areDistinct(one[1] ?? '')) break;
        place.took(1);
        at = validations.lastIndex;
      }
      return at;
    },
  };
}

function endsBetweenValidations(text: string): boolean {
  const rest = text.trimEnd();
  return rest.endsWith(VALIDATION_END) || SECTION_START.test(rest.slice(-LONGEST_SECTION_START));
}
