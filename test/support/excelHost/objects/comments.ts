/** Excel.CommentCollection: threaded comments (ExcelApi 1.10). Notes of the file are none, and are not listed. */
import { fullAddress, type Rect, rectOf, splitSheet } from '../addresses.ts';
import { type Comment, newId, type Sheet } from '../book.ts';
import { checkWritable, type Host } from '../host.ts';
import { errors } from '../hostError.ts';
import { type HostObject, isHostObject } from '../hostObject.ts';
import { asText } from './arguments.ts';
import { range } from './range.ts';

/** @param only comments of this sheet; undefined for the whole workbook's */
export function commentCollection(host: Host, only: Sheet | undefined): HostObject {
  const here = (): Comment[] => host.book.comments.filter((one) => only === undefined || one.sheet === only);
  const find = (id: unknown): Comment => here().find((one) => one.id === id) ?? missing(`comment ${String(id)}`);
  return {
    className: 'CommentCollection',
    scalars: {},
    items: () => here().map((one) => comment(host, one)),
    index: (id) => comment(host, find(id)),
    methods: {
      add: (cell, content) => comment(host, addComment(host, only, cell, asText(content))),
      getCount: () => here().length,
      getItemAt: (at) => comment(host, here()[Number(at)] ?? missing(`comment ${String(at)}`)),
      getItemByCell: (cell) => {
        const { sheet, rect } = cellOf(host, only, cell);
        const found = here().find((one) => one.sheet === sheet && one.row === rect.top && one.column === rect.left);
        return comment(host, found ?? missing('comment in this cell'));
      },
    },
  };
}

function missing(what: string): never {
  throw errors.notFound(what);
}

/** A range object, or an address with its sheet. */
function cellOf(host: Host, only: Sheet | undefined, given: unknown): { sheet: Sheet; rect: Rect } {
  if (isHostObject(given)) {
    const { sheet, rects: [rect] = [] } = given.reference ?? missing('range');
    return { sheet, rect: rect ?? missing('range') };
  }
  const { sheet: name, rest } = splitSheet(asText(given));
  const sheet = name === undefined ? only : host.book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw errors.argument('an address with the name of its sheet is expected');
  return { sheet, rect: rectOf(rest) };
}

/** One comment a cell (office.d.ts: InvalidArgument for more than one cell); a second one is refused (our reading: InvalidArgument). */
function addComment(host: Host, only: Sheet | undefined, cell: unknown, content: string): Comment {
  checkWritable(host);
  const { sheet, rect } = cellOf(host, only, cell);
  if (rect.top !== rect.bottom || rect.left !== rect.right) throw errors.argument('a comment belongs to one cell');
  checkObjects(sheet);
  const taken = host.book.comments.some(
    (one) => one.sheet === sheet && one.row === rect.top && one.column === rect.left,
  );
  if (taken) throw errors.argument('the cell has a comment already');
  const one: Comment = { id: newId(host.book), sheet, row: rect.top, column: rect.left, content, author: 'A person' };
  host.book.comments.push(one);
  return one;
}

/** Comments are objects of the sheet: a protection that locks objects locks them (ECMA-376 part 1, 18.3.1.85: objects). */
function checkObjects({ protection }: Sheet): void {
  if (protection?.objects === '1') throw errors.denied('the protection of the sheet does not allow to edit objects');
}

function comment(host: Host, one: Comment): HostObject {
  return {
    className: 'Comment',
    scalars: {
      id: () => one.id,
      content: () => one.content,
      authorName: () => one.author,
      authorEmail: () => 'person@example.org',
      creationDate: () => '2026-01-01T00:00:00Z',
    },
    parts: { replies: () => replyCollection(one) },
    setters: {
      content: (given) => {
        checkWritable(host);
        one.content = asText(given);
      },
    },
    methods: {
      delete: () => {
        checkWritable(host);
        checkObjects(one.sheet);
        host.book.comments = host.book.comments.filter((other) => other !== one);
      },
      getLocation: () => range(host, one.sheet, { top: one.row, bottom: one.row, left: one.column, right: one.column }),
    },
  };
}

/** Answers to a comment (ExcelApi 1.10): read only here, a test puts them into the book. */
function replyCollection({ id, replies = [] }: Comment): HostObject {
  const items = replies.map(
    (content, at): HostObject => ({
      className: 'CommentReply',
      scalars: { id: () => `${id}-${at}`, content: () => content },
    }),
  );
  return { className: 'CommentReplyCollection', scalars: {}, items: () => items };
}

/** For tests: "Activities!C8: text". */
export function commentsOf({ book }: Host): string[] {
  return book.comments.map(
    ({ sheet, row, column, content }) =>
      `${fullAddress(sheet.name, { top: row, bottom: row, left: column, right: column })}: ${content}`,
  );
}
