// Every public name has a sentence that editors show: exports of the entry points, and members of classes, interfaces and
// objects. Palettes and words of enums need none. The compiler only reads the files here, and
// checks no types.
import { readdirSync } from "node:fs";
import { relative } from "node:path";
import ts from "typescript";

const DOORS = readdirSync("src/exports").map((name) => `src/exports/${name}`);
const FILES = ["src/index.ts", ...DOORS];
/** The declaration files of the entry points. */
const ROOMS = /^src\/(?!(?:model|plotting)\/generated\/(?:enums|palettes))/;

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ESNext,
  types: [],
  noLib: true,
};
const program = ts.createProgram(FILES, options);
const checker = program.getTypeChecker();

const fileOf = (node: ts.Node): string => relative(process.cwd(), node.getSourceFile().fileName);

/** True if the sentence is inherited, too. */
const isDocumented = (symbol: ts.Symbol): boolean =>
  symbol.getDocumentationComment(checker).length > 0 || symbol.getJsDocTags(checker).length > 0;

function resolved(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function membersOf(declaration: ts.Declaration): readonly ts.Symbol[] {
  const holder =
    ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type) ? declaration.type : declaration;
  if (!(ts.isClassDeclaration(holder) || ts.isInterfaceDeclaration(holder) || ts.isTypeLiteralNode(holder))) return [];
  const names = [...holder.members].flatMap((member) => {
    const isOpen = !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected));
    return member.name !== undefined && ts.isIdentifier(member.name) && isOpen ? [member.name] : [];
  });
  return names.flatMap((name) => checker.getSymbolAtLocation(name) ?? []);
}

function undocumentedIn(symbol: ts.Symbol): string[] {
  const declarations = (symbol.declarations ?? []).filter((declaration) => ROOMS.test(fileOf(declaration)));
  const [first] = declarations;
  if (first === undefined) return [];
  if (ts.isSourceFile(first)) {
    return checker.getExportsOfModule(symbol).flatMap((inner) => undocumentedIn(resolved(inner)));
  }
  const members = declarations.flatMap(membersOf).filter((member) => !isDocumented(member));
  return [
    ...(isDocumented(symbol) ? [] : [`${fileOf(first)}: ${symbol.name}`]),
    ...new Set(members.map((member) => `${fileOf(first)}: ${symbol.name}.${member.name}`)),
  ];
}

it.each(FILES)("each name of %s has a sentence", (file) => {
  const source = program.getSourceFile(file);
  const door = source && checker.getSymbolAtLocation(source);
  const names = door === undefined ? [] : checker.getExportsOfModule(door).map(resolved);
  expect(names.length).toBeGreaterThan(0);
  expect(names.flatMap(undocumentedIn)).toEqual([]);
});
