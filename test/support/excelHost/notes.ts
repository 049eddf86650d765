/** Comments as notes of the file: a part of texts and a part of boxes, or more of them where the sheet has notes already. */
import { addressOf } from './addresses.ts';
import type { Comment } from './book.ts';
import { type Parts, putXml, relationshipsOf, xmlPart } from './parts.ts';
import { childOf, type Element, element } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

export function writeNotes(parts: Parts, sheetPart: string, comments: readonly Comment[]): void {
  const known = [...relationshipsOf(parts, sheetPart).values()].find(({ type }) => type === 'comments')?.target;
  const part = known ?? newPart(parts, sheetPart);
  const root =
    xmlPart(parts, part) ?? element('comments', { xmlns: MAIN }, [element('authors'), element('commentList')]);
  const authors = childOf(root, 'authors') ?? element('authors');
  const author = String(authors.children.filter((child) => typeof child !== 'string').length);
  authors.children.push(element('author', {}, ['A person']));
  childOf(root, 'commentList')?.children.push(...comments.map((one) => noteOf(one, author)));
  putXml(parts, part, root);
}

function noteOf({ row, column, content }: Comment, authorId: string): Element {
  const ref = addressOf({ top: row, bottom: row, left: column, right: column });
  return element('comment', { ref, authorId }, [
    element('text', {}, [element('t', { 'xml:space': 'preserve' }, [content])]),
  ]);
}

function newPart(parts: Parts, sheetPart: string): string {
  const name = sheetPart.slice(sheetPart.lastIndexOf('/') + 1).replace('.xml', '');
  const part = `xl/comments_${name}.xml`;
  const rels = `xl/worksheets/_rels/${name}.xml.rels`;
  const relationships = xmlPart(parts, rels) ?? element('Relationships', { xmlns: PACKAGE });
  const Id = `rIdNotes${relationships.children.length}`;
  relationships.children.push(
    element('Relationship', { Id, Type: `${RELATIONSHIPS}/comments`, Target: `../comments_${name}.xml` }),
  );
  putXml(parts, rels, relationships);
  const types = xmlPart(parts, '[Content_Types].xml');
  types?.children.push(element('Override', { PartName: `/${part}`, ContentType: CONTENT_TYPE }));
  if (types !== undefined) putXml(parts, '[Content_Types].xml', types);
  return part;
}
