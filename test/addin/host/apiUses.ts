/**
 * Which members of the Excel API a folder of TypeScript uses, and with which requirement set each came: every property access, every
 * name taken out of an object and every name in the text of a `load` is resolved to its declaration in @types/office-js, whose comment
 * says `[Api set: ExcelApi 1.9]`.
 */
import ts from 'typescript';

export interface ApiUse {
  /** Such as "Range.getMergedAreasOrNullObject". */
  member: string;
  /** Name of the requirement set, "ExcelApi" for all that matters here. */
  set: string;
  /** Minor version. */
  level: number;
  /** File and line. */
  where: string;
  /** Highest minor version of ExcelApi that the functions around it ask for with isSetSupported; 0 without. */
  askedFor: number;
}

const TAG = /\[Api set: (\w+)(?: (\d+)\.(\d+))?/;
const ASKED = /isSetSupported\(\s*'ExcelApi',\s*'1\.(\d+)'\s*\)/g;

/** @param tsconfig of the folder */
export function apiUses(tsconfig: string): ApiUse[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    tsconfig,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (config === undefined) throw new Error(`cannot read ${tsconfig}`);
  const { fileNames, options, projectReferences } = config;
  return usesIn(
    ts.createProgram({ rootNames: fileNames, options, ...(projectReferences && { projectReferences }) }),
    fileNames,
  );
}

/** The same for one piece of code, to test this file. */
export function apiUsesOf(code: string, options: ts.CompilerOptions): ApiUse[] {
  const name = 'piece.ts';
  const system = ts.createCompilerHost(options);
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true);
  const program = ts.createProgram([name], options, {
    ...system,
    fileExists: (path) => path === name || system.fileExists(path),
    getSourceFile: (path, ...rest) => (path === name ? file : system.getSourceFile(path, ...rest)),
  });
  return usesIn(program, [name]);
}

function usesIn(program: ts.Program, names: readonly string[]): ApiUse[] {
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const name of names) {
    const file = program.getSourceFile(name);
    if (file === undefined) throw new Error(`no source ${name}`);
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsAt(node, checker)) uses.push(...useOf(symbol, node, file));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

function symbolsAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return [...defined(checker.getSymbolAtLocation(node.name))];
  if (ts.isBindingElement(node)) return defined(boundProperty(node, checker));
  if (ts.isCallExpression(node)) return loadedProperties(node, checker);
  return [];
}

function boundProperty(
  { parent, propertyName, name }: ts.BindingElement,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const taken = propertyName ?? name;
  return ts.isIdentifier(taken) ? propertyOf(checker.getTypeAtLocation(parent), taken.text, checker) : undefined;
}

/** Names in `range.load('values,format/fill/color')`; of a collection also through `items`. */
function loadedProperties({ expression, arguments: given }: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  const [first] = given;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load' || first === undefined) return [];
  if (!ts.isStringLiteralLike(first)) return [];
  const target = checker.getTypeAtLocation(expression.expression);
  return first.text.split(',').flatMap((path) => propertiesOn(target, path.trim().split('/'), checker));
}

function propertiesOn(target: ts.Type, path: readonly string[], checker: ts.TypeChecker): ts.Symbol[] {
  const [name = '', ...rest] = path;
  const property = propertyOf(target, name, checker);
  if (property === undefined) throw new Error(`load of ${name}, which ${checker.typeToString(target)} lacks`);
  if (rest.length === 0) return [property];
  const type = checker.getTypeOfSymbol(property);
  return [property, ...propertiesOn(checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type, rest, checker)];
}

function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  return checker.getPropertyOfType(checker.getNonNullableType(type), name);
}

function defined(symbol: ts.Symbol | undefined): ts.Symbol[] {
  return symbol === undefined ? [] : [symbol];
}

/** Members of Microsoft's declarations only; a member without a tag of its own came with its class. */
function useOf(symbol: ts.Symbol, node: ts.Node, file: ts.SourceFile): ApiUse[] {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined || !declaration.getSourceFile().fileName.includes('@types/office-js')) return [];
  const owner = declaration.parent;
  const tags = [declaration, owner].flatMap((one) => tagOf(one));
  const [tag] = tags.sort((a, b) => b.level - a.level);
  if (tag === undefined) return [];
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  const ownerName = 'name' in owner && owner.name !== undefined ? (owner.name as ts.Identifier).text : '';
  return [
    {
      member: `${ownerName}.${symbol.name}`,
      ...tag,
      where: `${file.fileName}:${line + 1}`,
      askedFor: askedAround(node),
    },
  ];
}

/** A set without a number, or one that only some Excels have, is later than all. */
function tagOf(node: ts.Node): { set: string; level: number }[] {
  const comments = ts.getJSDocCommentsAndTags(node).map((one) => one.getText());
  const [, set, , minor] = TAG.exec(comments.join('\n')) ?? [];
  if (set === undefined || !/^Excel/.test(set)) return [];
  return [{ set, level: set === 'ExcelApi' ? Number(minor) : Number.POSITIVE_INFINITY }];
}

function askedAround(node: ts.Node): number {
  let most = 0;
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent)
    if (ts.isFunctionLike(at))
      for (const [, minor] of at.getText().matchAll(ASKED)) most = Math.max(most, Number(minor));
  return most;
}
