import type { FindingTexts } from '../kinds.ts';

export const findings: FindingTexts = {
  FILE_EMPTY: 'The file is empty. Please attach the workbook again.',
  FILE_TOO_LARGE:
    'The file is larger than {limit, number} MB. Please remove pictures and unused sheets and send it again.',
  FILE_ENCRYPTED:
    'The workbook is protected with a password, so it cannot be opened. Please remove the password (File, Info, Protect Workbook) and send it again.',
  FILE_WRONG_FORMAT:
    'This is a file of the kind “{value}”, not an Excel workbook (.xlsx). Please open it in your spreadsheet program, save it as “Excel Workbook (.xlsx)” and send it again.',
  FILE_NOT_WORKBOOK: 'This file is not an Excel workbook. Please send the filled template as an .xlsx file.',
  FILE_TRUNCATED: 'The end of the file is missing; it was probably cut off on the way. Please send it again.',
  FILE_DAMAGED:
    'The workbook is damaged and cannot be read with certainty. Please open it in your spreadsheet program, save it under a new name and send it again. Technical note: {value}',
  FILE_HAS_MACROS:
    'The workbook contains macros, which are not accepted. Please save it as “Excel Workbook (.xlsx)” without macros and send it again.',
  FILE_UNSAFE:
    'For safety the workbook was not opened, because it contains something a template never holds. Please copy your entries into a fresh template and send that. Technical note: {value}',
  FILE_TOO_MUCH_INSIDE:
    'The workbook holds more than can be read safely ({value}: limit {limit, number}). Please copy your entries into a fresh template and send that.',
  FILE_TOO_SLOW:
    'Reading the workbook took longer than {limit, plural, one {# second} other {# seconds}} and was stopped. Please copy your entries into a fresh template and send that.',
  EXTERNAL_LINK_IGNORED:
    'The workbook has {count, plural, one {# link to another workbook, which was} other {# links to other workbooks, which were}} not followed. Nothing needs to be done if all values stand in this workbook.',

  TEMPLATE_FOREIGN:
    'This workbook was not made from the submission template, so it cannot be read. Please download the template and copy your entries into it.',
  TEMPLATE_MARK_MISSING:
    'The hidden mark with the version of the template is missing. The sheets were recognised by their headings; please use a fresh template next time.',
  TEMPLATE_VERSION_OLD:
    'This is an older template (version {first}; current is {second}). It was read; please use the current template next time.',
  TEMPLATE_VERSION_NEWER:
    'This template (version {first}) is newer than this program (version {second}) and cannot be read yet. Please use the template that OHCHR offers today, or tell OHCHR.',
  SHEET_MISSING: 'The sheet “{table}” is missing. Please take it from a fresh template and fill it in.',
  SHEET_DUPLICATE:
    'Two sheets both look like “{table}”: this one and “{first}”. Please keep all rows in one sheet and delete the other.',
  SHEET_UNKNOWN:
    'This sheet is not part of the template and was not read. Nothing needs to be done if it holds only notes.',
  SHEET_HIDDEN:
    'The sheet “{table}” is hidden, but holds entries. They were read; please show the sheet and check them.',
  HEADER_MISSING:
    'The heading row of the sheet “{table}” was not found, so its entries cannot be read. Please copy them into a fresh template.',
  COLUMN_MISSING:
    'The column “{column}” is missing from this sheet. Please put it back, with its heading as in the template.',
  COLUMN_UNKNOWN:
    '“{value}” is not a column of the template, so what stands under it was not read.{hasSuggestion, select, yes { Did you mean “{suggestion}”? Please correct the heading.} other { Please move it to a column of the template if it is needed.}}',
  COLUMN_DUPLICATE: 'The column “{column}” stands twice in this sheet (also in {first}). Please keep one of them.',
  COLUMN_UNDERSTOOD: 'The heading “{value}” was understood as “{column}”. Nothing needs to be done if that is right.',
  SUBMISSION_EMPTY:
    'No activity, need, offer or contribution was found in this workbook. Please fill in at least one row, or tell OHCHR that there is nothing to report.',

  VALUE_MISSING: '“{column}” is empty. Please fill it in.',
  VALUE_MISSING_HERE: '“{column}” is empty, but is needed because of what stands in “{other}”. Please fill it in.',
  VALUE_NOT_CARRIED_OVER:
    '“{value}” was written for an older template (version {first}) and can mean several things in the current one (version {second}). Please write “{column}” anew.',
  VALUE_UNREADABLE: 'What stands in “{column}” cannot be read ({value}). Please type it again.',
  TEXT_TOO_LONG:
    '“{column}” has {count, plural, one {# character} other {# characters}}; at most {limit, plural, one {# is} other {# are}} possible. Please shorten the text.',
  TEXT_TIDIED:
    'Stray spaces or special characters were removed: “{understood}”. Nothing needs to be done if that is right.',
  CODE_UNKNOWN:
    '“{value}” is not in the list “{list}”.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other { Please choose from the drop-down list.}}',
  CODE_NOT_LISTED:
    '“{value}” is not in the list “{list}”. It was kept as you wrote it.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other { Please choose from the list if one of its entries fits.}}',
  CODE_UNDERSTOOD: '“{value}” was understood as “{understood}”. Please correct it if that is not meant.',
  CODE_REPEATED: '“{value}” stands more than once in this cell and was counted once. Nothing needs to be done.',
  VALUES_TOO_MANY:
    '“{column}” holds {count, plural, one {# entry} other {# entries}}; at most {limit, plural, one {# is} other {# are}} possible. Please keep the most important ones.',
  SDG_TARGET_INCOMPLETE:
    '“{value}” is a goal, not a target.{hasSuggestion, select, yes { Please name a target such as {suggestion}.} other { Please name a target such as 16.3.}}',
  DATE_UNREADABLE: '“{value}” is not a date that can be read. Please write it as year-month-day, such as 2026-03-31.',
  DATE_AMBIGUOUS:
    '“{value}” can mean {first} or {second}. Please write the date as year-month-day, such as 2026-03-31.',
  DATE_UNDERSTOOD: '“{value}” was understood as the date {understood}. Please correct it if that is not meant.',
  DATE_OUT_OF_RANGE: 'The date {value} lies outside the period from {first} to {second}. Please check the year.',
  NUMBER_UNREADABLE: '“{value}” is not a number. Please write digits only, such as 125000 or 1250.50.',
  NUMBER_AMBIGUOUS: '“{value}” can mean {first} or {second}. Please write the number without separators for thousands.',
  NUMBER_UNDERSTOOD: '“{value}” was understood as the number {understood}. Please correct it if that is not meant.',
  NUMBER_OUT_OF_RANGE: 'The number {value} lies outside the range from {first} to {second}. Please check it.',
  NUMBER_NOT_WHOLE: '{value} is not a whole number. Please write it without decimals.',
  YES_NO_UNREADABLE: '“{value}” is neither Yes nor No. Please choose one of them.',
  EMAIL_UNREADABLE: '“{value}” is not an e-mail address. Please write it as name@example.org.',
  LINK_UNREADABLE: '“{value}” is not a web address. Please write it in full, starting with https://',
  RECOMMENDATION_UNREADABLE:
    '“{value}” cannot be read as a recommendation. Please write document symbol and paragraph, such as A/HRC/59/15 140.7, one recommendation a line.',
  ORGANISATION_UNREADABLE:
    '“{value}” cannot be read as an organization. Please write name | role | type, one organization a line; role and type may be left out.',
  FORMULA_RESULT_TAKEN:
    'This cell holds a formula. Its last saved result “{value}” was taken; please replace the formula by the value if it is not right.',
  FORMULA_STALE:
    'This cell holds a formula in a workbook that does not recalculate by itself, so its result “{value}” may be out of date. Please replace the formula by its value.',
  FORMULA_NOT_CALCULATED:
    'This cell holds a formula without a result. Please type the value instead, or open the workbook in a spreadsheet program and save it.',
  CELL_HAS_ERROR: 'This cell shows the error {value}. Please type the right value.',
  CELLS_MERGED:
    'Cells are merged here ({value}), so it is not clear which rows are meant. Please unmerge them and fill each row.',

  DECLARATION_NOT_GIVEN:
    'The declaration that the information is submitted voluntarily was not given. Please choose Yes, or do not send the workbook.',
  SUBMISSION_DATE_IN_FUTURE: 'The date of submission, {value}, lies in the future. Please correct it.',
  REPORTING_YEAR_IN_FUTURE: 'The reporting year {value} has not begun yet. Please correct it.',
  PUBLISHING_NOT_ALLOWED:
    'You chose that this information may not be published. It is kept for internal use only; choose Yes if it may be published with the consent of the States concerned.',

  CONSENT_UNKNOWN:
    'There is no consent number “{value}” in the Consent sheet.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other { Please add the consent there, or correct the number.}}',
  CONSENT_STATE_MISMATCH:
    'Consent “{value}” is that of {state}, which is not among the States concerned in this row. Please correct the State or the consent number.',
  CONSENT_NOT_RECORDED:
    'No consent of {state} is recorded for this row. The row is kept, but is neither published nor counted until the consent is recorded in the Consent sheet and confirmed by OHCHR.',
  CONSENT_NOT_IN_FORCE:
    'The consent of {state} for this row is “{value}”. The row is kept, but is neither published nor counted until the State consents.',
  CONSENT_NEEDED:
    '“Not needed” is possible only where the submitter is itself the State concerned; here that is {state}. Please record the consent of that State.',
  CONSENT_EVIDENCE_MISSING:
    '“{column}” is empty. Where consent was given, please name the evidence, for instance the number of the note verbale.',
  CONSENT_DATE_AFTER_SUBMISSION:
    'The consent is dated {first}, after the date of submission, {second}. Please correct one of the two dates.',
  CONSENT_EXPIRED:
    'This consent ended on {value}. What it covers is no longer published; please ask the State to renew it.',
  END_BEFORE_START: 'The end, {second}, lies before the start, {first}. Please correct one of the two dates.',
  ACTUAL_DATE_IN_FUTURE:
    'The date {value} is given as actual, but lies in the future. Please correct the date, or mark the dates as planned.',
  STATUS_NEEDS_END_DATE: 'A closed activity needs its end date. Please add it, or correct the status.',
  STATUS_HAS_ACTUAL_START:
    'An activity that is still being identified cannot have begun on {value}. Please mark the dates as planned, or correct the status.',
  AMOUNT_WITHOUT_CURRENCY: 'The amount has no currency. Please choose one in “{column}”.',
  CURRENCY_WITHOUT_AMOUNT:
    'A currency is given, but no amount in “{column}”. Please add the amount, or clear the currency.',
  SESSION_CYCLE_MISMATCH:
    'Session {first} does not belong to cycle {second}. Sessions 1–12 belong to cycle 1, 13–26 to cycle 2, 27–40 to cycle 3, 41–54 to cycle 4. Please correct one of them.',
  REGISTER_NOT_LOADED:
    '{count, plural, one {# reference to a recommendation was} other {# references to recommendations were}} not compared with the register of recommendations, because none was at hand. Nothing needs to be done.',
  RECOMMENDATION_MISSING:
    'No recommendation is named. Please name at least one, or choose a reason in “Reason for naming no recommendation”.',
  RECOMMENDATION_UNKNOWN:
    'The recommendation “{value}” is not in the register.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other { Please check the document symbol and the paragraph.}}',
  RECOMMENDATION_STATE_MISMATCH:
    'The recommendation “{value}” was made to {state}, which is not among the States concerned in this row. Please correct the reference or the State.',
  RECOMMENDATION_NOTED:
    'The recommendation “{value}” was noted, not supported, by the State under review. The row is taken, but not counted among accepted recommendations. Please check the paragraph.',
  RECOMMENDATION_POSITION_PENDING:
    'The position of the State on the recommendation “{value}” is not known yet. The row is taken; nothing needs to be done.',
  ID_DUPLICATE:
    'The number “{value}” is used twice in this sheet (also in row {first}). Please give each row its own number.',
  REQUEST_UNKNOWN:
    'There is no request “{value}” in the Needs sheet.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other { Please check the number, or add the request there.}}',
  LINKED_RECORD_UNKNOWN:
    'There is no activity, request or offer with the number “{value}” in this workbook.{hasSuggestion, select, yes { Did you mean “{suggestion}”?} other { Please check the number.}}',
  REPLY_BEFORE_REQUEST:
    'The reply, {second}, is dated before the request, {first}. Please correct one of the two dates.',
  REPLY_MISSING: 'With the status “{value}” a reply is expected. Please add the date of the reply and who replied.',
  PROVIDER_IS_RECIPIENT:
    '“{value}” is named both as provider and as recipient. Please correct one of them, or choose South-South as form of cooperation if a State reports on its own programme.',
  DOUBLE_REPORT_PROBABLE:
    '“{value}” looks like an activity that another contributor reported: same State, overlapping dates, similar title. OHCHR looks at both; please tell OHCHR if you know who should report it. The row is taken.',
  REQUEST_UNANSWERED:
    'This request of {value} has been without a reply for {count, plural, one {# month} other {# months}}. Please add the reply if there was one.',
  FUND_NOT_NAMED:
    '{state} is a least developed country or a small island developing State; funds exist for these. Please name the fund if one paid for the activity.',
  PERSONAL_DATA_IN_TEXT:
    'This text will be public, but seems to hold an e-mail address or telephone number (“{value}”). Please remove it, to protect the person.',
  OWN_RECOMMENDATION_AVAILABLE:
    '{state} itself made the recommendation “{value}”. Please name it under “Own recommendations”, so that the offer can be found through it.',
};
